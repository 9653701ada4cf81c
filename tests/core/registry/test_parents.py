from datetime import date

import pytest

from kentongan.core.registry.offices import read_offices
from kentongan.core.registry.parents import is_active, name_on, parents_of, read_validity

BY_KEY = {office.key: office for office in read_offices()}


@pytest.mark.parametrize(
    ("day", "chain"),
    [
        (date(2022, 8, 15), ["kanwil-jawa-tengah", "kemenkumham"]),
        (date(2024, 10, 20), ["kanwil-jawa-tengah", "kemenkumham"]),
        (date(2024, 10, 21), ["kanwil-jawa-tengah", "ditjenpas", "kemenimipas"]),
        (date(2026, 11, 21), ["kanwil-jawa-tengah", "ditjenpas", "kemenimipas"]),
    ],
)
def test_the_chain_of_superiors_changes_with_the_ministry(day, chain):
    assert [parent.key for parent in parents_of(BY_KEY["lapas-purwodadi"], day)] == chain


def test_a_regional_office_changes_its_name():
    region = BY_KEY["kanwil-banten"]
    assert name_on(region, date(2024, 1, 30))[0] == "Kanwil Kemenkumham Banten"
    assert name_on(region, date(2025, 1, 30)) == (
        "Kanwil Ditjenpas Banten",
        "Kantor Wilayah Direktorat Jenderal Pemasyarakatan Banten",
    )


def test_a_unit_keeps_its_name():
    assert name_on(BY_KEY["lapas-cilegon"], date(2010, 1, 1))[0] == "Lapas Kelas IIA Cilegon"


@pytest.mark.parametrize(
    ("key", "day", "active"),
    [
        ("rupbasan-semarang", date(2025, 10, 31), True),
        ("rupbasan-semarang", date(2025, 11, 1), False),
        ("kemenkumham", date(2024, 10, 21), False),
        ("kemenimipas", date(2024, 10, 20), False),
        ("lapas-cilegon", date(1999, 1, 1), True),
        ("kanwil-banten", date(2024, 10, 20), True),
    ],
)
def test_offices_are_active_in_their_time(key, day, active):
    assert is_active(BY_KEY[key], day) is active


def test_every_line_says_how_sure_it_is():
    assert all(line.certainty in {"[memory]", "[press]"} and line.source for line in read_validity())
