"""Numbers written out sign by sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.privacy.spoken_digits import spoken_numbers
from kentongan.core.text.words import words

NAMES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def digits_in(text):
    return [spoken.digits for spoken in spoken_numbers(words(text))]


@given(st.text("0123456789", min_size=8, max_size=20), st.sampled_from((" ", ", ", "-")))
def test_every_number_is_read_back(digits, between):
    text = between.join(NAMES[int(digit)] for digit in digits)
    assert digits_in(f"Nomornya {text}.") == [digits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nol 8 satu dua 3 empat lima enam 7 delapan", ["0812345678"]),
        ("Nol delapan satu dua tiga empat lima. Enam tujuh delapan", ["0812345678"]),
        ("satu dua tiga", []),
        ("dua orang, tiga kursi, empat meja, lima piring, enam gelas, tujuh sendok, delapan garpu", []),
        ("1 2 3 4 5 6 7 8 9 satu", []),
    ],
)
def test_runs(text, found):
    assert digits_in(text) == found


def test_span_holds_the_words():
    text = "Hubungi nol delapan satu dua tiga empat lima enam ya."
    (spoken,) = spoken_numbers(words(text))
    assert text[spoken.start : spoken.end] == "nol delapan satu dua tiga empat lima enam"
