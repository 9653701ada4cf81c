"""Every point has its evidence, and better findings never score less."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.openness.finding import Evidence, Finding, State
from kentongan.core.openness.instrument.instrument import instrument_of
from kentongan.core.openness.instrument.score import score

INSTRUMENT = instrument_of(2025)
SCORED = [item for part in INSTRUMENT.indicators for group in part.groups for item in group.items]
PROOF = (Evidence("https://a.go.id/", "x", "0" * 64, datetime(2026, 1, 1, tzinfo=UTC)),)
STATES = st.lists(st.sampled_from(State), min_size=len(SCORED), max_size=len(SCORED))


def findings(states):
    return [Finding(item, state, 0.5, "x", PROOF) for item, state in zip(SCORED, states, strict=True)]


def test_all_found_is_a_hundred_and_all_missing_none():
    whole = score(findings([State.FOUND] * len(SCORED)), INSTRUMENT)
    assert (whole.total, whole.band.title_id, whole.coverage) == (100, "Informatif", 1)
    assert score(findings([State.MISSING] * len(SCORED)), INSTRUMENT).total == 0


def test_nothing_judged_is_no_score():
    none = score([], INSTRUMENT)
    assert (none.total, none.band, none.low, none.high) == (None, None, 0, 100)


def test_half_of_the_weight_must_be_judged_for_a_score():
    few = [Finding(item, State.FOUND, 0.5, "x", PROOF) for item in SCORED if item.startswith("W")]
    assert score(few, INSTRUMENT).band is None and score(few, INSTRUMENT).total is None


@settings(max_examples=60)
@given(STATES)
def test_points_have_evidence_and_stay_within_bounds(states):
    found = score(findings(states), INSTRUMENT)
    assert all(line.evidence for line in found.lines if line.points)
    assert found.total is None or found.low - 0.02 <= found.total <= found.high + 0.02
    assert sum(part.points for part in found.indicators) == pytest.approx(
        sum(line.points for line in found.lines)
    )
    assert all(-1e-9 <= part.points <= part.weight + 1e-9 for part in found.indicators)


@settings(max_examples=60)
@given(STATES, st.integers(0, len(SCORED) - 1))
def test_more_evidence_never_lowers_the_score(states, place):
    better = {State.MISSING: State.PARTLY, State.PARTLY: State.FOUND}
    before = findings(states)
    after = [*before]
    after[place] = replace(before[place], state=better.get(states[place], states[place]))
    one, other = score(before, INSTRUMENT), score(after, INSTRUMENT)
    assert (other.total or 0) >= (one.total or 0)
    assert other.low >= one.low


@settings(max_examples=20)
@given(STATES, st.randoms())
def test_the_order_of_findings_changes_nothing(states, chance):
    whole = findings(states)
    mixed = chance.sample(whole, len(whole))
    assert score(mixed, INSTRUMENT) == score(whole, INSTRUMENT)
