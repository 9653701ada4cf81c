"""From which moment a deadline counts, and what each unit makes of it."""

import pickle
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.days.holiday import Holiday, HolidayKind, KnownYear
from kentongan.core.clock.days.seed import seed_calendar, seed_holidays
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.deadlines.rule import Unit
from kentongan.core.clock.deadlines.rulebook import Rulebook, read_rules, shipped_rules
from kentongan.core.clock.deadlines.working import Note, NoteKind
from kentongan.core.clock.errors import UnclearMoment, UnknownRule, YearWithoutHolidays
from kentongan.core.clock.hours import OfficeHours

JAKARTA = ZoneInfo("Asia/Jakarta")
JAYAPURA = ZoneInfo("Asia/Jayapura")
HOURS = OfficeHours(time(8), time(16))
CALENDAR = seed_calendar()


def _kinds(working):
    return [note.kind for note in working.notes]


def _answer(event, **more):
    return due("kip_answer", event, CALENDAR, office_hours=more.pop("office_hours", HOURS), **more)


@pytest.mark.parametrize(
    ("moment", "start", "note"),
    [
        (datetime(2026, 11, 20, 6, 0), date(2026, 11, 20), None),
        (datetime(2026, 11, 20, 16, 0), date(2026, 11, 20), None),
        (datetime(2026, 11, 20, 16, 0, 1), date(2026, 11, 23), NoteKind.RECEIVED_AFTER_HOURS),
        (datetime(2026, 11, 21, 10, 0), date(2026, 11, 23), NoteKind.RECEIVED_ON_CLOSED_DAY),
        (datetime(2026, 12, 23, 18, 0), date(2026, 12, 28), NoteKind.RECEIVED_AFTER_HOURS),
    ],
)
def test_t0_is_the_day_of_receipt_or_the_next_working_day(moment, start, note):
    working = _answer(moment.replace(tzinfo=JAKARTA))
    assert working.start == start
    assert working.due == CALENDAR.nth_working(start, 10)
    assert [kind for kind in _kinds(working) if kind.value.startswith("received")] == ([note] if note else [])
    assert working.steps[0].day == start + timedelta(days=1)


def test_the_shift_can_be_switched_off_and_hours_left_out():
    late = datetime(2026, 11, 20, 22, 0, tzinfo=JAKARTA)
    assert _answer(late, shift_receipt=False).start == date(2026, 11, 20)
    assert _answer(late, office_hours=None).start == date(2026, 11, 20)
    assert _answer(late.replace(day=21), office_hours=None).start == date(2026, 11, 23)


def test_a_day_of_receipt_that_is_only_reckoned_to_be_closed_is_an_estimate_too():
    friday = date(2026, 11, 20)
    reckoned = Holiday(friday, "Hari uji", HolidayKind.NATIONAL, "uji", is_estimate=True)
    calendar = Calendar((*seed_holidays(), reckoned), years=[KnownYear(2026, is_confirmed=True)])
    answer = due("kip_answer", friday, calendar)
    assert (answer.start, answer.touches_estimates) == (date(2026, 11, 23), True)
    assert NoteKind.TOUCHES_ESTIMATES in _kinds(answer)
    assert not due("kip_answer", date(2026, 11, 23), calendar).touches_estimates


def test_closing_time_does_not_matter_to_a_citizen():
    late = datetime(2026, 11, 20, 22, 0, tzinfo=JAKARTA)
    objection = due("kip_objection_file", late, CALENDAR, office_hours=HOURS)
    assert objection.start == date(2026, 11, 20)
    assert objection.due_at.time() == time(23, 59, 59)
    assert _answer(late).due_at.time() == HOURS.closes


def test_the_zone_of_the_office_decides_the_day():
    moment = datetime(2026, 11, 19, 22, 30, tzinfo=JAKARTA)  # 00.30 WIT on Friday
    east = _answer(moment, zone="WIT")
    assert (east.start, east.zone) == (date(2026, 11, 20), "Asia/Jayapura")
    assert east.due_at == datetime.combine(east.due, time(16), JAYAPURA)
    assert _answer(moment, zone="Asia/Jakarta").notes == (
        Note(NoteKind.RECEIVED_AFTER_HOURS, date(2026, 11, 19)),
    )


@pytest.mark.parametrize("zone", ["Europe/Berlin", "", "WIBB", "../../etc/passwd"])
def test_another_zone_is_refused(zone):
    with pytest.raises(UnclearMoment):
        _answer(date(2026, 11, 20), zone=zone)


def test_a_naive_moment_is_refused():
    with pytest.raises(UnclearMoment):
        _answer(datetime(2026, 11, 20, 9, 0))


