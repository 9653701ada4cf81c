"""The shipped holidays: their number, their names, and the years that may be counted."""

from collections import Counter
from datetime import date

import pytest

from kentongan.core.clock.days.holiday import HolidayKind
from kentongan.core.clock.days.seed import seed_calendar, seed_holidays, seed_years


@pytest.mark.parametrize(("year", "working"), [(2024, 238), (2025, 237), (2026, 240), (2027, 242)])
def test_a_year_has_its_working_days(year, working):
    calendar = seed_calendar()
    days = calendar.working_between(date(year, 1, 1), date(year, 12, 31))
    assert not calendar.is_working(date(year, 1, 1))
    assert days == working


def test_the_decrees_number_their_days():
    kinds = Counter((holiday.day.year, holiday.kind) for holiday in seed_holidays())
    national, joint = HolidayKind.NATIONAL, HolidayKind.JOINT_LEAVE
    assert (kinds[2024, national], kinds[2024, joint]) == (19, 10)  # 27 by decree and two election days
    assert (kinds[2025, national], kinds[2025, joint]) == (17, 11)  # 10 by decree, 18 August added later
    assert (kinds[2026, national], kinds[2026, joint]) == (17, 8)
    assert (kinds[2027, national], kinds[2027, joint]) == (18, 8)


def test_no_day_is_listed_twice_and_each_says_where_it_is_from():
    days = [holiday.day for holiday in seed_holidays()]
    assert len(days) == len(set(days)) == 108
    assert days == sorted(days)
    assert all(holiday.name and holiday.source and holiday.is_valid for holiday in seed_holidays())


def test_joint_leave_falls_on_days_that_would_be_worked():
    leave = [holiday.day for holiday in seed_holidays() if holiday.kind is HolidayKind.JOINT_LEAVE]
    assert all(seed_calendar(joint_leave_is_working=True).is_working(day) for day in leave)
    assert not any(seed_calendar().is_working(day) for day in leave)


def test_estimates_are_marked():
    estimates = {holiday.day for holiday in seed_holidays() if holiday.is_estimate}
    assert estimates == {date(2027, 3, 10), date(2027, 3, 11), date(2027, 5, 17)}
    assert {year.year: year.is_confirmed for year in seed_years()} == {
        2024: True,
        2025: True,
        2026: True,
        2027: False,
    }
