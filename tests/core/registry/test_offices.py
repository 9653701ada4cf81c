import re
from collections import Counter

import pytest

from kentongan.core.registry.offices import read_offices, short_names_of_provinces, time_zones
from kentongan.core.registry.tables import FOLDER

OFFICES = read_offices()
BY_KEY = {office.key: office for office in OFFICES}


def test_every_office_is_there_once():
    kinds = Counter(office.type for office in OFFICES)
    assert len(OFFICES) == len(BY_KEY) == 690
    assert (kinds["region"], kinds["directorate"], kinds["ministry"]) == (33, 1, 2)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key) for key in BY_KEY)


def test_a_unit_knows_its_class_place_region_and_head():
    office = BY_KEY["lapas-cilegon"]
    assert (office.type, office.klass, office.place, office.region) == (
        "lapas",
        "IIA",
        "Cilegon",
        "kanwil-banten",
    )
    assert (office.short_name, office.head_title) == ("Lapas Cilegon", "Kalapas")
    assert office.official_name == "Lembaga Pemasyarakatan Kelas IIA Cilegon"


@pytest.mark.parametrize(
    ("key", "zone"),
    [
        ("lapas-cilegon", "Asia/Jakarta"),
        ("lapas-nunukan", "Asia/Makassar"),
        ("lapas-merauke", "Asia/Jayapura"),
        ("lapas-pontianak", "Asia/Jakarta"),
        ("lapas-palangka-raya", "Asia/Jakarta"),
        ("lapas-banjarmasin", "Asia/Makassar"),
    ],
)
def test_time_zone_follows_the_province(key, zone):
    assert BY_KEY[key].time_zone == zone


def test_every_province_of_an_office_has_a_zone_and_the_table_has_all_of_them():
    assert {office.province for office in OFFICES} <= set(time_zones())
    assert len(time_zones()) == len(short_names_of_provinces()) == 38


def test_every_unit_has_a_region_and_every_row_a_source():
    assert all(office.region in BY_KEY for office in OFFICES if office.is_unit)
    assert all(office.source for office in OFFICES)


def test_provenance_says_where_a_fact_is_from_and_not_who_wrote_it_down():
    for path in FOLDER.glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"compiler knowledge|\bmemory\b(?!\])|seed \d", text), path.name


def test_two_offices_under_one_key_are_refused(tmp_path):
    head, row = (FOLDER / "offices.csv").read_text(encoding="utf-8").splitlines()[:2]
    bad = tmp_path / "offices.csv"
    bad.write_text("\n".join([head, row, row]), encoding="utf-8")
    with pytest.raises(ValueError, match="stands twice"):
        read_offices(bad)


def test_an_unknown_province_is_refused_with_its_row(tmp_path):
    text = (FOLDER / "offices.csv").read_text(encoding="utf-8").splitlines()
    bad = tmp_path / "offices.csv"
    bad.write_text("\n".join([text[0], text[1].replace("DKI Jakarta", "Atlantis")]), encoding="utf-8")
    with pytest.raises(ValueError, match="row 2: province 'Atlantis'"):
        read_offices(bad)
