"""When two sentences are the same, and when two names are one person's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.echo.sayings import (
    NEARLY,
    key_of,
    may_be_same_person,
    said_alike,
    same_sentences,
    sentence_keys,
    spoken_sentences,
)

SENTENCE = "Kami membuka pintu bagi siapa pun yang ingin belajar memanen bersama warga binaan."
WORDS = st.lists(st.sampled_from(SENTENCE.split()), max_size=14).map(" ".join)


@given(WORDS, WORDS)
def test_alike_is_symmetric(one, other):
    assert said_alike(one, other) == said_alike(other, one)
    assert said_alike(one, one) == 1


@given(WORDS)
def test_keys_know_no_case_spacing_and_punctuation(words):
    assert key_of(words) == key_of(f"  {words.upper().replace(' ', ',  ')}!")
    assert -(2**63) <= key_of(words) < 2**63


def test_one_word_in_ten_replaced_is_still_the_same_sentence_and_is_found():
    words = SENTENCE.split()
    found = 0
    for place in range(len(words)):
        changed = " ".join([*words[:place], "sesuatu", *words[place + 1 :]])
        assert said_alike(SENTENCE, changed) >= NEARLY
        found += bool(set(sentence_keys(SENTENCE)) & set(sentence_keys(changed)))
    assert found >= len(words) - 1


def test_a_sentence_of_the_same_theme_is_another_one():
    other = "Kami membuka kebun supaya warga binaan belajar menanam dan keluarga mereka ikut bangga."
    assert said_alike(SENTENCE, other) < NEARLY
    assert list(same_sentences(SENTENCE, other)) == []


def test_short_sentences_are_everybodys():
    assert spoken_sentences(f"Terima kasih kepada semua pihak. {SENTENCE}") == [SENTENCE]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Heri", "Heri Contoh, S.H.", True),
        ("Dr. H. Budi Contoh, M.H.", "Budi Contoh", True),
        ("Budi Contoh", "Budy Contoh", True),
        ("Budi Contoh", "Siti Peraga", False),
        ("Budi Contoh", "Budi Peraga", False),
        ("", "Siti Peraga", True),
    ],
)
def test_names(one, other, same):
    assert may_be_same_person(one, other) is same
    assert may_be_same_person(other, one) is same
