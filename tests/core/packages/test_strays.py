"""Numbers and names that came from elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.packages.samples import BASE

from kentongan.core.packages.strays import strays

SOURCE = BASE.source


@pytest.mark.parametrize(
    "text",
    [
        "Twenty people harvested 40 kilograms on Wednesday, 7 October 2026.",
        "Hasilnya 1,2 juta rupiah, atau 1.200.000 rupiah.",
        "Panen dimulai pukul 8:00 WIB oleh 20 warga binaan dan 3 petugas.",
        "Budi Contoh, Kepala Lapas Cilegon, hadir pada 7/10.",
        "lapas cilegon panen kangkung",
        "Simak selengkapnya.",
    ],
)
def test_the_same_facts_told_otherwise_are_no_strays(text):
    assert not strays(text, SOURCE)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Panen 41 kilogram.", ("41",)),
        ("Panen 400 kilogram.", ("400",)),
        ("Diikuti dua puluh satu warga binaan.", ("dua puluh satu",)),
        ("Fifty people came.", ("fifty",)),
        ("Dimulai pukul 09.00 WIB.", ("09.00",)),
        ("Pada 8/10 panen lagi.", ("8/10",)),
        ("Seharga Rp1,3 juta.", ("1,3", "1,3 juta")),
        ("Hadiah 20 juta.", ("20 juta",)),
    ],
)
def test_a_number_of_elsewhere_is_found(text, numbers):
    assert strays(text, SOURCE).numbers == numbers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Panen dihadiri Gubernur Joni Peraga.", ("Gubernur", "Joni", "Peraga")),
        ("Joni Peraga hadir.", ("Joni", "Peraga")),
        ("Panen pada hari Kamis.", ("Kamis",)),
        ("Panen bulan Desember di Serang.", ("Desember", "Serang")),
        ("Bersama BNN.", ("BNN",)),
    ],
)
def test_a_name_of_elsewhere_is_found(text, names):
    assert strays(text, SOURCE).names == names


def test_a_person_lets_names_through_and_never_numbers():
    found = strays("Halo Sobat Pengayoman, panen 41 kilogram!", SOURCE, allowed=["Sobat", "Pengayoman", "41"])
    assert found.names == () and found.numbers == ("41",)


def test_the_address_of_the_story_is_its_own():
    assert not strays(f"Baca di {BASE.url}", SOURCE)


@given(st.integers(2, 999_999))
def test_any_number_that_the_source_has_not_is_found(number):
    known = strays(f"Ada {number} orang.", SOURCE)
    assert bool(known.numbers) == (number not in {2, 3, 5, 7, 8, 10, 12, 20, 40, 2026, 1_200_000})


@given(st.text(alphabet="abcdefghijklmnop", min_size=4, max_size=12))
def test_any_name_that_the_source_has_not_is_found(name):
    found = strays(f"Panen itu dihadiri {name.capitalize()} kemarin.", SOURCE)
    assert bool(found.names) == (name not in SOURCE.lower().split())


@given(st.text(max_size=300))
def test_no_text_upsets_it_and_a_text_never_strays_from_itself(text):
    assert not strays(text, text)