def test_the_yearly_report_stays_on_its_day_and_names_the_working_day_before():
    report = due("annual_report", date(2023, 12, 31), CALENDAR)
    assert report.due == date(2024, 3, 31)
    assert Note(NoteKind.DUE_ON_CLOSED_DAY, date(2024, 3, 28)) in report.notes
    assert due("annual_report", date(2025, 12, 31), CALENDAR).notes == ()
    assert _kinds(due("annual_report", date(2030, 12, 31), CALENDAR)) == [NoteKind.DUE_NOT_CHECKED]


def test_half_a_year_after_a_long_month_is_the_last_day_of_a_short_one():
    assert due("periodic_refresh", date(2025, 8, 31), CALENDAR).due == date(2026, 2, 28)
    assert due("periodic_refresh", date(2023, 8, 31), CALENDAR).due == date(2024, 2, 29)
    assert due("periodic_refresh", date(2026, 1, 15), CALENDAR).due == date(2026, 7, 15)


def test_calendar_days_run_through_holidays():
    assert due("kip_cassation", date(2026, 12, 18), CALENDAR).due == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("key", "minutes"),
    [
        ("crisis_confirm", 10),
        ("crisis_inform", 15),
        ("crisis_facts", 30),
        ("crisis_holding", 60),
        ("crisis_first_update", 180),
        ("crisis_next_update", 360),
        ("crisis_daily_update", 1440),
    ],
)
def test_a_crisis_counts_the_wall_clock_day_and_night(key, minutes):
    start = datetime(2031, 3, 22, 23, 55, tzinfo=JAYAPURA)  # a Saturday of a year without holidays
    clock = due(key, start, CALENDAR, zone="WIT")
    assert clock.due_at - start == timedelta(minutes=minutes)
    assert clock.due == clock.due_at.date()
    assert (clock.steps, clock.other_due, clock.start) == ((), None, start)
    assert not clock.is_late(start + timedelta(minutes=minutes))
    assert clock.is_late(start + timedelta(minutes=minutes, seconds=1))


def test_a_clock_needs_the_hour():
    with pytest.raises(UnclearMoment):
        due("crisis_holding", date(2026, 3, 22), CALENDAR)


def test_unknown_rules_years_and_versions_are_refused():
    with pytest.raises(UnknownRule):
        due("kip_anwser", date(2026, 3, 22), CALENDAR)
    with pytest.raises(UnknownRule, match="2009"):
        due("kip_answer", date(2009, 3, 22), CALENDAR)
    with pytest.raises(YearWithoutHolidays):
        due("kip_answer", date(2027, 12, 27), CALENDAR)


LAW_CHANGES = """
[[rule]]
key = "answer"
unit = "working_days"
amount = 10
law = "UU lama"
clause = "Pasal 1"
valid_from = 2010-04-30
valid_to = 2026-06-30
source = "uji"
certainty = "seen"
[[rule]]
key = "answer"
unit = "working_days"
amount = 7
law = "UU baru"
clause = "Pasal 1"
valid_from = 2026-07-01
source = "uji"
certainty = "seen"
"""


def test_a_change_of_the_law_is_a_change_of_data():
    rules = Rulebook(read_rules(LAW_CHANGES))
    before = due("answer", date(2026, 6, 30), CALENDAR, rules=rules)
    after = due("answer", date(2026, 7, 1), CALENDAR, rules=rules)
    moved = due("answer", date(2026, 6, 30), CALENDAR, rules=rules, on=date(2026, 7, 2))
    assert [working.rule.amount for working in (before, after, moved)] == [10, 7, 7]
    assert [working.rule.law for working in (before, after, moved)] == ["UU lama", "UU baru", "UU baru"]
    assert moved.due == date(2026, 7, 9)


WORKING_DAY_RULES = [
    key for key in shipped_rules().keys if shipped_rules().versions(key)[-1].unit is Unit.WORKING_DAYS
]
MOMENTS = st.datetimes(
    datetime(2024, 1, 2), datetime(2027, 3, 1), timezones=st.sampled_from([JAKARTA, JAYAPURA])
)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(WORKING_DAY_RULES), MOMENTS, MOMENTS, st.booleans())
def test_who_comes_later_is_never_due_earlier(key, one, other, shifts):
    early, late = sorted((one, other))
    first, second = (
        due(key, event, CALENDAR, zone="WITA", office_hours=HOURS, shift_receipt=shifts)
        for event in (early, late)
    )
    assert first.due <= second.due
    assert CALENDAR.is_working(first.due)
    assert CALENDAR.working_between(first.start, first.due) == first.rule.amount
    assert first.other_due is None or first.other_due < first.due  # fewer days off never take longer


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(WORKING_DAY_RULES), MOMENTS)
def test_a_working_survives_storage_and_is_computed_alike_again(key, event):
    working = due(key, event, CALENDAR)
    assert pickle.loads(pickle.dumps(working)) == working == due(key, event, CALENDAR)
    assert working == due(key, event.astimezone(JAYAPURA), CALENDAR)
