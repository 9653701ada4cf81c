"""Working days, what interrupts them, and years that nobody filled in."""

import pickle
from datetime import date

import pytest

from kentongan.core.clock.days.calendar import Calendar, years_known_from
from kentongan.core.clock.days.count import DayKind
from kentongan.core.clock.days.holiday import Holiday, HolidayKind, KnownYear
from kentongan.core.clock.days.seed import seed_calendar, seed_holidays, seed_years
from kentongan.core.clock.errors import BadCalendar, YearWithoutHolidays

THIS_YEAR = (KnownYear(2026, is_confirmed=True),)


def _holiday(day, kind=HolidayKind.NATIONAL, **more):
    return Holiday(day, more.pop("name", "Hari uji"), kind, "keputusan uji", **more)


def test_every_day_on_the_way_says_why_it_was_skipped():
    count = seed_calendar().add_working(date(2026, 12, 23), 2)
    told = [(step.day.day, step.kind, step.number, step.names) for step in count.days]
    assert told == [
        (24, DayKind.JOINT_LEAVE, None, ("Cuti bersama Natal",)),
        (25, DayKind.NATIONAL, None, ("Hari Raya Natal",)),
        (26, DayKind.WEEKEND, None, ()),
        (27, DayKind.WEEKEND, None, ()),
        (28, DayKind.WORKING, 1, ()),
        (29, DayKind.WORKING, 2, ()),
    ]
    assert count.end == date(2026, 12, 29)
    assert [step.day.day for step in count.skipped] == [24, 25, 26, 27]


def test_a_holiday_on_a_weekend_is_a_weekend_with_a_name():
    (step,) = seed_calendar().steps(date(2025, 8, 16), date(2025, 8, 17))
    assert (step.kind, step.number) == (DayKind.WEEKEND, None)
    assert step.names == ("Hari Kemerdekaan Republik Indonesia",)


def test_joint_leave_counted_as_working_keeps_its_name():
    (step,) = seed_calendar(joint_leave_is_working=True).steps(date(2026, 12, 23), date(2026, 12, 24))
    assert (step.kind, step.number, step.names) == (DayKind.WORKING, 1, ("Cuti bersama Natal",))


@pytest.mark.parametrize(
    "count",
    [
        lambda calendar: calendar.add_working(date(2027, 12, 20), 30),
        lambda calendar: calendar.add_working(date(2028, 1, 3), 1),
        lambda calendar: calendar.is_working(date(2023, 12, 29)),
        lambda calendar: calendar.working_between(date(2023, 6, 1), date(2024, 6, 1)),
        lambda calendar: calendar.next_working(date(2027, 12, 31)),
        lambda calendar: calendar.working_on_or_before(date(2024, 1, 1)),
        lambda calendar: calendar.nth_working(date(2028, 1, 3), 0),
        lambda calendar: calendar.nth_working(date(2026, 1, 5), 10**9),
    ],
)
def test_a_year_without_holidays_is_refused(count):
    with pytest.raises(YearWithoutHolidays, match="belum ada di tabel"):
        count(seed_calendar())


def test_an_unknown_year_between_two_known_ones_is_refused():
    years = [year for year in seed_years() if year.year != 2025]
    calendar = Calendar(seed_holidays(), years=years)
    assert calendar.nth_working(date(2024, 12, 20), 4) == date(2024, 12, 30)
    for broken in (
        lambda: calendar.add_working(date(2024, 12, 20), 10),
        lambda: calendar.working_between(date(2024, 12, 20), date(2026, 1, 5)),
        lambda: calendar.working_on_or_before(date(2026, 1, 1)),
    ):
        with pytest.raises(YearWithoutHolidays) as refusal:
            broken()
        assert refusal.value.year == 2025


def test_a_table_that_was_only_begun_makes_no_known_year():
    lone = _holiday(date(2028, 6, 28), name="Pemilihan kepala daerah")
    years = years_known_from((*seed_holidays(), lone))
    assert [year.year for year in years] == [2024, 2025, 2026, 2027]
    assert [year.is_confirmed for year in years] == [True, True, True, False]
    with pytest.raises(BadCalendar):
        Calendar([lone])


def test_a_day_taken_back_no_longer_counts():
    day = date(2026, 7, 15)
    assert not Calendar([_holiday(day)], years=THIS_YEAR).is_working(day)
    assert Calendar([_holiday(day, is_valid=False)], years=THIS_YEAR).is_working(day)


def test_a_regional_holiday_counts_only_in_its_region():
    day = date(2026, 7, 15)
    table = [_holiday(day, HolidayKind.REGIONAL, region="Bali")]
    assert Calendar(table, years=THIS_YEAR).is_working(day)
    assert Calendar(table, years=THIS_YEAR, regions=("Papua",)).is_working(day)
    assert Calendar(table, years=THIS_YEAR, regions=("Bali",)).kind_of(day) is DayKind.REGIONAL


def test_a_day_that_is_joint_leave_and_national_stays_closed():
    day = date(2026, 7, 15)
    table = [_holiday(day, HolidayKind.JOINT_LEAVE, name="Cuti"), _holiday(day, name="Libur")]
    calendar = Calendar(table, joint_leave_is_working=True, years=THIS_YEAR)
    assert calendar.kind_of(day) is DayKind.NATIONAL
    assert [holiday.name for holiday in calendar.holidays_on(day)] == ["Libur", "Cuti"]


def test_estimates_are_felt_in_the_span_only():
    calendar = seed_calendar()
    assert not calendar.add_working(date(2026, 12, 1), 10).touches_estimates
    assert calendar.add_working(date(2026, 12, 21), 10).touches_estimates
    reckoned = Calendar([_holiday(date(2026, 7, 15), is_estimate=True)], years=THIS_YEAR)
    assert reckoned.add_working(date(2026, 7, 10), 5).touches_estimates
    assert not reckoned.add_working(date(2026, 7, 15), 5).days[0].is_estimate
    assert not reckoned.add_working(date(2026, 7, 16), 5).touches_estimates


def test_the_last_working_day_before():
    calendar = seed_calendar()
    assert calendar.working_on_or_before(date(2024, 3, 31)) == date(2024, 3, 28)
    assert calendar.working_on_or_before(date(2026, 7, 15)) == date(2026, 7, 15)


@pytest.mark.parametrize("weekend", [range(7), (7,), (-1,)])
def test_a_weekend_that_cannot_be_is_refused(weekend):
    with pytest.raises(BadCalendar):
        Calendar(seed_holidays(), weekend=weekend)


def test_counting_backwards_is_refused():
    with pytest.raises(BadCalendar):
        seed_calendar().nth_working(date(2026, 1, 5), -1)


def test_refusals_survive_a_queue():
    fault = pickle.loads(pickle.dumps(YearWithoutHolidays(2031)))
    assert (fault.year, str(fault)) == (2031, str(YearWithoutHolidays(2031)))
