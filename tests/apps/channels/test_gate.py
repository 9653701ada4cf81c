"""The one decision over a dispatch, for every combination that matters."""

import pytest

from kentongan.apps.channels.gate import Situation, Way, decide


def situation(**facts) -> Situation:
    usual = {
        "operation": "send",
        "version": 1,
        "newest": 1,
        "newest_is_gone": False,
        "account_is_active": True,
        "recipient_is_active": True,
    }
    return Situation(**{**usual, **facts})


@pytest.mark.parametrize(
    ("facts", "way"),
    [
        ({}, Way.GO),
        ({"newest": 3}, Way.GO),  # goes out with the words of version 3
        ({"newest": 2, "newest_is_gone": True}, Way.SKIP),
        ({"account_is_active": False}, Way.SKIP),
        ({"recipient_is_active": False}, Way.SKIP),
    ],
)
def test_first_sending(facts, way):
    assert decide(situation(**facts)).way is way


@pytest.mark.parametrize(
    ("facts", "way"),
    [
        ({"original_status": "sent", "original_version": 1}, Way.GO),
        ({"original_status": "sent", "original_version": 1, "account_is_active": False}, Way.GO),
        ({"original_status": "sent", "original_version": 1, "recipient_is_active": False}, Way.SKIP),
        ({"original_status": "sent", "original_version": 2}, Way.SKIP),
        ({"original_status": "sent", "original_version": 1, "newest": 3}, Way.SKIP),
        ({"original_status": "uncertain", "original_version": 1}, Way.WAIT),
        ({"original_status": "queued", "original_version": 1}, Way.WAIT),
        ({"original_status": "failed", "original_version": 1}, Way.WAIT),
        ({"original_status": "dead", "original_version": 1}, Way.SKIP),
        ({"original_status": "skipped", "original_version": 1}, Way.SKIP),
        ({}, Way.SKIP),
    ],
)
@pytest.mark.parametrize("operation", ["correct", "withdraw"])
def test_later_version(operation, facts, way):
    at = situation(**{"operation": operation, "version": 2, "newest": 2, **facts})
    decision = decide(at)
    assert decision.way is way
    assert bool(decision.reason) is (way is not Way.GO)
