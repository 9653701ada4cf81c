"""What must hold of every calendar, whichever holidays it has."""

from datetime import date, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.days.holiday import Holiday, HolidayKind, KnownYear

YEARS = tuple(KnownYear(year, is_confirmed=True) for year in (2025, 2026))
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))
STARTS = st.dates(date(2025, 1, 1), date(2026, 3, 31))
NUMBERS = st.integers(0, 100)
HOLIDAYS = st.lists(
    st.builds(Holiday, DAYS, st.just("Hari uji"), st.sampled_from(HolidayKind), st.just("uji")), max_size=40
)
CALENDARS = st.builds(
    Calendar,
    HOLIDAYS,
    joint_leave_is_working=st.booleans(),
    weekend=st.sets(st.integers(0, 6), max_size=3),
    years=st.just(YEARS),
)
few = settings(max_examples=60, deadline=None)


def _walked(calendar, start, number):
    """The slow way: one day at a time."""
    day = start
    while number:
        day += timedelta(days=1)
        number -= calendar.is_working(day)
    return day


@few
@given(CALENDARS, STARTS, NUMBERS)
def test_the_fast_count_equals_walking(calendar, start, number):
    assert calendar.nth_working(start, number) == _walked(calendar, start, number)


@few
@given(CALENDARS, STARTS, NUMBERS)
def test_adding_and_measuring_are_inverse(calendar, start, number):
    assert calendar.working_between(start, calendar.nth_working(start, number)) == number
    assert calendar.working_between(calendar.nth_working(start, number), start) == -number


@few
@given(CALENDARS, STARTS, NUMBERS, NUMBERS)
def test_two_counts_in_a_row_are_one(calendar, start, first, second):
    middle = calendar.nth_working(start, first)
    assert calendar.nth_working(middle, min(second, 50)) == calendar.nth_working(
        start, first + min(second, 50)
    )


@few
@given(CALENDARS, STARTS, STARTS, NUMBERS)
def test_later_starts_and_longer_terms_end_no_earlier(calendar, one, other, number):
    early, late = sorted((one, other))
    assert calendar.nth_working(early, number) <= calendar.nth_working(late, number)
    assert calendar.nth_working(early, number) < calendar.nth_working(early, number + 1)


@few
@given(CALENDARS, STARTS, st.integers(1, 100))
def test_a_term_ends_on_a_working_day_and_counts_each_day_once(calendar, start, number):
    count = calendar.add_working(start, number)
    assert calendar.is_working(count.end)
    assert count.end.weekday() not in calendar.weekend
    assert [step.number for step in count.days if step.number] == list(range(1, number + 1))
    assert [step.day for step in count.days] == [
        start + timedelta(days=n + 1) for n in range(len(count.days))
    ]
    assert count.days[-1].day == count.end
    assert all(step.names or step.day.weekday() in calendar.weekend for step in count.skipped)


@few
@given(HOLIDAYS, DAYS, st.sampled_from(HolidayKind), STARTS, NUMBERS)
@example([], date(2026, 1, 2), HolidayKind.NATIONAL, date(2026, 1, 1), 1)
def test_one_more_holiday_never_makes_a_deadline_earlier(holidays, day, kind, start, number):
    before = Calendar(holidays, years=YEARS)
    after = Calendar([*holidays, Holiday(day, "Hari baru", kind, "uji")], years=YEARS)
    assert after.nth_working(start, number) >= before.nth_working(start, number)


@few
@given(HOLIDAYS.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))), STARTS, NUMBERS)
def test_nothing_depends_on_the_order_of_the_table_or_on_a_restart(tables, start, number):
    one, other = (Calendar(table, years=YEARS) for table in tables)
    assert one.add_working(start, number) == other.add_working(start, number)
