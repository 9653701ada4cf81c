"""Days that come again."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.agenda.recurrence import LONGEST, Every, Rule, days_of

days = st.dates(date(2020, 1, 1), date(2032, 12, 31))


@st.composite
def rules(draw, every: Every | None = None) -> Rule:
    kind, start = every or draw(st.sampled_from(Every)), draw(days)
    return Rule(
        every=kind,
        starts_on=start,
        ends_on=start + timedelta(days=draw(st.integers(0, LONGEST.days))),
        interval=draw(st.integers(1, 12)),
        weekdays=draw(st.frozensets(st.integers(0, 6), min_size=1)) if kind is Every.WEEK else frozenset(),
    )


def listed(rule: Rule, **more) -> list[date]:
    return list(days_of(rule, **more))


@given(rules())
def test_days_come_in_order_once_and_within_the_rule(rule):
    found = listed(rule)
    assert rule.faults() == ()
    assert found == sorted(set(found))
    assert all(rule.starts_on <= day <= rule.ends_on for day in found)


@given(rules(), st.data())
def test_skipped_days_are_left_out_and_nothing_else(rule, draw):
    whole = listed(rule)
    skipped = set(draw.draw(st.lists(st.sampled_from(whole)))) if whole else set()
    assert listed(rule, skipped=skipped) == [day for day in whole if day not in skipped]


@given(rules(), st.integers(0, 366))
def test_a_shorter_rule_gives_the_beginning_of_the_longer_one(rule, cut):
    end = min(rule.ends_on, rule.starts_on + timedelta(days=cut))
    short = Rule(
        every=rule.every,
        starts_on=rule.starts_on,
        ends_on=end,
        interval=rule.interval,
        weekdays=rule.weekdays,
    )
    assert listed(short) == [day for day in listed(rule) if day <= end]


@given(rules(Every.WEEK))
def test_weeks_between_two_days_are_multiples_of_the_interval(rule):
    found = listed(rule)
    mondays = [day - timedelta(days=day.weekday()) for day in found]
    assert {day.weekday() for day in found} <= rule.weekdays
    assert all((later - mondays[0]).days % (7 * rule.interval) == 0 for later in mondays)


@given(rules(Every.WEEK))
def test_a_whole_year_of_weeks_misses_no_named_weekday(rule):
    whole = Rule(
        every=Every.WEEK,
        starts_on=rule.starts_on,
        ends_on=rule.starts_on + LONGEST,
        interval=rule.interval,
        weekdays=rule.weekdays,
    )
    counts = [sum(day.weekday() == one for day in listed(whole)) for one in rule.weekdays]
    assert min(counts) >= 366 // (7 * rule.interval) - 1 and max(counts) - min(counts) <= 1


@given(rules(Every.WORKDAY))
def test_workdays_are_all_days_but_saturdays_and_sundays(rule):
    span = (rule.ends_on - rule.starts_on).days + 1
    every = [rule.starts_on + timedelta(days=at) for at in range(span)]
    assert listed(rule) == [day for day in every if day.isoweekday() <= 5]


@given(rules(Every.MONTH_DAY))
def test_a_day_of_the_month_is_left_out_where_the_month_lacks_it(rule):
    found = listed(rule)
    wanted = rule.starts_on.day
    assert all(day.day == wanted for day in found) and found[0] == rule.starts_on
    months = {(day.year, day.month) for day in found}
    at = rule.starts_on.replace(day=1)
    while at <= rule.ends_on:
        passed = (at.year - rule.starts_on.year) * 12 + at.month - rule.starts_on.month
        fits = passed % rule.interval == 0 and wanted <= monthrange(at.year, at.month)[1]
        inside = fits and at.replace(day=wanted) <= rule.ends_on
        assert ((at.year, at.month) in months) == inside
        at = (at + timedelta(days=32)).replace(day=1)


@given(rules(Every.MONTH_WEEKDAY))
def test_a_weekday_of_the_month_comes_once_a_month_at_most_and_keeps_its_name(rule):
    found = listed(rule)
    assert all(day.weekday() == rule.starts_on.weekday() for day in found)
    assert len({(day.year, day.month) for day in found}) == len(found)


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (date(2027, 2, 8), [date(2027, 2, 8), date(2027, 3, 8), date(2027, 4, 12), date(2027, 5, 10)]),
        (date(2027, 3, 29), [date(2027, 3, 29), date(2027, 4, 26), date(2027, 5, 31)]),
    ],
)
def test_the_second_monday_and_the_last(start, expected):
    rule = Rule(every=Every.MONTH_WEEKDAY, starts_on=start, ends_on=date(2027, 5, 31))
    assert listed(rule) == expected


@pytest.mark.parametrize(
    ("more", "faults"),
    [
        ({"ends_on": date(2026, 12, 31)}, ("ends_on",)),
        ({"ends_on": date(2028, 3, 1)}, ("ends_on",)),
        ({"interval": 0}, ("interval",)),
        ({"interval": 13}, ("interval",)),
        ({"weekdays": frozenset()}, ("weekdays",)),
        ({"weekdays": frozenset({7})}, ("weekdays",)),
        ({}, ()),
    ],
)
def test_what_makes_no_sense_is_named(more, faults):
    given_rule = {
        "every": Every.WEEK,
        "starts_on": date(2027, 1, 4),
        "ends_on": date(2027, 6, 1),
        "weekdays": frozenset({0}),
    }
    assert Rule(**given_rule | more).faults() == faults
