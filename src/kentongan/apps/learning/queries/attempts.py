"""Lessons, and what came of the reader's own checks."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max, Q

from kentongan.apps.learning.errors import NotFound
from kentongan.apps.learning.models import Attempt
from kentongan.apps.units.models import Unit
from kentongan.core.learning.lesson import Lesson, lessons
from kentongan.core.learning.question import Question
from kentongan.foundation.accounts.actor import Actor


@dataclass(frozen=True, slots=True)
class Marked:
    """A question with what was answered."""

    question: Question
    answer: int

    @property
    def is_right(self) -> bool:
        return self.answer == self.question.right

    @property
    def given(self) -> str:
        return self.question.options[self.answer] if 0 <= self.answer < len(self.question.options) else ""

    @property
    def wanted(self) -> str:
        return self.question.options[self.question.right]


@dataclass(frozen=True, slots=True)
class Standing:
    """How the reader stands in a lesson: last day taken, last day passed."""

    taken: date | None
    passed: datetime | None


def lesson_by_key(key: str) -> Lesson:
    """The lesson; raises NotFound."""
    found = lessons().get(key)
    if found is None:
        raise NotFound
    return found


def newest_attempt(actor: Actor, key: str) -> Attempt | None:
    """The reader's own newest check of a lesson; one query."""
    return Attempt.objects.filter(user_id=actor.user_id, lesson=key).order_by("-day").first()


def newest_result(actor: Actor, key: str) -> Attempt | None:
    """The reader's own newest check that is answered; one query."""
    own = Attempt.objects.filter(user_id=actor.user_id, lesson=key)
    return own.exclude(finished_at=None).order_by("-day").first()


def questions_in(attempt: Attempt) -> list[Question]:
    return [Question.from_json(kept) for kept in attempt.questions]


def marked_in(attempt: Attempt) -> list[Marked]:
    """Questions and answers of an answered check."""
    return [Marked(one, answer) for one, answer in zip(questions_in(attempt), attempt.answers, strict=True)]


def standings(actor: Actor) -> dict[str, Standing]:
    """The reader's own standing by lesson; one query."""
    rows = (
        Attempt.objects.filter(user_id=actor.user_id)
        .exclude(finished_at=None)
        .values_list("lesson")
        .annotate(taken=Max("day"), passed=Max("finished_at", filter=Q(is_passed=True)))
    )
    return {key: Standing(taken, passed) for key, taken, passed in rows}


def last_passed_at(unit: Unit) -> dict[str, datetime]:
    """When each lesson was last passed by somebody of the office, whoever it was; one query."""
    rows = Attempt.objects.filter(unit=unit, is_passed=True).values_list("lesson")
    return dict(rows.annotate(at=Max("finished_at")))
