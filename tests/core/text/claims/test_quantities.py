"""Numbers with what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.text.claims.number_words import figures, value_of_words
from kentongan.core.text.claims.quantities import find_quantities


def read(text):
    return [(one.value, one.noun) for one in find_quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("120 warga binaan", [(120, "warga binaan")]),
        ("1.250 Warga Binaan", [(1250, "warga binaan")]),
        ("120 orang warga binaan", [(120, "warga binaan")]),
        ("120 orang hadir", [(120, "orang")]),
        ("5 (lima) petugas", [(5, "petugas")]),
        ("Rp1,3 juta", [(1_300_000, "rupiah")]),
        ("Rp 500 ribu", [(500_000, "rupiah")]),
        ("Rp1.000.000", [(1_000_000, "rupiah")]),
        ("12,5 persen dan 80%", [(12.5, "persen"), (80, "persen")]),
        ("2,5 ton beras", [(2.5, "ton")]),
        ("80 laki-laki", [(80, "laki-laki")]),
        ("pukul 10.00 WIB", []),
        ("pada 9 Oktober 2024", [(2024, "")]),
        ("Selasa (24/9)", []),
        ("UU Nomor 22 Tahun 2022", []),
        ("kelas 2 SD", []),
        ("30-40 orang", []),
        ("versi 1.2.3", []),
        ("nomor 0812-3456-7890", []),
    ],
)
def test_counts_money_and_shares_are_read_dates_and_clock_times_are_not(text, expected):
    assert read(text) == expected


def test_the_scale_belongs_to_the_figures():
    text = "Bantuan Rp1,3 juta untuk panti"
    (one,) = find_quantities(text)
    assert text[one.start : one.end] == "Rp1,3 juta"


@given(st.text(alphabet="0123456789.,% Rpkg()-/ribujta persenwb\n", max_size=120))
def test_spans_lie_inside_and_never_overlap(text):
    end = 0
    for one in find_quantities(text):
        assert end <= one.start < one.end <= len(text)
        assert any(sign.isdigit() for sign in text[one.start : one.end])
        end = one.end


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("tiga", 3),
        ("sepuluh", 10),
        ("lima belas", 15),
        ("tiga puluh", 30),
        ("dua ratus lima belas", 215),
        ("seribu dua ratus", 1200),
        ("tiga ribu empat", 3004),
        ("dua juta lima ratus ribu", 2_500_000),
        ("meja", None),
        ("", None),
    ],
)
def test_number_words(words, value):
    assert value_of_words(words.split()) == value


@given(st.integers(min_value=0, max_value=10**9))
def test_printed_figures_are_read_back(value):
    assert read(f"ada {figures(value)} petugas")[:1] == [(value, "petugas")]
