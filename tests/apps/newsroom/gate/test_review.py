"""The algebra of review."""

import pytest

from kentongan.apps.newsroom.gate.review import Ruling, deciding_role, may_decide_on, open_steps
from kentongan.foundation.accounts.roles import Role, tier

ROUTE = ("unit_coord", "unit_head", "region_editor")


def approval(officer: int, step: str, version: int = 1) -> Ruling:
    return Ruling(officer, step, approves=True, version=version)


def objection(officer: int, step: str, version: int = 1) -> Ruling:
    return Ruling(officer, step, approves=False, version=version)


def test_route_without_verdicts_waits_for_all_its_steps():
    assert open_steps(ROUTE, [], 1) == ROUTE


def test_approval_of_a_higher_tier_satisfies_the_lower_steps():
    assert open_steps(ROUTE, [approval(1, "unit_head")], 1) == ("region_editor",)


def test_approval_of_a_tier_outside_the_route_counts_downwards():
    assert open_steps(ROUTE, [approval(1, "central_lead")], 1) == ()


def test_approval_of_another_version_counts_nothing():
    assert open_steps(ROUTE, [approval(1, "central_lead", version=1)], 2) == ROUTE


def test_unchanged_text_resumes_at_the_step_that_returned_it():
    rulings = [approval(1, "unit_coord"), approval(2, "unit_head"), objection(3, "region_editor")]
    assert open_steps(ROUTE, rulings, 1) == ("region_editor",)


def test_objection_from_above_the_route_must_be_lifted_at_its_tier():
    rulings = [approval(1, "unit_coord"), approval(2, "unit_head"), objection(3, "region_head")]
    assert open_steps(ROUTE[:2], rulings, 1) == ("region_head",)
    assert open_steps(ROUTE[:2], [*rulings, approval(4, "region_head")], 1) == ()


def test_return_takes_back_the_officers_own_approval():
    rulings = [approval(1, "unit_coord"), approval(2, "unit_head"), objection(2, "unit_head")]
    assert open_steps(ROUTE[:2], rulings, 1) == ("unit_head",)


def test_lower_approval_does_not_lift_a_higher_objection():
    rulings = [objection(3, "region_editor"), approval(2, "unit_head")]
    assert open_steps(ROUTE, rulings, 1) == ("region_editor",)


@pytest.mark.parametrize(
    ("held", "awaited", "role"),
    [
        (Role.UNIT_HEAD, "unit_coord", "unit_head"),
        (Role.UNIT_COORD, "unit_coord", "unit_coord"),
        (Role.CONTRIBUTOR, "unit_coord", ""),
        (Role.AUDITOR, "unit_coord", ""),
    ],
)
def test_deciding_role(held, awaited, role):
    assert deciding_role(tier(held), awaited) == role


def test_nobody_decides_on_own_words():
    assert may_decide_on(1, {2, 3})
    assert not may_decide_on(2, {2, 3})
    assert not may_decide_on(None, set())
