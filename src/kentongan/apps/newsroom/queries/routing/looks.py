"""Looks that are owed for stories which are out."""

from datetime import datetime

from django.db.models import Q, QuerySet

from kentongan.apps.newsroom.enums import LookOutcome, StoryStatus
from kentongan.apps.newsroom.models import Decision, Look, Story
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import TIERS, tier
from kentongan.foundation.accounts.scope import within


def looks_visible_to(actor: Actor) -> QuerySet[Look]:
    """The looks on stories that `actor` reads, the most urgent first."""
    rows = within(Look.objects.all(), actor, Permission.STORY_READ, path="story__unit__path")
    joined = rows.select_related("story__unit", "story__current", "version", "forced_by", "officer")
    return joined.order_by("due_at", "pk")


def open_looks(actor: Actor) -> QuerySet[Look]:
    """Those that are still owed; what was removed from the public is looked at no more."""
    return looks_visible_to(actor).filter(outcome=LookOutcome.OPEN, story__status__in=StoryStatus.public())


def looks_given(actor: Actor) -> QuerySet[Look]:
    """Those that are done, the newest first."""
    return looks_visible_to(actor).exclude(outcome=LookOutcome.OPEN).order_by("-at", "-pk")


def look_for_desk(actor: Actor, look_id: int) -> Look | None:
    """One look with its story and all that its page shows; one query."""
    rows = looks_visible_to(actor).select_related(
        "story__unit", "story__topic", "story__route", "story__public__topic", "story__public__report"
    )
    return rows.filter(pk=look_id).first()


def look_on(story: Story) -> Look | None:
    """The look that is owed for a story; one query."""
    rows = Look.objects.filter(story_id=story.pk, outcome=LookOutcome.OPEN)
    return rows.select_related("forced_by").first()


def looks_waiting(actor: Actor) -> QuerySet[Look]:
    """Those that `actor` may give by tier; whether they took part in the story is asked of each."""
    mine = Q(pk__in=())
    for post in actor.posts:
        if (height := tier(post.role)) > 0:
            mine |= Q(story__unit__path__startswith=post.path, owner__in=TIERS[1 : height + 1])
    return open_looks(actor).filter(mine)


def taken_part(story: Story) -> frozenset[int]:
    """Who wrote, decided, lent a tier for a decision, or sent it out: none of them looks again. Two queries."""
    ids = set(author_ids(story)) | {story.published_by_id}
    for officer, lender in Decision.objects.filter(story_id=story.pk).values_list(
        "officer_id", "on_behalf_of_id"
    ):
        ids |= {officer, lender}
    return frozenset(ids - {None})


def overdue_looks(now: datetime) -> QuerySet:
    """The keys of looks whose time is over, the oldest first."""
    rows = Look.objects.filter(
        outcome=LookOutcome.OPEN, due_at__lte=now, story__status__in=StoryStatus.public()
    )
    return rows.order_by("due_at").values_list("pk", flat=True)
