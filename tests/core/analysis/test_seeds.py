"""Five published documents of real units. The texts are not ours: they are read from beside the checkout when there."""

from datetime import date
from pathlib import Path

import pytest

from kentongan.core.analysis.document import analyse
from kentongan.core.analysis.naming.gazetteer import Gazetteer
from kentongan.core.registry.offices import read_offices
from kentongan.core.registry.outlets import by_domain, read_outlets

SEEDS = Path(__file__).parents[3].parent / "shared" / "seeds"
GAZETTEER = Gazetteer(read_offices())
OUTLETS = by_domain(read_outlets())

# number: unit (name, type, class, place), event, outlet, published (local time), official with unit
EXPECTED = {
    "000": (
        ("Lapas Kelas IIA Cilegon", "Lapas", "IIA", "Cilegon"),
        "2024-01-30",
        "INFO_PAS",
        None,
        "lapas-cilegon",
    ),
    "001": (
        ("Lapas Kelas IIB Lamongan", "Lapas", "IIB", "Lamongan"),
        "2024-10-09",
        "Analisajatim.id",
        None,
        "lapas-lamongan",
    ),
    "002": (
        ("Lapas Kelas IIA Permisan Nusakambangan", "Lapas", "IIA", "Permisan Nusakambangan"),
        "2024-09-24",
        "cilacapselatan.xpos.co.id",
        "2024-09-25T22:29:00+07:00",
        "lapas-permisan-nusakambangan",
    ),
    "003": (
        ("Lapas Kelas IIB Nunukan", "Lapas", "IIB", "Nunukan"),
        "2021-11-18",
        "marajanews.id",
        None,
        "lapas-nunukan",
    ),
    "004": (
        ("Lapas Kelas IIB Purwodadi", "Lapas", "IIB", "Purwodadi"),
        "2022-08-15",
        "Kompasiana",
        "2022-08-15T15:02:00+07:00",
        "lapas-purwodadi",
    ),
}


def seed(number):
    if not SEEDS.is_dir():
        pytest.skip("the seed documents are not there (../shared/seeds)")
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return path.read_text(encoding="utf-8"), path.name


@pytest.mark.parametrize("number", EXPECTED)
@pytest.mark.parametrize("today", [date(2026, 11, 21), date(2041, 1, 1)])
def test_a_seed_gives_unit_event_outlet_kind_and_officials(number, today):
    text, name = seed(number)
    unit, event, outlet, published, head_of = EXPECTED[number]
    answer = analyse(text, source=name, gazetteer=GAZETTEER, outlets=OUTLETS, today=today).to_json()
    first = answer["units"][0]
    assert (first["name"], first["type"], first["class"], first["place"]) == unit
    assert first["confidence"] >= 0.9
    assert first["role"] == "subject"
    assert (answer["event_date"], answer["outlet"], answer["published"]) == (event, outlet, published)
    assert (answer["kind"], answer["language"], answer["reprint_of"]) == ("reprint", "id", None)
    assert head_of in {official["unit"] for official in answer["officials"]}


def test_no_seed_names_a_unit_that_is_not_in_it():
    named = {number: {unit["key"] for unit in _units(number)} for number in EXPECTED}
    assert named == {
        "000": {"lapas-cilegon", "kanwil-banten"},
        "001": {"lapas-lamongan", "ditjenpas", "kemenkumham"},
        "002": {"lapas-permisan-nusakambangan", "ditjenpas"},
        "003": {"lapas-nunukan", "ditjenpas", "kanwil-kalimantan-timur"},
        "004": {"lapas-purwodadi", "kemenkumham"},
    }


def test_the_officials_of_a_seed_are_complete():
    text, name = seed("003")
    answer = analyse(
        text, source=name, gazetteer=GAZETTEER, outlets=OUTLETS, today=date(2026, 11, 21)
    ).to_json()
    assert [official["unit"] for official in answer["officials"]] == ["lapas-nunukan", None, "ditjenpas"]


def _units(number):
    text, name = seed(number)
    return analyse(
        text, source=name, gazetteer=GAZETTEER, outlets=OUTLETS, today=date(2026, 11, 21)
    ).to_json()["units"]
