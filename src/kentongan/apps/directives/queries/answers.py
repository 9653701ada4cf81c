"""How the points stand at one office."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Event
from kentongan.apps.directives.enums import AnswerState
from kentongan.apps.directives.errors import NotFound
from kentongan.apps.directives.models import Addressee, Answer, Evidence, Point, Verdict
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


@dataclass(frozen=True, slots=True)
class Line:
    """One point at one office; `answer` is None while nothing was sent."""

    point: Point
    answer: Answer | None
    today: date

    @property
    def is_settled(self) -> bool:
        return bool(self.answer and self.answer.state in AnswerState.settled())

    @property
    def is_waiting(self) -> bool:
        return bool(self.answer and self.answer.state in AnswerState.waiting())

    @property
    def is_late(self) -> bool:
        return not self.is_settled and not self.is_waiting and self.point.due < self.today


def lines_of(addressee: Addressee, *, today: date) -> list[Line]:
    """The points in their order, each with its answer, evidence and judgements; four queries."""
    evidence = Evidence.objects.select_related("story", "event", "added_by")
    verdicts = Verdict.objects.select_related("judged_by")
    answers = {
        answer.point_id: answer
        for answer in addressee.answers.select_related("sent_by", "judged_by").prefetch_related(
            Prefetch("evidence", evidence), Prefetch("verdicts", verdicts)
        )
    }
    points = Point.objects.filter(directive_id=addressee.directive_id)
    return [Line(point, answers.get(point.pk), today) for point in points]


def answer_visible_to(actor: Actor, answer_id: int) -> Answer:
    """One answer with point, office and directive; raises NotFound."""
    rows = within(Answer.objects.all(), actor, Permission.DIRECTIVE_READ, path="addressee__unit__path")
    found = (
        rows.select_related("point", "addressee__unit", "addressee__directive__unit", "sent_by")
        .filter(pk=answer_id)
        .first()
    )
    if found is None:
        raise NotFound
    return found


def evidence_visible_to(actor: Actor, evidence_id: int) -> Evidence:
    """One piece with a file; raises NotFound."""
    rows = within(
        Evidence.objects.exclude(file=""),
        actor,
        Permission.DIRECTIVE_READ,
        path="answer__addressee__unit__path",
    )
    found = rows.filter(pk=evidence_id).first()
    if found is None:
        raise NotFound
    return found


def stories_to_show(actor: Actor, addressee: Addressee) -> QuerySet[Story]:
    """The office's own published stories, newest first: a draft proves nothing yet."""
    rows = stories_visible_to(actor).filter(unit_id=addressee.unit_id, status=StoryStatus.PUBLISHED)
    return rows.order_by("-published_at")


def events_to_show(actor: Actor, addressee: Addressee) -> QuerySet[Event]:
    """The office's own events, newest first: what it held to pass the directive on."""
    rows = within(Event.objects.all(), actor, Permission.EVENT_READ).filter(unit_id=addressee.unit_id)
    return rows.filter(state__in=(EventState.OPEN, EventState.ENDED)).order_by("-starts_at")
