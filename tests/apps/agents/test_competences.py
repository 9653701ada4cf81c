"""The map of competences: from who was there, as long as it is fresh."""

from datetime import date, timedelta

import pytest
from tests.apps.certificates.gathering import gather

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Competence, Event
from kentongan.apps.agents.queries.catalogue import months_fresh
from kentongan.apps.agents.queries.competences import competence_map, gaps, trained_units
from kentongan.apps.agents.queries.shares import competence_shares
from kentongan.apps.attendance.models import Presence

pytestmark = pytest.mark.django_db


@pytest.fixture
def photo(db) -> Competence:
    return Competence.objects.create(key="foto", label="Foto berita")


@pytest.fixture
def trained(units, people, photo):
    """Two of Cilegon were trained in photos, two days ago."""
    return gather(
        units["kanwil-banten"],
        people["region_editor"],
        of=units["lapas-cilegon"],
        present=2,
        competences=("foto",),
    )


def test_who_was_there_counts_and_who_was_not_does_not(trained, actors, units, django_assert_num_queries):
    with django_assert_num_queries(3):
        found = competence_map(actors["region_head"])
    cell = found.cells[units["lapas-cilegon"].pk, "foto"]
    assert (cell.people, cell.is_fresh, cell.last) == (2, True, date(2026, 3, 8))
    assert cell.until == date(2028, 3, 8)
    assert [(one.key, fresh, of) for one, fresh, of in found.shares()] == [("foto", 1, 3)]
    Presence.objects.all().delete()
    assert competence_map(actors["region_head"]).cells == {}


def test_it_lapses(trained, actors, units, morning):
    morning.move_to(date(2028, 3, 9))
    cell = competence_map(actors["region_head"]).cells[units["lapas-cilegon"].pk, "foto"]
    assert not cell.is_fresh
    assert trained_units(on=date(2028, 3, 9)) == {}
    assert trained_units(on=date(2028, 3, 8)) == {units["lapas-cilegon"].pk: 1}


def test_some_lapse_sooner():
    assert months_fresh("komunikasi-krisis") == 12
    assert months_fresh("apa-pun") == 24


def test_a_cancelled_event_trains_nobody(trained, actors):
    Event.objects.update(state=EventState.CANCELLED, cancel_reason="Banjir", cancelled_at=trained.starts_at)
    assert competence_map(actors["region_head"]).cells == {}


def test_those_who_never_were_trained_come_first(
    trained, actors, units, photo, morning, django_assert_num_queries
):
    with django_assert_num_queries(2):
        found = gaps(actors["central_lead"], photo)
    names = {unit.key for unit, _cell in found}
    assert names == {"kanwil-banten", "kanwil-kaltim", "rutan-serang", "lapas-nunukan", "lpka-tenggarong"}
    morning.shift(timedelta(days=900))
    assert gaps(actors["central_lead"], photo)[-1][0].key == "lapas-cilegon"
    branch = units["kanwil-kaltim"].path
    assert {unit.key for unit, _cell in gaps(actors["central_lead"], photo, branch=branch)} == {
        *("kanwil-kaltim", "lapas-nunukan", "lpka-tenggarong")
    }


def test_each_sees_the_own_branch(trained, actors):
    assert [unit.key for unit in competence_map(actors["unit_head"]).units] == ["lapas-cilegon"]
    assert competence_map(actors["other_region_editor"]).cells == {}


def test_the_nations_shares_are_those_of_the_map(trained, actors, units, morning, django_assert_num_queries):
    for who in ("central_lead", "region_head", "unit_head", "other_region_editor"):
        seen = competence_map(actors[who])
        with django_assert_num_queries(2):
            shares = competence_shares(actors[who])
        assert [(one, fresh, shares.of) for one, fresh in shares.rows] == seen.shares()
        nobody = [
            unit for unit in seen.units if not any(seen.fresh(unit.pk, one.key) for one in seen.competences)
        ]
        assert shares.nobody == len(nobody)
    assert competence_shares(actors["central_lead"], branch=units["kanwil-kaltim"].path).of == 3
    morning.move_to(date(2028, 3, 8))
    assert competence_shares(actors["region_head"]).rows[0][1] == 1
    morning.move_to(date(2028, 3, 9))
    assert competence_shares(actors["region_head"]).rows[0][1] == 0
