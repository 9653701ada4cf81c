"""Reading the roster: by scope, by day, and as the publication standard reads it."""

from datetime import date

import pytest

from kentongan.apps.units.models import UnitName
from kentongan.apps.units.queries.history import former_names
from kentongan.apps.units.queries.officials import (
    in_office_on,
    officials_around,
    officials_visible_to,
    search_officials,
)
from kentongan.apps.units.services.roster.keeping import OfficialWords, add_official, end_official
from kentongan.core.standard import facts


@pytest.fixture
def roster(actors, units):
    """Heads of every office, all in office since 2025 but one who left."""
    made = {}
    for number, (key, unit) in enumerate(units.items()):
        words = OfficialWords(
            name=f"Nama{number} Contoh", title=f"Kepala {unit.name}", since=date(2025, 1, 1)
        )
        made[key] = add_official(actor=actors["admin"], unit_id=unit.pk, words=words)
    return made


@pytest.mark.parametrize(
    ("who", "keys"),
    [
        ("contributor", {"lapas-cilegon"}),
        ("region_editor", {"kanwil-banten", "lapas-cilegon", "rutan-serang"}),
        ("other_unit_head", {"lapas-nunukan"}),
        ("ppid", set()),
        ("public", set()),
    ],
)
def test_everybody_sees_the_roster_of_their_branch(actors, roster, who, keys):
    assert {row.unit.key for row in officials_visible_to(actors[who])} == keys


def test_rows_are_found_by_day_and_by_words(actors, units, roster):
    rows = officials_visible_to(actors["admin"])
    assert not in_office_on(rows, date(2024, 12, 31)).exists()
    assert in_office_on(rows, date(2025, 1, 1)).count() == len(units)
    end_official(actor=actors["admin"], official_id=roster["rutan-serang"].pk, last_day=date(2025, 2, 1))
    assert in_office_on(rows, date(2025, 2, 1)).filter(unit__key="rutan-serang").exists()
    assert not in_office_on(rows, date(2025, 2, 2)).filter(unit__key="rutan-serang").exists()
    assert [row.unit.key for row in search_officials(rows, "kepala cilegon")] == ["lapas-cilegon"]
    assert not search_officials(rows, "tidak ada")


def test_a_story_is_read_with_the_officials_of_its_line_only(units, roster):
    told = officials_around(units["lapas-cilegon"])
    titles = {one.title for one in told}
    assert titles == {
        f"Kepala {units[key].name}" for key in ("lapas-cilegon", "kanwil-banten", "ditjenpas", "kemenimipas")
    }
    assert told[0] == facts.Official("Nama4 Contoh", "Kepala Lapas Kelas IIA Cilegon", since="2025-01-01")


def test_the_roster_is_read_again_only_when_it_changed(actors, units, roster, django_assert_num_queries):
    unit = units["lapas-cilegon"]
    officials_around(unit)
    with django_assert_num_queries(1):
        assert not officials_around(unit)[0].until
    end_official(actor=actors["admin"], official_id=roster["rutan-serang"].pk, last_day=date(2025, 2, 1))
    with django_assert_num_queries(1):
        officials_around(unit)
    end_official(actor=actors["admin"], official_id=roster["lapas-cilegon"].pk, last_day=date(2025, 2, 1))
    with django_assert_num_queries(2):
        assert officials_around(unit)[0].until == "2025-02-01"


def test_an_empty_roster_costs_one_query(units, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert officials_around(units["lapas-cilegon"]) == ()


def test_former_names_come_with_their_days_and_todays_name(units, django_assert_num_queries):
    unit = units["lapas-cilegon"]
    UnitName.objects.create(
        unit=unit, name="Lapas Kelas III Cilegon", official_name="x", valid_to=date(2019, 5, 31)
    )
    UnitName.objects.create(unit=unit, name=unit.name, official_name="x", valid_from=date(2019, 6, 1))
    with django_assert_num_queries(1):
        assert former_names() == {
            facts.FormerName("Lapas Kelas III Cilegon", "", "2019-05-31", "Lapas Kelas IIA Cilegon")
        }
