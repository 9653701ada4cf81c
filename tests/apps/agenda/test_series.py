"""Routines: laid out, changed from today on, ended; exceptions stay."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from kentongan.apps.agenda.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.agenda.models import Item, Series
from kentongan.apps.agenda.queries.series import coming_days
from kentongan.apps.agenda.services import items, series, staffing
from kentongan.apps.agenda.services.groundwork.wording import ItemWords, Telling
from kentongan.foundation.workdays.models import Holiday, Year

pytestmark = pytest.mark.django_db
MONDAY = date(2027, 2, 1)
WITA = ZoneInfo("Asia/Makassar")


@pytest.fixture(autouse=True)
def sunday():
    with time_machine.travel("2027-01-31T10:00:00+07:00", tick=False):
        yield


@pytest.fixture
def ceremony(actors, units):
    def plan(*, by: str = "unit_coord", unit: str = "lapas-cilegon", **more) -> Series:
        given = {
            "title": "Apel pagi", "kind": "ceremony", "begins": time(7, 30), "minutes": 30, "every": "week",
            "weekdays": (0,), "starts_on": MONDAY, "ends_on": MONDAY + timedelta(days=34),
        }  # fmt: skip
        words = series.SeriesWords(**given | more)
        return series.plan_series(actor=actors[by], unit_id=units[unit].pk, words=words)

    return plan


def slots(row: Series, **more) -> list[str]:
    return [f"{one.slot:%m-%d}" for one in row.items.filter(**more).order_by("slot")]


def test_a_routine_lays_out_its_days_by_the_clock_of_its_office(ceremony):
    row = ceremony(by="other_unit_head", unit="lapas-nunukan")
    assert slots(row) == ["02-01", "02-08", "02-15", "02-22", "03-01"]
    first = row.items.order_by("slot")[0]
    assert (first.starts_at.astimezone(WITA).hour, first.title) == (7, "Apel pagi")
    assert first.ends_at - first.starts_at == timedelta(minutes=30)


def test_holidays_are_left_out_where_the_routine_skips_them(ceremony):
    Year.objects.create(year=2027)
    Holiday.objects.create(
        day=date(2027, 2, 8), name="Hari Peraga", kind="national", source="uji", is_valid=True
    )
    Holiday.objects.create(
        day=date(2027, 2, 15), name="Hari Daerah", kind="regional", source="uji", is_valid=True
    )
    assert slots(ceremony()) == ["02-01", "02-15", "02-22", "03-01"]
    assert slots(ceremony(skips_holidays=False)) == ["02-01", "02-08", "02-15", "02-22", "03-01"]


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"title": ""}, "title"),
        ({"every": "never"}, "every"),
        ({"weekdays": ()}, "weekdays"),
        ({"interval": 0}, "interval"),
        ({"ends_on": date(2027, 1, 30)}, "ends_on"),
        ({"ends_on": date(2028, 3, 1)}, "ends_on"),
        ({"starts_on": date(1, 1, 1), "ends_on": date(1, 3, 1)}, "starts_on"),
        ({"ends_on": MONDAY, "weekdays": (6,)}, "ends_on"),
        ({"minutes": 4}, "minutes"),
        ({"minutes": 1441}, "minutes"),
    ],
)
def test_rules_that_make_no_sense_name_their_field(ceremony, more, field):
    with pytest.raises(BadWords) as error:
        ceremony(**more)
    assert error.value.field == field and not Item.objects.exists() and not Series.objects.exists()


def test_only_planners_of_the_office_keep_routines(ceremony, actors):
    for who in ("contributor", "auditor", "other_unit_head"):
        with pytest.raises(NotAllowed):
            ceremony(by=who)
    row = ceremony()
    for who in ("contributor", "other_region_editor"):
        with pytest.raises(NotFound):
            series.end_series(actor=actors[who], series_id=row.pk)


def change(actors, row: Series, *, hour: int = 8, **more) -> int:
    words = Telling(**{"title": "Apel pagi", "kind": "ceremony"} | more)
    return series.change_series(
        actor=actors["unit_coord"], series_id=row.pk, words=words, begins=time(hour, 30), minutes=30
    )


def moved(actors, item: Item) -> None:
    """That one day an hour later, for a reason of its own."""
    words = ItemWords(
        title=item.title,
        kind=item.kind,
        starts_at=item.starts_at + timedelta(hours=1),
        ends_at=item.ends_at + timedelta(hours=1),
    )
    items.change_item(actor=actors["unit_coord"], item_id=item.pk, words=words)


def test_a_change_moves_the_days_to_come_but_no_exception_and_no_past(ceremony, actors):
    row = ceremony()
    first, second, third, *_rest = row.items.order_by("slot")
    moved(actors, second)
    items.cancel_item(actor=actors["unit_coord"], item_id=third.pk, reason="Hujan")
    with time_machine.travel("2027-02-02T10:00:00+07:00", tick=False):
        assert change(actors, row, venue="Lapangan") == 2
    kept = {one.pk: one for one in row.items.all()}
    assert kept[first.pk].starts_at == first.starts_at and kept[first.pk].venue == ""
    assert kept[second.pk].is_exception and kept[second.pk].starts_at == second.starts_at + timedelta(hours=1)
    assert kept[third.pk].is_off and kept[third.pk].starts_at == third.starts_at
    assert sum(one.venue == "Lapangan" for one in kept.values()) == 2


def test_words_that_concern_nobody_make_no_exception(ceremony, actors):
    item = ceremony().items.order_by("slot")[0]
    words = ItemWords(
        title=item.title, kind=item.kind, about="Topi", starts_at=item.starts_at, ends_at=item.ends_at
    )
    assert not items.change_item(actor=actors["unit_coord"], item_id=item.pk, words=words).is_exception


def test_each_person_is_told_once_of_a_changed_routine(ceremony, assigned, actors, told):
    row = ceremony()
    for item in row.items.all():
        assigned(item, says="yes")
    before = len(told("contributor"))
    change(actors, row)
    assert len(told("contributor")) == before + 1
    assert "01/02/2027 08.30 WIB" in told("contributor")[-1]
    assert set(row.items.values_list("assignments__state", flat=True)) == {"asked"}
    change(actors, row)
    assert len(told("contributor")) == before + 1


def test_ending_takes_bare_days_away_and_calls_off_the_others(ceremony, assigned, actors, told):
    row = ceremony()
    first, second, third, *_rest = row.items.order_by("slot")
    assigned(second)
    moved(actors, third)
    with time_machine.travel("2027-02-02T10:00:00+07:00", tick=False):
        before = len(told("contributor"))
        assert series.end_series(actor=actors["unit_coord"], series_id=row.pk) == 4
        assert series.end_series(actor=actors["unit_coord"], series_id=row.pk) == 0
    assert slots(row) == ["02-01", "02-08", "02-15"]
    assert slots(row, state="cancelled") == ["02-08", "02-15"]
    assert len(told("contributor")) == before + 1
    row.refresh_from_db()
    assert row.ends_on == date(2027, 2, 2) and first.slot == date(2027, 2, 1)


def test_the_next_days_cost_one_query(ceremony, django_assert_num_queries):
    row = ceremony(every="workday", weekdays=())
    with django_assert_num_queries(1):
        assert len(coming_days(row)) == 10


def test_a_year_of_workdays_is_laid_out_in_few_statements(ceremony, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        row = ceremony(every="workday", weekdays=(), ends_on=MONDAY + timedelta(days=365))
    assert row.items.count() > 230


def test_a_person_is_asked_for_all_days_once_and_answers_once(ceremony, assigned, actors, people, told):
    row = ceremony()
    first, second, *_rest = row.items.order_by("slot")
    assigned(first)
    items.cancel_item(actor=actors["unit_coord"], item_id=second.pk, reason="Hujan")
    before, asked = len(told("contributor")), len(told("unit_coord"))
    words = {"series_id": row.pk, "user_id": people["contributor"].pk, "part": "writer"}
    assert staffing.assign_series(actor=actors["unit_coord"], **words) == 3
    assert told("contributor")[before:] == [
        "Anda ditugasi meliput rutin: Apel pagi, 3 hari mulai 15/02/2027 07.30 WIB. Jawab sanggup atau tidak."
    ]
    with pytest.raises(WrongStage):
        staffing.assign_series(actor=actors["unit_coord"], **words)
    assert staffing.accept_series(actor=actors["contributor"], series_id=row.pk) == 4
    assert len(told("unit_coord")) == asked + 1 and "4 hari" in told("unit_coord")[-1]
    assert set(row.items.exclude(pk=second.pk).values_list("assignments__state", flat=True)) == {"accepted"}
    with pytest.raises(NotFound):
        staffing.accept_series(actor=actors["contributor"], series_id=row.pk)


def test_routines_are_staffed_by_their_planners_and_answered_by_the_assigned(ceremony, actors, people):
    row = ceremony()
    words = {"series_id": row.pk, "part": "writer"}
    for who in ("contributor", "other_unit_head"):
        with pytest.raises(NotFound):
            staffing.assign_series(actor=actors[who], user_id=people["contributor"].pk, **words)
    with pytest.raises(BadWords):
        staffing.assign_series(actor=actors["unit_coord"], user_id=people["ppid"].pk, **words)
    assert staffing.assign_series(actor=actors["unit_head"], user_id=people["unit_head"].pk, **words) == 5
    assert set(row.items.values_list("assignments__state", flat=True)) == {"accepted"}
    for who in ("unit_coord", "central_lead", "other_contributor"):
        with pytest.raises(NotFound):
            staffing.accept_series(actor=actors[who], series_id=row.pk)


def test_staffing_a_year_costs_the_same(ceremony, actors, people, django_assert_max_num_queries):
    row = ceremony(every="workday", weekdays=(), ends_on=MONDAY + timedelta(days=365))
    words = {"series_id": row.pk, "user_id": people["contributor"].pk, "part": "writer"}
    with django_assert_max_num_queries(12):
        count = staffing.assign_series(actor=actors["unit_coord"], **words)
    with django_assert_max_num_queries(10):
        assert staffing.accept_series(actor=actors["contributor"], series_id=row.pk) == count > 230
