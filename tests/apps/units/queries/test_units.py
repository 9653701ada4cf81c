"""Finding offices."""

from datetime import date

import pytest

from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries import officers
from kentongan.apps.units.queries import units as reads
from kentongan.apps.units.queries.gazetteer import registry_stamp
from kentongan.apps.units.queries.history import affiliation_on
from kentongan.apps.units.services.registry import load_registry
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role

SPLIT = date(2024, 10, 21)


def keys(found) -> list[str]:
    return [unit.key for unit in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("cilegon", ["lapas-cilegon"]),
        ("LAPAS kelas", ["lapas-cilegon", "lapas-nunukan"]),
        ("cikerai", ["lapas-cilegon"]),
        ("rumah tahanan serang", ["rutan-serang"]),
        ("tidak ada", []),
        ("%", []),
        ("lapas_", []),
    ],
)
def test_search_looks_in_names_aliases_and_places(units, words, expected, django_assert_num_queries):
    units["lapas-cilegon"].aliases.create(text="Lapas Cikerai")
    with django_assert_num_queries(1):
        assert keys(reads.search_units(words)) == expected


def test_search_survives_a_flood_of_words(units):
    assert keys(reads.search_units("lapas " * 5000))


def test_closed_offices_are_not_public(units):
    Unit.objects.filter(key="rutan-serang").update(active_to=date(2025, 10, 31))
    assert "rutan-serang" not in keys(reads.public_units(on=date(2025, 11, 1)))
    assert "rutan-serang" in keys(reads.public_units(on=date(2025, 10, 31)))


def test_visible_units_are_those_below_the_post(units, actors):
    assert set(keys(reads.units_visible_to(actors["region_editor"], Permission.STORY_READ))) == {
        "kanwil-banten", "lapas-cilegon", "rutan-serang",
    }  # fmt: skip
    assert keys(reads.units_visible_to(actors["region_editor"], Permission.UNIT_MANAGE)) == []
    assert keys(reads.units_visible_to(actors["public"], Permission.STORY_READ)) == []


def test_region_and_ancestors_of_a_unit(units):
    unit = Unit.objects.get(key="lapas-nunukan")
    assert reads.region_of(unit).key == "kanwil-kaltim"
    assert keys(reads.ancestors(unit)) == ["kemenimipas", "ditjenpas", "kanwil-kaltim"]
    assert reads.region_of(units["ditjenpas"]) is None


def test_officers_for_a_step_are_the_nearest_upward(units, people):
    path = units["lapas-cilegon"].path
    assert [row.user for row in officers.officers_for(path, Role.REGION_EDITOR)] == [people["region_editor"]]
    assert [row.user for row in officers.officers_for(path, Role.CENTRAL_EDITOR)] == [
        people["central_editor"]
    ]
    assert officers.officers_for(units["rutan-serang"].path, Role.UNIT_HEAD) == []
    people["region_editor"].is_active = False
    people["region_editor"].save()
    assert officers.officers_for(path, Role.REGION_EDITOR) == []


def test_officers_leave_with_their_last_day(units, people):
    Appointment.objects.filter(user=people["unit_head"]).update(valid_to=date(2026, 5, 31))
    unit = units["lapas-cilegon"]
    assert people["unit_head"] in [row.user for row in officers.officers_of(unit, on=date(2026, 5, 31))]
    assert people["unit_head"] not in [row.user for row in officers.officers_of(unit, on=date(2026, 6, 1))]


@pytest.mark.django_db
def test_affiliation_is_that_of_the_day(django_assert_max_num_queries):
    load_registry()
    unit = reads.unit_by_key("lapas-cilegon")
    with django_assert_max_num_queries(5):
        then = affiliation_on(unit, date(2024, 10, 20))
    assert [(above.key, above.name) for above in then.superiors] == [
        ("kanwil-banten", "Kanwil Kemenkumham Banten"),
        ("kemenkumham", "Kemenkumham"),
    ]
    assert then.is_former and then.ministry.key == "kemenkumham"
    now = affiliation_on(unit, SPLIT)
    assert [above.key for above in now.superiors] == ["kanwil-banten", "ditjenpas", "kemenimipas"]
    assert not now.is_former and now.ministry.key == "kemenimipas"


def test_stamp_moves_with_every_change(units):
    before = registry_stamp()
    assert registry_stamp() == before
    unit = units["lapas-cilegon"]
    unit.name = "Lapas Baru"
    unit.save()
    assert registry_stamp() != before
