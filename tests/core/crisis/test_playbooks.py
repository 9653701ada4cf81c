"""Playbooks: what ships is whole, versions follow the day, clocks run by the wall of the office."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.clock.days.seed import seed_calendar
from kentongan.core.clock.deadlines.rulebook import shipped_rules
from kentongan.core.crisis.clocks import due_of, escalation_wait
from kentongan.core.crisis.playbook import (
    BadPlaybook,
    playbook_for,
    playbook_named,
    read_playbook,
    shipped_playbooks,
)
from kentongan.core.crisis.types import crisis_types

DAY = date(2026, 10, 10)
OWN = ("K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K14", "K16")
WHOLE = """key = "uji"
version = 1
title = "Uji"
valid_from = 2025-01-01
[[step]]
key = "satu"
title = "Satu"
duty = "lead"
minutes = 5
"""


def test_there_are_twenty_types_and_each_says_something():
    assert list(crisis_types()) == [f"K{number:02d}" for number in range(1, 21)]
    for one in crisis_types().values():
        assert one.say
        assert one.never
        assert 1 <= one.floor <= 4


@pytest.mark.parametrize("key", OWN)
def test_types_with_a_plan_of_their_own_stand_on_the_common_one(key):
    plan = playbook_for(key, DAY)
    assert plan.types == (key,)
    assert {"confirm", "holding", "after_action"} <= {step.key for step in plan.steps}
    assert playbook_named(plan.name) == plan


@pytest.mark.parametrize("key", sorted(set(crisis_types()) - set(OWN)))
def test_the_rest_goes_by_the_common_plan(key):
    assert playbook_for(key, DAY).name == "umum v1"


def test_every_clock_of_every_plan_is_a_rule_of_the_house():
    for plan in shipped_playbooks():
        for step in plan.steps:
            for level in (1, 2, 3, 4):
                if step.rule:
                    assert shipped_rules().in_force(step.rule_at(level), DAY)


def test_a_higher_level_asks_for_no_fewer_steps():
    for key in crisis_types():
        plan = playbook_for(key, DAY)
        sizes = [len(plan.steps_at(level)) for level in (1, 2, 3, 4)]
        assert sizes == sorted(sizes)


def test_no_plan_is_in_force_before_the_first():
    with pytest.raises(BadPlaybook):
        playbook_for("K01", date(2020, 1, 1))


@pytest.mark.parametrize(
    "wrong",
    [
        WHOLE.replace('"lead"', '"nobody"'),
        WHOLE.replace("minutes = 5", ""),
        WHOLE.replace("minutes = 5", 'minutes = 5\nrule = "crisis_confirm"'),
        WHOLE + WHOLE[WHOLE.index("[[step]]") :],
        WHOLE.replace('title = "Uji"\n', ""),
        WHOLE.replace("minutes", "minuets"),
    ],
)
def test_a_broken_table_is_refused(wrong):
    assert read_playbook(WHOLE).name == "uji v1"
    with pytest.raises(BadPlaybook):
        read_playbook(wrong)


@given(
    st.datetimes(datetime(2025, 1, 1), datetime(2026, 12, 1)),
    st.sampled_from(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
    st.sampled_from([1, 2, 3, 4]),
)
def test_minutes_run_the_same_in_every_zone_on_every_night(at, zone, level):
    detected, days = at.replace(tzinfo=UTC), seed_calendar()
    steps = {step.key: step for step in playbook_for("K03", DAY).steps}
    due = due_of(steps["confirm"], level, detected=detected, calendar=days, zone=zone)
    assert due - detected == timedelta(minutes=10)
    first = due_of(steps["holding"], level, detected=detected, calendar=days, zone=zone)
    assert first - detected == timedelta(minutes={1: 240, 2: 120, 3: 60, 4: 60}[level])


def test_days_end_with_the_day_of_the_office():
    detected = datetime(2026, 10, 10, 16, 30, tzinfo=UTC)  # 23.30 WIB, 00.30 WITA and 01.30 WIT of the 11th
    step = next(step for step in playbook_for("K03", DAY).steps if step.key == "interim_review")
    days = seed_calendar()
    ends = {
        zone: due_of(step, 3, detected=detected, calendar=days, zone=zone).date().day
        for zone in ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
    }
    assert ends == {"Asia/Jakarta": 17, "Asia/Makassar": 18, "Asia/Jayapura": 18}


def test_deputies_are_asked_after_a_quarter_of_an_hour():
    assert escalation_wait(datetime(2026, 10, 10, tzinfo=UTC), "Asia/Jakarta") == timedelta(minutes=15)
