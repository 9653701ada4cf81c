"""Syllables against a list counted by hand."""

from pathlib import Path

import pytest

from kentongan.core.text.ease.syllables import syllables

LINES = Path(__file__).with_name("syllables.tsv").read_text(encoding="utf-8").splitlines()
COUNTED = [(word, int(count)) for word, count in (line.split("\t") for line in LINES if line[0] != "#")]


def test_list_is_long_enough_to_mean_something():
    assert len(COUNTED) >= 100


@pytest.mark.parametrize(("word", "count"), COUNTED)
def test_word(word, count):
    assert syllables(word) == count


@pytest.mark.parametrize("word", ["", "-", "b", "2024", "ß", "日本"])
def test_odd_words_count_at_least_one(word):
    assert syllables(word) == 1 if word in ("", "-", "b") else syllables(word) >= 1
