"""No story reaches the public without the decisions that its route demands, whoever does what, when and for whom.

A thousand histories with every change, a hundred thousand in `./dev soak`. The oracle reads the diary of each history
and knows nothing of the gates; the tests at the end show that it would notice.
"""

import os
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.apps.newsroom.routing.paper import faults, history

from kentongan.apps.newsroom.gate import review
from kentongan.apps.newsroom.gate.waiting import Holder, owners, roles_above, roles_from
from kentongan.foundation.accounts.roles import TIERS, tier

MANY = 100_000 if os.environ.get("KENTONGAN_SOAK") == "1" else 1_000
ROLES = [one.value for one in TIERS[1:]]


@pytest.mark.timeout(3_600)
def test_nothing_gets_public_without_the_decisions_its_route_demands():
    ends, wrong = Counter(), []
    for seed in range(MANY):
        paper = history(seed)
        ends[paper.diary[-1][0] if paper.diary else "nothing"] += 1
        ends["on loan"] += any(row[5] for row in paper.diary)
        wrong += [(seed, fault) for fault in faults(paper)]
    assert wrong == []
    # A history in which nothing happens proves nothing.
    assert ends["published"] >= MANY / 50
    assert ends["ahead"] >= MANY / 500
    assert ends["on loan"] >= MANY / 500


def test_the_oracle_notices_an_author_who_approves(monkeypatch):
    monkeypatch.setattr("kentongan.apps.newsroom.policies.may_decide_on", lambda *_: True)
    monkeypatch.setattr(review.Ruling, "is_of", lambda *_: False)
    found = {fault for seed in range(1_000) for fault in faults(history(seed))}
    assert "an author approved" in found


def test_the_oracle_notices_a_step_that_was_left_out(monkeypatch):
    monkeypatch.setattr("kentongan.apps.newsroom.gate.publication.open_steps", lambda *_: ())
    monkeypatch.setattr("tests.apps.newsroom.routing.paper.open_steps", lambda steps, *_: steps[:0])
    found = {fault for seed in range(400) for fault in faults(history(seed))}
    assert {"a step of the route is missing"} <= found


holders = st.lists(
    st.builds(Holder, st.integers(1, 6), st.sampled_from(["contributor", *ROLES]), st.integers(2, 9)),
    max_size=9,
)


@given(holders, st.sampled_from(ROLES), st.frozensets(st.integers(1, 6)))
def test_whoever_could_decide_is_found_else_the_alarm_stands(nation, step, authors):
    able = {one.user for one in nation if tier(one.role) >= tier(step) and one.user not in authors}
    found = owners(nation, roles_from(step), but=authors)
    assert found.is_alarm == (not able)
    assert set(found.users) <= able


@given(holders, st.sampled_from(ROLES), st.frozensets(st.integers(1, 6)))
def test_passing_up_ends_at_the_top_and_leaves_nobody_out(nation, step, authors):
    able = {one.role for one in nation if tier(one.role) >= tier(step) and one.user not in authors}
    found, seen = owners(nation, roles_from(step), but=authors), []
    while not found.is_alarm:
        seen.append(found.role)
        found = owners(nation, roles_above(found.role), but=authors)
    assert seen == sorted(able, key=tier)
