"""The figure of readability: the formula, the order that readers would give, what raises it."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.text.ease.readability import (
    GOOD_SENTENCE,
    LEVEL_NAMES,
    Reading,
    advice,
    ease_of,
    hardest,
    reading_of,
)
from kentongan.core.text.sentences import sentences
from kentongan.core.text.words import words

GRADED = tomllib.loads(Path(__file__).with_name("graded.toml").read_text(encoding="utf-8"))["text"]
COUNTS = st.integers(1, 5000)


def read(text):
    return reading_of(words(text), sentences(text))


def test_counts_of_a_short_text():
    reading = read("Petugas melatih warga. Mereka membuat roti 20 menit.")
    assert reading == Reading(words=7, sentences=2, syllables=3 + 3 + 2 + 3 + 3 + 2 + 2)


def test_formula_stands_as_documented():
    assert ease_of(10, 2.5) == pytest.approx(206.835 - 10.15 - 84.6 * 1.5)
    assert ease_of(200, 5) == 0 and ease_of(1, 1) == 100


def test_text_without_words_has_no_figure():
    assert read("") is None and read("2024 10.30") is None


def test_figure_follows_the_grades_of_the_writer():
    figures = [read(text["body"]).ease for text in GRADED]
    assert rank_correlation([-text["grade"] for text in GRADED], figures) >= 0.9
    by_grade = {
        grade: [f for f, t in zip(figures, GRADED, strict=True) if t["grade"] == grade]
        for grade in range(1, 5)
    }
    assert min(by_grade[1]) > max(by_grade[3]) and min(by_grade[2]) > max(by_grade[4])


def test_levels_name_every_figure():
    assert read(GRADED[0]["body"]).level == "easy"
    assert read(GRADED[-1]["body"]).level == "very_hard"
    assert {Reading(100, 10, count).level for count in range(150, 420, 5)} == set(LEVEL_NAMES)


def test_advice_names_what_raises_the_figure_most():
    long = Reading(words=300, sentences=6, syllables=720)
    assert "Pecah kalimat panjang: dari rata-rata 50 menjadi 16 kata" in advice(long)
    heavy = Reading(words=300, sentences=25, syllables=960)
    assert "dari rata-rata 3,2 menjadi 2,4 suku kata" in advice(heavy)
    assert advice(Reading(100, 10, 220)) == "Kalimat dan kata naskah ini sudah pendek."


@given(COUNTS, COUNTS, COUNTS)
def test_advised_figures_never_fall(count, sentence_count, syllable_count):
    reading = Reading(count, min(sentence_count, count), max(count, syllable_count))
    assert 0 <= reading.ease <= min(reading.with_short_sentences, reading.with_plain_words) <= 100
    assert advice(reading)


def test_hardest_sentences_come_first():
    easy = "Mereka buat roti di dapur tiap pagi, lalu roti itu dijual di kota."
    text = f"{easy} {GRADED[-1]['body']} {easy} Roti enak."
    first, second, *_ = hardest(words(text), sentences(text))
    assert first.text == GRADED[-1]["body"] and second.text == easy
    assert GOOD_SENTENCE == 16


def rank_correlation(one, other):
    """Spearman's, with middle ranks for ties."""
    first, second = ranks(one), ranks(other)
    middle = (len(one) + 1) / 2
    shared = sum((a - middle) * (b - middle) for a, b in zip(first, second, strict=True))
    return shared / (sum((a - middle) ** 2 for a in first) * sum((b - middle) ** 2 for b in second)) ** 0.5


def ranks(values):
    ordered = sorted(values)
    return [ordered.index(value) + (ordered.count(value) + 1) / 2 for value in values]
