"""A late decree or a new law: every deadline that moves says why, and no other moves."""

import time
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.days.holiday import Holiday, HolidayKind
from kentongan.core.clock.days.seed import seed_calendar, seed_holidays, seed_years
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.deadlines.extension import extend
from kentongan.core.clock.deadlines.move import ChangedDay, OpenDeadline, Undatable, Unexplained
from kentongan.core.clock.deadlines.receipt import Receiving
from kentongan.core.clock.deadlines.redate import changed_days, redate
from kentongan.core.clock.deadlines.rulebook import Rulebook, read_rules
from kentongan.core.clock.errors import NoReason
from kentongan.core.clock.hours import OfficeHours

AUGUST_18 = date(2025, 8, 18)
NOW = seed_calendar()
WITHOUT_AUGUST_18 = Calendar((h for h in seed_holidays() if h.day != AUGUST_18), years=seed_years())
DECREE = "SKB perubahan: 18 Agustus 2025 cuti bersama"
JAKARTA = ZoneInfo("Asia/Jakarta")


def _with(*days, table=None):
    more = (Holiday(day, "Libur susulan", HolidayKind.NATIONAL, "Keppres uji") for day in days)
    return Calendar((*(table or seed_holidays()), *more), years=seed_years())


def _case(event, calendar=WITHOUT_AUGUST_18, key="kip_answer", id=1):
    return OpenDeadline(id, key, event, due(key, event, calendar).due)


def test_the_decree_of_august_2025_moves_what_runs_through_it():
    through, before, after = (_case(day) for day in (date(2025, 8, 14), date(2025, 7, 21), date(2025, 8, 19)))
    result = redate([through, before, after], WITHOUT_AUGUST_18, NOW, because=DECREE)
    (move,) = result.moves
    assert (move.old_due, move.new_due) == (date(2025, 8, 28), date(2025, 8, 29))
    assert move.because == DECREE
    assert move.changed == (
        ChangedDay(AUGUST_18, is_working_now=False, names=("Cuti bersama Hari Kemerdekaan",)),
    )
    assert not move.is_earlier
    assert (result.unchanged, result.unexplained, result.undatable) == (2, (), ())


def test_a_holiday_taken_back_makes_it_earlier_and_says_so():
    case = _case(date(2025, 8, 14), NOW)
    (move,) = redate([case], NOW, WITHOUT_AUGUST_18, because="SKB dicabut").moves
    assert move.is_earlier
    assert move.changed[0].is_working_now


def test_a_day_of_receipt_that_becomes_a_holiday_shifts_t0():
    case = _case(date(2025, 8, 18))
    (move,) = redate([case], WITHOUT_AUGUST_18, NOW, because=DECREE).moves
    assert move.new_due == NOW.nth_working(date(2025, 8, 19), 10)
    assert [change.day for change in move.changed] == [AUGUST_18]


def test_every_day_that_pushed_the_date_is_named():
    case = _case(date(2026, 11, 20), NOW)
    pushed = [case.due, date(2026, 12, 7)]
    (move,) = redate([case], NOW, _with(*pushed), because="Keppres uji").moves
    assert (case.due, move.new_due) == (date(2026, 12, 4), date(2026, 12, 8))
    assert [change.day for change in move.changed] == pushed


def test_an_extended_case_is_counted_through_both_terms():
    first = due("kip_answer", date(2025, 8, 1), WITHOUT_AUGUST_18)
    longer = extend(first, WITHOUT_AUGUST_18, reason="Arsip jauh", given_on=date(2025, 8, 15))
    assert first.due < AUGUST_18 < longer.due
    case = OpenDeadline("p-7", "kip_answer", date(2025, 8, 1), longer.due, extended_on=date(2025, 8, 15))
    (move,) = redate([case], WITHOUT_AUGUST_18, NOW, because=DECREE).moves
    again = extend(
        due("kip_answer", date(2025, 8, 1), NOW), NOW, reason="Arsip jauh", given_on=date(2025, 8, 15)
    )
    assert (move.id, move.old_due, move.new_due) == ("p-7", longer.due, again.due)


@pytest.mark.parametrize("because", ["", "  "])
def test_nothing_moves_without_a_reason(because):
    with pytest.raises(NoReason):
        redate([_case(date(2025, 8, 14))], WITHOUT_AUGUST_18, NOW, because=because)


def test_a_record_that_the_old_calendar_does_not_explain_is_left_to_a_person():
    odd = OpenDeadline(9, "kip_answer", date(2025, 8, 14), date(2025, 12, 1))
    result = redate([odd], WITHOUT_AUGUST_18, NOW, because=DECREE)
    assert result.unexplained == (Unexplained(9, date(2025, 12, 1), date(2025, 8, 28)),)
    assert result.moves == ()


