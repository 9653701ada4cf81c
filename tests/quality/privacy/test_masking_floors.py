"""What the masking finds on the labelled complaints may not fall below the floors beside this file."""

import json
from pathlib import Path

import pytest
from tests.quality.privacy.scores import corpus_hash, labelled, leaks, scores

FLOORS = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))


def test_corpus_is_the_one_that_was_measured():
    assert corpus_hash() == FLOORS["corpus"]
    assert len(labelled()) >= 80


@pytest.mark.parametrize("name", sorted(FLOORS["floors"]))
def test_score_holds_its_floor(name):
    assert scores()[name] >= FLOORS["floors"][name], "\n".join(leaks())


def test_first_contact_is_on_record_and_was_worse():
    assert FLOORS["first_contact"]["recall"] < FLOORS["floors"]["recall"]
