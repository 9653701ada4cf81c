"""Checks: five questions, four right, once a day, one's own."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from kentongan.apps.learning.errors import NotAllowed, NotFound, NothingOpen, NotToday, Unanswered
from kentongan.apps.learning.models import Attempt
from kentongan.apps.learning.queries.attempts import last_passed_at, marked_in, newest_result, standings
from kentongan.apps.learning.queries.profile import profile_of_writer
from kentongan.apps.learning.services.checking import answer_check, start_check
from kentongan.foundation.audit import trail

pytestmark = pytest.mark.django_db
KEY = "reason.facts"


def right_answers(attempt: Attempt, *, wrong: int = 0) -> list[int]:
    keys = [question["right"] for question in attempt.questions]
    return [(key + 1) % len(question["options"]) if place < wrong else key
            for place, (key, question) in enumerate(zip(keys, attempt.questions, strict=True))]  # fmt: skip


@pytest.mark.parametrize(("wrong", "passed"), [(0, True), (1, True), (2, False), (5, False)])
def test_four_of_five_pass(actors, wrong, passed):
    begun = start_check(actor=actors["contributor"], key=KEY)
    done = answer_check(actor=actors["contributor"], key=KEY, answers=right_answers(begun, wrong=wrong))
    assert (done.right, done.is_passed) == (5 - wrong, passed)
    assert [row.is_right for row in marked_in(done)].count(True) == 5 - wrong


def test_a_check_begun_twice_is_one_and_is_taken_once_a_day(actors):
    me = actors["contributor"]
    begun = start_check(actor=me, key=KEY)
    assert start_check(actor=me, key=KEY).pk == begun.pk
    answer_check(actor=me, key=KEY, answers=right_answers(begun))
    with pytest.raises(NotToday):
        start_check(actor=me, key=KEY)
    with pytest.raises(NothingOpen):
        answer_check(actor=me, key=KEY, answers=right_answers(begun))
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        assert start_check(actor=me, key=KEY).pk != begun.pk


def test_what_is_left_out_is_asked_for_and_nothing_is_marked(actors):
    begun = start_check(actor=actors["contributor"], key=KEY)
    for answers in ([0, 0, None, 0, 0], [0, 0]):
        with pytest.raises(Unanswered):
            answer_check(actor=actors["contributor"], key=KEY, answers=answers)
    begun.refresh_from_db()
    assert begun.finished_at is None


def test_checks_are_ones_own(actors, units):
    begun = start_check(actor=actors["contributor"], key=KEY)
    with pytest.raises(NothingOpen):
        answer_check(actor=actors["unit_head"], key=KEY, answers=right_answers(begun))
    answer_check(actor=actors["contributor"], key=KEY, answers=right_answers(begun))
    assert newest_result(actors["unit_head"], KEY) is None
    assert standings(actors["unit_head"]) == {}
    assert set(last_passed_at(units["lapas-cilegon"])) == {KEY}


def test_who_has_nothing_to_do_with_stories_is_refused_and_unknown_lessons_are_not_found(actors):
    with pytest.raises(NotAllowed):
        start_check(actor=actors["ppid"], key=KEY)
    with pytest.raises(NotFound):
        start_check(actor=actors["contributor"], key="terms.no_such_rule")
    assert not Attempt.objects.exists()


def test_the_trail_keeps_that_a_lesson_was_taken_and_not_what_was_answered(actors):
    begun = start_check(actor=actors["contributor"], key=KEY)
    answer_check(actor=actors["contributor"], key=KEY, answers=right_answers(begun))
    entry = trail.of_subject(f"attempt:{begun.pk}").get()
    assert (entry.verb, entry.detail) == ("lesson_taken", {"lesson": KEY, "passed": True})


def test_a_lesson_passed_leaves_the_three_things_until_it_comes_up_again(returned, run_jobs, actors, people):
    me = actors["contributor"]
    returned()
    run_jobs()

    def to_mend() -> set[str]:
        passed = {key: standing.passed for key, standing in standings(me).items() if standing.passed}
        return {weak.lesson.key for weak in profile_of_writer(people["contributor"].pk).to_mend(passed)}

    assert KEY in to_mend()
    answer_check(actor=me, key=KEY, answers=right_answers(start_check(actor=me, key=KEY)))
    assert KEY not in to_mend()
    returned()
    run_jobs()
    assert KEY in to_mend()
