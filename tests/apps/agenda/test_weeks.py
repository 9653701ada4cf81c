"""Who sees which days, what a week costs, and today's board."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from kentongan.apps.agenda.enums import Stage
from kentongan.apps.agenda.models import Assignment, Item
from kentongan.apps.agenda.queries.items import items_visible_to
from kentongan.apps.agenda.queries.today import offices_today, own_office, today_of
from kentongan.apps.agenda.queries.weeks import days_from, midnight
from kentongan.apps.agenda.services import items
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.apps.units.models import Unit

pytestmark = pytest.mark.django_db
WIB, WITA = "Asia/Jakarta", "Asia/Makassar"


def titles(days) -> list[str]:
    return [line.item.title for day in days for line in day.lines]


def week(actor, at, **more):
    return days_from(actor, at.date() - timedelta(days=1), 4, zone=WIB, **more)


def test_visibility_is_what_the_item_says(planned, actors):
    branch, below, closed = (
        planned(by="region_editor", unit="kanwil-banten", title=name, visibility=name)
        for name in ("branch", "below", "planners")
    )
    seen = {
        who: set(items_visible_to(actors[who]))
        for who in (
            "contributor",
            "unit_head",
            "region_head",
            "auditor",
            "central_lead",
            "other_unit_head",
            "ppid",
        )
    }
    assert seen["contributor"] == seen["unit_head"] == {below}
    assert seen["region_head"] == seen["central_lead"] == {branch, below, closed}
    assert seen["auditor"] == {branch, below}
    assert seen["other_unit_head"] == seen["ppid"] == set()
    assert not items_visible_to(actors["public"]).exists()


def test_the_desk_shows_the_own_office_and_what_is_shared_or_assigned(planned, assigned, actors, units, at):
    planned(title="Sendiri")
    planned(by="region_editor", unit="kanwil-banten", title="Dari Kanwil", visibility="below")
    far = planned(by="region_editor", unit="rutan-serang", title="Rutan")
    assert titles(week(actors["unit_coord"], at)) == ["Sendiri", "Dari Kanwil"]
    assert titles(week(actors["region_head"], at)) == ["Dari Kanwil"]
    assigned(far, "region_head", by="region_editor")
    assert titles(week(actors["region_head"], at)) == ["Dari Kanwil", "Rutan"]
    assert titles(week(actors["region_head"], at, unit=units["lapas-cilegon"])) == ["Sendiri"]
    assigned(far, "region_head", by="region_editor", says="no")
    assert titles(week(actors["region_head"], at)) == ["Dari Kanwil"]
    assert titles(week(actors["other_unit_head"], at, unit=units["lapas-cilegon"])) == []


def test_an_item_over_midnight_stands_on_both_days(planned, actors, at):
    late = midnight(at.date(), WIB) + timedelta(hours=22)
    planned(starts_at=late, ends_at=late + timedelta(hours=4))
    days = days_from(actors["unit_coord"], at.date(), 3, zone=WIB)
    assert [len(day.lines) for day in days] == [1, 1, 0]
    assert "–" in days[0].lines[0].clock and days[0].lines[0].clock.endswith("WIB")


def test_clock_times_are_those_of_the_office_of_the_item(planned, actors, at):
    begin = midnight(at.date(), WITA) + timedelta(hours=8)
    planned(by="other_unit_head", unit="lapas-nunukan", starts_at=begin, ends_at=begin + timedelta(hours=1))
    (day,) = days_from(actors["other_unit_head"], at.date(), 1, zone=WITA)
    assert day.lines[0].clock == "08.00–09.00 WITA"


def test_a_week_costs_the_same_however_much_stands_on_it(
    planned, assigned, actors, people, at, django_assert_num_queries
):
    first = planned()
    assigned(first)
    for number in range(40):
        item = planned(hours=number / 2, title=f"Acara {number}")
        Assignment.objects.create(
            item=item, user=people["contributor"], part="writer", asked_by=people["unit_coord"]
        )
    with django_assert_num_queries(5):
        days = week(actors["unit_coord"], at)
    assert len(set(titles(days))) == 41
    assert all(line.clashes for day in days for line in day.lines)


def test_called_off_items_stay_on_the_day_and_clash_with_nobody(planned, assigned, actors, at):
    one, two = planned(), planned(title="Lain")
    for item in (one, two):
        assigned(item)
    items.cancel_item(actor=actors["unit_coord"], item_id=two.pk, reason="Hujan")
    lines = [line for day in week(actors["unit_coord"], at) for line in day.lines]
    assert [(line.stage, line.clashes) for line in lines] == [(Stage.ASKED, ()), (Stage.CANCELLED, ())]


def handed_in(unit: Unit, people, **more) -> Story:
    return Story.objects.create(
        unit=unit, filed_by=people["contributor"], **{"submitted_at": timezone.now()} | more
    )


@time_machine.travel("2027-03-03T09:00:00+07:00", tick=False)
def test_today_says_what_is_missing_and_whether_the_office_filed(planned, assigned, actors, units, people):
    load_profile()
    now = timezone.now()
    bare = planned(starts_at=now + timedelta(hours=1), ends_at=now + timedelta(hours=2))
    planned(starts_at=now + timedelta(hours=1), ends_at=now + timedelta(hours=2), wants_coverage=False)
    planned(
        by="region_editor",
        unit="kanwil-banten",
        visibility="below",
        starts_at=now + timedelta(hours=1),
        ends_at=now + timedelta(hours=2),
    )
    office = own_office(actors["unit_coord"])
    board = today_of(actors["unit_coord"], office)
    assert (office, board.has_filed, board.offices) == (units["lapas-cilegon"], False, None)
    assert [line.item for line in board.wanting] == [bare] and len(board.lines) == 3
    handed_in(units["lapas-cilegon"], people, submitted_at=now - timedelta(hours=10))
    assert not today_of(actors["unit_coord"], office).has_filed
    handed_in(units["lapas-cilegon"], people)
    assert today_of(actors["unit_coord"], office).has_filed


@time_machine.travel("2027-03-03T23:30:00+07:00", tick=False)
def test_a_region_counts_offices_by_their_own_clocks_and_ranks_none(
    actors, units, people, django_assert_max_num_queries
):
    now = timezone.now()
    for _ in range(3):
        handed_in(units["lapas-cilegon"], people)
    handed_in(units["kanwil-banten"], people)
    # In Nunukan it is tomorrow already: what was handed in two hours ago was yesterday's.
    handed_in(units["lapas-nunukan"], people, submitted_at=now - timedelta(hours=2))
    with django_assert_max_num_queries(7):
        assert today_of(actors["region_head"], units["kanwil-banten"]).offices == 1
    assert today_of(actors["central_lead"], units["ditjenpas"]).offices == 1
    assert today_of(actors["other_region_editor"], units["kanwil-kaltim"]).offices == 0
    assert list(offices_today(actors["region_head"], filed=True)) == [units["lapas-cilegon"]]
    assert list(offices_today(actors["region_head"], filed=False)) == [units["rutan-serang"]]
    names = [unit.name for unit in offices_today(actors["central_lead"], filed=False)]
    assert names == sorted(names) and units["kanwil-banten"].name not in names
    assert not offices_today(actors["ppid"], filed=True).exists()


def test_items_of_other_weeks_are_not_fetched(planned, actors, at):
    planned(hours=24 * 30)
    planned(hours=-24 * 30)
    assert titles(week(actors["unit_coord"], at)) == [] and Item.objects.count() == 2
