"""The sieve finds exactly what a plain search finds, only sooner."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz.patterns import all_patterns
from tests.fuzz.properties import examine_sieve
from tests.fuzz.texts import text_of

from kentongan.core.text.search.openings import openings_of
from kentongan.core.text.search.sieve import Beginnings, matches
from kentongan.core.text.words import words


def found(pattern, text):
    return [match.group() for match in matches(pattern, text, Beginnings(text.lower(), words(text)))]


@pytest.mark.parametrize(
    ("regex", "heads", "signs"),
    [
        (r"\b(?:lapas|rutan)\b", {3: {"lap", "rut"}}, ()),
        (r"\b(?:ia|dia)\b", {2: {"ia"}, 3: {"dia"}}, ()),
        (r"(?<!\w)[Dd]i ", {3: {"di "}}, ()),
        (r"\bke?anak", {3: {"kan", "kea"}}, ()),
        (r"anak", {}, ("ana",)),
        (r"\(foto", {}, ("(fo",)),
        (r"(?<![\d.])\d{16}", {}, ("\0d",)),
    ],
)
def test_openings_are_read_off_an_expression(regex, heads, signs):
    read = openings_of(re.compile(regex))
    assert {length: set(some) for length, some in read.heads} == heads
    assert read.signs == signs


@pytest.mark.parametrize(
    "regex", [r"\w+anak", r".*x", r"(?:anak)?", r"[^a]nak", r"\bé", r"(?a)\banak", r"x*"]
)
def test_what_may_begin_with_anything_is_searched_for(regex):
    assert openings_of(re.compile(regex)) is None
    assert found(re.compile(regex), "anak-anak ke xx") == [
        m[0] for m in re.finditer(regex, "anak-anak ke xx")
    ]


def test_halves_of_a_hyphenated_word_are_words():
    assert found(re.compile(r"\banak\b"), "anak-anak, beranak, ANAK") == ["anak", "anak"]


def test_letters_that_only_case_folding_joins():
    pattern = re.compile(r"\bsakit\b", re.IGNORECASE)
    assert found(pattern, "ſakit SAKİT \u017fAKIT sakit") == [
        m[0] for m in pattern.finditer("ſakit SAKİT \u017fAKIT sakit")
    ]


def test_every_expression_of_core_is_looked_at():
    patterns = all_patterns()
    assert len(patterns) > 150
    assert sum(openings_of(pattern) is not None for pattern in patterns) > len(patterns) / 2


@settings(max_examples=40, deadline=None)
@given(st.binary(min_size=3, max_size=200).map(text_of) | st.text(max_size=200))
def test_same_matches_as_a_plain_search(text):
    examine_sieve(all_patterns(), text[:600])