def test_one_case_that_cannot_be_counted_does_not_hold_up_the_others():
    far = OpenDeadline(8, "kip_answer", date(2027, 12, 28), date(2028, 1, 12))
    wrong = OpenDeadline(7, "kip_anwser", date(2025, 8, 14), date(2025, 8, 28))
    never = OpenDeadline(
        6, "kip_objection_answer", date(2025, 8, 1), date(2025, 9, 1), extended_on=date(2025, 8, 2)
    )
    result = redate([far, wrong, never, _case(date(2025, 8, 14))], WITHOUT_AUGUST_18, NOW, because=DECREE)
    assert len(result.moves) == 1
    assert [type(case) for case in result.undatable] == [Undatable] * 3
    assert [case.id for case in result.undatable] == [8, 7, 6]
    assert "2028" in result.undatable[0].refusal


LAW = """
[[rule]]
key = "answer"
unit = "working_days"
amount = 10
law = "UU uji"
clause = "Pasal 1"
valid_from = 2010-04-30
source = "uji"
certainty = "seen"
"""
SHORTER_FROM_2026 = (
    LAW + "valid_to = 2025-12-31\n" + LAW.replace("2010-04-30", "2026-01-01").replace("10\n", "7\n")
)


def test_a_corrected_rule_moves_cases_and_names_both_versions():
    old, new = (Rulebook(read_rules(table)) for table in (LAW, SHORTER_FROM_2026))
    event = date(2026, 7, 1)
    case = OpenDeadline(1, "answer", event, due("answer", event, NOW, rules=old).due)
    (move,) = redate([case], NOW, NOW, because="UU perubahan", rules=old, new_rules=new).moves
    assert (move.old_due, move.new_due) == (date(2026, 7, 15), date(2026, 7, 10))
    assert (move.old_rule, move.new_rule) == ("answer@2010-04-30", "answer@2026-01-01")
    assert move.changed == ()


RULES = st.sampled_from(
    ["kip_answer", "kip_objection_answer", "lapor_normative", "lapor_oversight", "kip_cassation"]
)
EVENTS = st.datetimes(datetime(2026, 1, 2), datetime(2026, 8, 1), timezones=st.just(JAKARTA))
NEW_DAYS = st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), max_size=4)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(RULES, EVENTS), max_size=12), NEW_DAYS)
def test_a_deadline_never_moves_without_a_reason_on_record(events, new_days):
    old, new = NOW, _with(*new_days)
    cases = [_case(event, old, key, id=place) for place, (key, event) in enumerate(events)]
    result = redate(cases, old, new, because="Keppres uji")
    moved = {move.id: move for move in result.moves}
    assert len(moved) + result.unchanged == len(cases)
    for case in cases:
        fresh = due(case.rule_key, case.event, new).due
        if case.id not in moved:
            assert fresh == case.due
            continue
        move = moved[case.id]
        assert (move.old_due, move.new_due, move.because) == (case.due, fresh, "Keppres uji")
        assert move.new_due > move.old_due
        assert move.changed and all(case.event.date() <= change.day <= fresh for change in move.changed)
        assert {change.day for change in move.changed} <= set(new_days)


@settings(max_examples=30, deadline=None)
@given(NEW_DAYS)
def test_the_same_calendar_moves_nothing_and_changes_are_symmetric(new_days):
    other = _with(*new_days)
    assert changed_days(other, other) == ()
    forth, back = changed_days(NOW, other), changed_days(other, NOW)
    assert [change.day for change in forth] == [change.day for change in back]
    assert all(one.is_working_now != two.is_working_now for one, two in zip(forth, back, strict=True))


def test_fifty_thousand_open_cases_are_dated_anew_in_under_five_seconds(capsys):
    random = Random(14)
    zones = [Receiving(zone, OfficeHours()) for zone in ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")]
    keys = ["kip_answer", "kip_objection_answer", "kip_objection_file", "lapor_oversight", "lapor_normative"]
    begin = datetime(2026, 9, 1, tzinfo=JAKARTA)
    drawn = [
        (random.choice(keys), begin + timedelta(minutes=random.randrange(100 * 1440)), random.choice(zones))
        for _ in range(50_000)
    ]
    draft = [OpenDeadline(n, key, event, date.min, zone) for n, (key, event, zone) in enumerate(drawn)]
    recorded = {odd.id: odd.computed for odd in redate(draft, NOW, NOW, because="pencatatan").unexplained}
    cases = [OpenDeadline(c.id, c.rule_key, c.event, recorded[c.id], c.receiving) for c in draft]
    started = time.perf_counter()
    result = redate(cases, NOW, _with(date(2026, 12, 9)), because="Keppres uji: pemilihan susulan")
    seconds = time.perf_counter() - started
    with capsys.disabled():
        print(
            f"\n50,000 cases dated anew in {seconds:.2f} s: {len(result.moves)} moved, {result.unchanged} stayed"
        )
    assert len(result.moves) + result.unchanged == 50_000
    assert len(result.moves) > 5_000
    assert result.unchanged > 5_000
    assert seconds < 5
