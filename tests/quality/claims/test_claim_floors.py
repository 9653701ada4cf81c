"""Finding a repeated claim must not get worse: lowering a floor is a visible change that needs its reason."""

import json
from collections import Counter

import pytest
from tests.quality.claims.measure import PAIRS, pairs, pairs_hash, scores

FLOORS = json.loads(PAIRS.with_name("floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def measured():
    return scores()


def test_the_floors_belong_to_these_pairs():
    assert FLOORS["pairs"] == pairs_hash()


def test_there_are_enough_pairs_of_both_kinds_in_both_halves():
    counted = Counter((pair.half, pair.is_same) for pair in pairs())
    assert sum(counted.values()) >= 80 and min(counted.values()) >= 18
    assert len({(pair.one, pair.other) for pair in pairs()}) == len(pairs())


@pytest.mark.parametrize("name", FLOORS["floors"])
def test_no_score_falls_below_its_floor(measured, name):
    assert measured[name] >= FLOORS["floors"][name], f"{name}: {measured[name]:.4f}"
