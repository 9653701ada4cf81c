"""The analysis must not get worse: lowering a number in floors.json is a visible change that needs its reason."""

import json
from collections import Counter

import pytest
from tests.quality.analysis.scores import FOLDER, corpus_hash, judged, rows, scores

from kentongan.core.registry.offices import read_offices

FLOORS = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def measured():
    return scores(judged())


def test_the_floors_belong_to_this_corpus():
    assert FLOORS["corpus"] == corpus_hash()


def test_the_corpus_is_large_and_mixed_enough_and_names_known_offices():
    labels = rows("corpus.jsonl")
    kinds = Counter(label["kind"] for label in labels)
    assert len(labels) >= 60
    assert set(kinds) == {"reprint", "partial_reprint", "independent", "mention", "unrelated"}
    assert min(kinds.values()) >= 5
    assert {key for label in labels for key in label["units"]} <= {office.key for office in read_offices()}
    assert len({label["id"] for label in labels}) == len(labels)


@pytest.mark.parametrize("name", FLOORS["floors"])
def test_no_score_falls_below_its_floor(measured, name):
    assert measured[name] >= FLOORS["floors"][name], f"{name}: {measured[name]:.4f}"
