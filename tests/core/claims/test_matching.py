"""Likeness of claims: bounds, symmetry, and the index that never loses what is alike."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.claims.matching.likeness import SAME, keys_of, keys_of_text, likeness
from kentongan.core.claims.matching.terms import stem, terms_of

WORDS = [
    "lapas",
    "rutan",
    "cilegon",
    "serang",
    "biaya",
    "kunjungan",
    "narapidana",
    "petugas",
    "kabur",
    "tewas",
    "sabu",
    "ponsel",
    "tidak",
    "bukan",
    "10",
    "makanan",
    "basi",
    "remisi",
    "dijual",
    "kamar",
    "mewah",
]
claims = st.lists(st.sampled_from(WORDS), min_size=1, max_size=20).map(" ".join)
anything = st.text(alphabet=string.printable + "“”…é\u0000", max_size=300)


@given(claims, claims)
def test_likeness_is_symmetric_and_bounded(one, other):
    score = likeness(terms_of(one), terms_of(other))
    assert score == likeness(terms_of(other), terms_of(one))
    assert 0 <= score <= 1


@given(anything)
def test_nothing_breaks_the_reader(text):
    terms = terms_of(text)
    keys = keys_of(terms)
    assert len(keys) <= 120 and keys == sorted(set(keys))
    assert all(-(2**63) <= key < 2**63 for key in keys)
    assert likeness(terms, terms) in (0.0, 1.0) or terms.matter


@given(claims)
def test_a_claim_meets_itself_in_any_order_and_case(text):
    turned = " ".join(reversed(text.split())).upper()
    assert set(keys_of_text(text)) & set(keys_of_text(turned)) or not keys_of_text(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("memukul", "dipukul"),
        ("menyiksa", "disiksa"),
        ("memungut", "dipungut"),
        ("menjual", "dijual"),
        ("mengendalikan", "dikendalikan"),
    ],
)
def test_voices_of_a_verb_share_their_stem(one, other):
    assert stem(one) == stem(other)


def test_places_and_denial_part_claims():
    claim = terms_of("Lapas Cilegon memungut biaya kunjungan.")
    assert likeness(claim, terms_of("Besuk di Lapas Cilegon harus bayar")) >= SAME
    assert likeness(claim, terms_of("Lapas Serang memungut biaya kunjungan.")) < SAME
    denied = likeness(claim, terms_of("Lapas Cilegon tidak memungut biaya kunjungan."))
    assert denied < likeness(claim, claim)


def test_words_that_stand_everywhere_find_nothing():
    assert keys_of_text("Lapas dan rutan itu ada petugas dan warga binaan") == []
