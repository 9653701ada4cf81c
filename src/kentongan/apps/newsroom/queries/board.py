"""What lies on a person's desk this morning."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from kentongan.apps.newsroom.enums import CorrectionOutcome, StoryStatus
from kentongan.apps.newsroom.models import Correction, Look, Story
from kentongan.apps.newsroom.queries.routing.lending import loans_to
from kentongan.apps.newsroom.queries.routing.looks import looks_waiting
from kentongan.apps.newsroom.queries.stories import stories_visible_to, written_by
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import TIERS, tier
from kentongan.foundation.accounts.scope import within

_LONGEST = 20


@dataclass(frozen=True, slots=True)
class Board:
    """Stories by what they ask of the reader; each list holds at most twenty, the most urgent first.

    waiting      the awaited step is a role that the reader holds there, or was lent, or the turn was passed up to it,
                 and the text is not the reader's
    ready        approved: may be published by the reader
    corrections  corrections of others that want a second person
    also         lower steps that the reader may take over when nobody else does
    returned     the reader's own, sent back
    drafts       the reader's own, not submitted
    in_review    the reader's own, on their way
    looks        public stories at which the reader's tier owes a look
    recent       what came out lately in the reader's branches
    """

    waiting: list[Story]
    ready: list[Story]
    corrections: list[Story]
    also: list[Story]
    returned: list[Story]
    drafts: list[Story]
    in_review: list[Story]
    looks: list[Look]
    recent: list[Story]


def board(actor: Actor) -> Board:
    """The desk of `actor`; ten queries, however many stories there are."""
    mine = _cards(stories_visible_to(actor)).filter(written_by(actor))
    waiting = _waiting(actor, _at_own_step(actor), "submitted_at")
    held = {story.pk for story in waiting}
    return Board(
        waiting=waiting,
        ready=_listed(
            _in_reach(actor, Permission.STORY_PUBLISH).filter(status=StoryStatus.APPROVED), "updated_at"
        ),
        corrections=_corrections(actor),
        also=[one for one in _waiting(actor, _below_own_step(actor), "submitted_at") if one.pk not in held],
        returned=_listed(mine.filter(status=StoryStatus.RETURNED), "-updated_at"),
        drafts=_listed(mine.filter(status=StoryStatus.DRAFT), "-updated_at"),
        in_review=_listed(
            mine.filter(status__in=[StoryStatus.IN_REVIEW, StoryStatus.APPROVED]), "-updated_at"
        ),
        looks=list(looks_waiting(actor)[:_LONGEST]),
        recent=_listed(
            _cards(stories_visible_to(actor)).filter(status__in=StoryStatus.public()),
            "-published_at",
            limit=8,
        ),
    )


def _cards(stories: QuerySet[Story]) -> QuerySet[Story]:
    return stories.select_related("unit", "current", "topic", "filed_by")


def _listed(stories: QuerySet[Story], *order: str, limit: int = _LONGEST) -> list[Story]:
    return list(stories.order_by(*order, "pk")[:limit])


def _in_reach(actor: Actor, permission: Permission) -> QuerySet[Story]:
    return within(_cards(Story.objects.all()), actor, permission)


def _waiting(actor: Actor, steps: Q | None, *order: str) -> list[Story]:
    if steps is None:
        return []
    stories = _in_reach(actor, Permission.STORY_DECIDE).filter(steps, status=StoryStatus.IN_REVIEW)
    return _listed(stories.filter(~written_by(actor)), *order)


def _at_own_step(actor: Actor) -> Q | None:
    own = [(post.role, post.path) for post in actor.posts if tier(post.role) > 0]
    lent = [(loan.appointment.role, loan.appointment.unit.path) for loan in loans_to(actor)] if own else []
    return _any(
        (Q(step=role) | Q(turn__owner=role)) & Q(unit__path__startswith=path) for role, path in own + lent
    )


def _below_own_step(actor: Actor) -> Q | None:
    return _any(
        Q(step__in=TIERS[1 : tier(post.role)], unit__path__startswith=post.path)
        for post in actor.posts
        if tier(post.role) > 1
    )


def _any(conditions) -> Q | None:
    joined = None
    for condition in conditions:
        joined = condition if joined is None else joined | condition
    return joined


def _corrections(actor: Actor) -> list[Story]:
    waiting = Correction.objects.filter(story_id=OuterRef("pk"), outcome=CorrectionOutcome.OPEN)
    stories = _in_reach(actor, Permission.STORY_CORRECT).filter(Exists(waiting), status=StoryStatus.PUBLISHED)
    return _listed(stories.filter(~written_by(actor)), "updated_at")
