"""Taking a check: begun, answered."""

import secrets
from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.utils import timezone

from kentongan.apps.learning.errors import NotAllowed, NothingOpen, NotToday, Unanswered
from kentongan.apps.learning.models import Attempt
from kentongan.apps.learning.policies import may_learn
from kentongan.apps.learning.queries.attempts import lesson_by_key, newest_attempt
from kentongan.apps.units.models import Unit
from kentongan.core.learning.lesson import check_of
from kentongan.core.learning.question import Question, is_passed, marked
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.audit import trail


@transaction.atomic
def start_check(*, actor: Actor, key: str, seed: int | None = None) -> Attempt:
    """Begins the check of a lesson with five questions drawn for this day, or gives the one begun today.

    Once a day: refuses (NotToday) when today's is answered. `seed` draws certain questions, for shows and tests.
    """
    if not may_learn(actor):
        raise NotAllowed
    lesson, today = lesson_by_key(key), timezone.localdate()
    newest = newest_attempt(actor, key)
    if newest and newest.day == today:
        if newest.finished_at:
            raise NotToday
        return newest
    drawn = check_of(lesson, secrets.randbits(32) if seed is None else seed)
    try:
        with transaction.atomic():
            return Attempt.objects.create(
                user_id=actor.user_id,
                unit=_seat(actor),
                lesson=key,
                day=today,
                questions=[question.to_json() for question in drawn],
                started_at=timezone.now(),
            )
    except IntegrityError as error:
        # A second tap at the same moment: the first one stands.
        begun = newest_attempt(actor, key)
        if begun is None:
            raise NothingOpen from error
        return begun


@transaction.atomic
def answer_check(*, actor: Actor, key: str, answers: Sequence[int | None]) -> Attempt:
    """Marks the check that the actor has begun; four of five pass. Audited without the answers."""
    if not may_learn(actor):
        raise NotAllowed
    lesson_by_key(key)
    own = Attempt.objects.select_for_update(of=("self",)).filter(user_id=actor.user_id, lesson=key)
    attempt = own.filter(finished_at=None).select_related("unit").order_by("-day").first()
    if attempt is None:
        raise NothingOpen
    if len(answers) != len(attempt.questions) or any(answer is None for answer in answers):
        raise Unanswered
    questions = [Question.from_json(kept) for kept in attempt.questions]
    attempt.answers = list(answers)
    attempt.right = marked(questions, answers)
    attempt.is_passed, attempt.finished_at = is_passed(attempt.right), timezone.now()
    attempt.save()
    detail = {"lesson": key, "passed": attempt.is_passed}
    trail.record(actor, "lesson_taken", f"attempt:{attempt.pk}", path=attempt.unit.path, detail=detail)
    return attempt


def _seat(actor: Actor) -> Unit:
    """Where the actor works: the narrowest of the posts that may learn."""
    paths = [post.path for post in actor.posts if post.role in GRANTS[Permission.LESSON_READ]]
    return Unit.objects.get(path=max(paths, key=len))
