"""Office names in print, and the distance between spellings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.text.distance import distance
from kentongan.core.text.unit_names import find_unit_names, normal_class


@pytest.mark.parametrize(
    ("text", "type_", "kind", "klass", "place"),
    [
        ("Lembaga Pemasyarakatan (Lapas) Kelas IIA Cilegon mengambil", "lapas", None, "IIA", "Cilegon"),
        ("Lembaga Pemasayrakatan Kelas IIB Nunukan ikuti", "lapas", None, "IIB", "Nunukan"),
        ("Lapas Perempuan Kelas II A Malang", "lapas", "Perempuan", "IIA", "Malang"),
        ("Kalapas Lamongan", "lapas", None, None, "Lamongan"),
        ("Rumah Tahanan Negara Kelas 1 Depok", "rutan", None, "I", "Depok"),
        ("LPKA Kelas II Bandung", "lpka", None, "II", "Bandung"),
        ("Balai Pemasyarakatan Kelas II Banda Aceh", "bapas", None, "II", "Banda Aceh"),
    ],
)
def test_office_is_read(text, type_, kind, klass, place):
    (name,) = find_unit_names(text)
    assert (name.type, name.kind, name.klass, name.place) == (type_, kind, klass, place)


def test_bare_type_is_no_name():
    assert find_unit_names("Setiap lapas dan Rutan di sini") == []


@pytest.mark.parametrize(
    ("printed", "normal"),
    [("II A", "IIA"), ("2a", "IIA"), ("II-B", "IIB"), ("1", "I"), ("3", "III"), ("III", "III")],
)
def test_class_is_normalised(printed, normal):
    assert normal_class(printed) == normal


@pytest.mark.parametrize(
    ("left", "right", "edits"),
    [
        ("pemasyarakatan", "pemasarakatan", 1),
        ("pemasyarakatan", "pemasayrakatan", 1),
        ("abc", "abc", 0),
        ("abc", "xyz", 3),
        ("", "ab", 2),
    ],
)
def test_distance(left, right, edits):
    assert distance(left, right, 5) == edits


@settings(deadline=None)
@given(st.text(max_size=12), st.text(max_size=12))
def test_distance_is_symmetric_and_bounded(left, right):
    assert distance(left, right, 3) == distance(right, left, 3) <= 4
    assert (distance(left, right, 3) == 0) == (left == right)
