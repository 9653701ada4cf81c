"""Newsroom clocks run in office hours only, in the zone of the newsroom."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.days.seed import seed_calendar, seed_holidays, seed_years
from kentongan.core.clock.deadlines.working import NoteKind
from kentongan.core.clock.errors import BadCalendar, UnclearMoment
from kentongan.core.clock.newsroom import NewsroomClock

WIT = ZoneInfo("Asia/Jayapura")
CLOCK = NewsroomClock(seed_calendar(), time(8), time(16), "WIT")


def _wit(*parts):
    return datetime(*parts, tzinfo=WIT)


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        (_wit(2026, 8, 13, 9, 0), 60, _wit(2026, 8, 13, 10, 0)),
        (_wit(2026, 8, 13, 9, 0, 30), 60, _wit(2026, 8, 13, 10, 0, 30)),
        (_wit(2026, 8, 13, 15, 0), 60, _wit(2026, 8, 13, 16, 0)),
        (_wit(2026, 8, 13, 15, 0), 61, _wit(2026, 8, 14, 8, 1)),
        (_wit(2026, 8, 13, 6, 0), 30, _wit(2026, 8, 13, 8, 30)),
        (_wit(2026, 8, 14, 15, 30), 60, _wit(2026, 8, 18, 8, 30)),  # weekend and Independence Day
        (_wit(2026, 8, 14, 16, 0), 60, _wit(2026, 8, 18, 9, 0)),
        (_wit(2026, 8, 15, 12, 0), 480, _wit(2026, 8, 18, 16, 0)),
        (_wit(2026, 8, 13, 8, 0), 960, _wit(2026, 8, 14, 16, 0)),
        (_wit(2026, 8, 15, 12, 0), 0, _wit(2026, 8, 18, 8, 0)),
    ],
)
def test_minutes_run_while_the_newsroom_is_open(start, minutes, end):
    working = CLOCK.due_after(start, minutes)
    assert working.due_at == end
    assert sum(step.minutes for step in working.steps) == minutes
    assert CLOCK.minutes_between(start, end) == minutes


def test_each_zone_has_its_own_morning():
    moment = datetime(2026, 8, 13, 0, 0, tzinfo=ZoneInfo("UTC"))  # 07.00 WIB, 08.00 WITA, 09.00 WIT
    hours = {
        zone: NewsroomClock(seed_calendar(), time(8), time(16), zone).due_after(moment, 30).due_at
        for zone in ("WIB", "WITA", "WIT")
    }
    assert hours["WIT"] - moment == hours["WITA"] - moment == timedelta(minutes=30)
    assert hours["WIB"] - moment == timedelta(minutes=90)


def test_a_clock_that_waited_for_the_opening_says_so():
    notes = CLOCK.due_after(_wit(2026, 8, 15, 12, 0), 30).notes
    assert (notes[0].kind, notes[0].day) == (NoteKind.STARTED_WHILE_CLOSED, date(2026, 8, 18))
    assert CLOCK.due_after(_wit(2026, 8, 13, 9, 0), 30).notes[0].kind is NoteKind.HOUSE_NORM


def test_a_newsroom_may_work_through_weekends():
    calendar = Calendar(seed_holidays(), joint_leave_is_working=True, weekend=(), years=seed_years())
    clock = NewsroomClock(calendar, time(7), time(19), "WIT")
    assert clock.due_after(_wit(2026, 8, 15, 12, 0), 30).due_at == _wit(2026, 8, 15, 12, 30)


def test_what_cannot_be_is_refused():
    with pytest.raises(BadCalendar):
        NewsroomClock(seed_calendar(), time(16), time(8))
    with pytest.raises(BadCalendar):
        NewsroomClock(seed_calendar(), time(8), time(16, 0, 30))
    with pytest.raises(UnclearMoment):
        NewsroomClock(seed_calendar(), time(8), time(16), "Europe/Berlin")
    with pytest.raises(UnclearMoment):
        CLOCK.due_after(datetime(2026, 8, 13, 9, 0), 5)
    with pytest.raises(BadCalendar):
        CLOCK.due_after(_wit(2026, 8, 13, 9, 0), -5)


STARTS = st.datetimes(datetime(2025, 1, 1), datetime(2027, 6, 1), timezones=st.just(WIT))
MINUTES = st.integers(0, 5_000)


@settings(max_examples=100, deadline=None)
@given(STARTS, MINUTES, MINUTES)
def test_running_and_measuring_are_inverse_and_monotone(start, fewer, more):
    fewer, more = sorted((fewer, more))
    end, later = CLOCK.due_after(start, fewer).due_at, CLOCK.due_after(start, more).due_at
    assert start <= end <= later
    assert CLOCK.minutes_between(start, end) == fewer
    assert CLOCK.minutes_between(end, later) == more - fewer
    assert CLOCK.minutes_between(later, start) == 0
    assert seed_calendar().is_working(end.date())
    assert CLOCK.opens <= end.time() <= CLOCK.closes
