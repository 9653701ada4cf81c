"""Several answers in the same moment."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from tests.apps.slips.conftest import WRONG, answer_to

from kentongan.apps.newsroom.models import Decision, Story
from kentongan.apps.newsroom.services.reviewing import return_story
from kentongan.apps.slips.models import Slip, SlipChoice
from kentongan.apps.slips.services.deciding import decide_by_slip
from kentongan.apps.slips.services.links import token_of
from kentongan.foundation.errors import KentonganError

pytestmark = pytest.mark.django_db(transaction=True)


def all_at_once(*acts):
    """What each act gives, or the code of its refusal; they run in threads of their own."""

    def run(act):
        try:
            return act()
        except KentonganError as error:
            return error.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as hands:
        return list(hands.map(run, acts))


def test_four_taps_at_once_are_one_decision(slip):
    answer = answer_to(slip)
    given = all_at_once(*[lambda: decide_by_slip(token=token_of(slip), answer=answer).pk] * 4)
    assert given == [Decision.objects.get().pk] * 4
    assert Slip.objects.get().decision_id == given[0]


def test_a_slip_and_the_desk_at_once_end_in_one_state(slip, newsroom):
    answer = answer_to(slip)
    back = {"story_id": slip.story_id, "version": 1, "reason": "facts", "note": "Jam?"}
    by_slip, at_desk = all_at_once(
        lambda: decide_by_slip(token=token_of(slip), answer=answer).verdict,
        lambda: return_story(actor=newsroom["unit_head"], **back).status,
    )
    assert at_desk == "returned" == Story.objects.get().status
    assert by_slip in ("approve", "gone")
    assert Slip.objects.get(user=slip.user).state == ("decided" if by_slip == "approve" else "overtaken")


def test_wrong_pins_at_once_are_all_counted(slip):
    answer = answer_to(slip, pin=WRONG)
    given = all_at_once(*[lambda: decide_by_slip(token=token_of(slip), answer=answer)] * 8)
    assert sorted(given) == ["gone"] * 4 + ["wrong_pin"] * 4
    assert (Slip.objects.get().wrong_tries, SlipChoice.objects.get().wrong_tries) == (5, 5)
