"""The queue of the editing room: what waits for one person, oldest first."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from kentongan.apps.editing.enums import Sameness
from kentongan.apps.editing.models import Likeness
from kentongan.apps.editing.queries.margin import with_counts
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.newsroom.queries.officers import loans_today
from kentongan.apps.newsroom.queries.stories import written_by
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import TIERS, tier
from kentongan.foundation.accounts.scope import within

# What the list shows needs neither bodies nor findings: they are most of the bytes.
_LEFT_BEHIND = ("search", "summary", "current__body", "current__report__findings")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """What of the queue is asked for. `unit` are words of an office's name, `findings` clean, warned or blocked.

    `is_wide`: lower steps as well, which the reader may take over.
    """

    unit: str = ""
    topic: str = ""
    findings: str = ""
    is_wide: bool = False


ALL = Sieve(is_wide=True)


def waiting_for(actor: Actor, sieve: Sieve) -> QuerySet[Story]:
    """Stories whose open step `actor` may decide, by own post or by one handed over, and did not write.

    One query, one more for what was handed over. With counts of the margin, turn and claim at hand.
    """
    rows = within(Story.objects.filter(status=StoryStatus.IN_REVIEW), actor, Permission.STORY_DECIDE)
    rows = rows.filter(_steps(actor, sieve)).filter(~written_by(actor))
    rows = _sifted(rows, sieve)
    alike = Likeness.objects.filter(Q(story_id=OuterRef("pk")) | Q(other_id=OuterRef("pk")))
    rows = with_counts(rows).annotate(has_alike=Exists(alike.filter(outcome=Sameness.OPEN)))
    rows = rows.select_related("unit", "topic", "current__report", "turn", "claim__officer", "filed_by")
    return rows.defer(*_LEFT_BEHIND).order_by("submitted_at", "pk")


def neighbours(actor: Actor, sieve: Sieve, story: Story) -> tuple[int | None, int | None]:
    """The stories before and after one in the queue, whether it still stands there or not; three queries."""
    rows = waiting_for(actor, sieve).exclude(pk=story.pk)
    at = story.submitted_at
    if at is None:
        return None, rows.values_list("pk", flat=True).first()
    before = rows.filter(Q(submitted_at__lt=at) | Q(submitted_at=at, pk__lt=story.pk))
    after = rows.filter(Q(submitted_at__gt=at) | Q(submitted_at=at, pk__gt=story.pk))
    previous = before.order_by("-submitted_at", "-pk").values_list("pk", flat=True).first()
    return previous, after.values_list("pk", flat=True).first()


def _steps(actor: Actor, sieve: Sieve) -> Q:
    """The awaited steps that are the actor's, where; nothing without a post."""
    reach = Q(pk=None)
    for post in actor.posts:
        if tier(post.role) > 0:
            reach |= Q(step__in=_roles(post.role, sieve), unit__path__startswith=post.path)
    loans = loans_today().filter(to_id=actor.user_id).select_related("appointment__unit")
    for loan in loans:
        lent = loan.appointment
        theirs = StoryVersion.objects.filter(story_id=OuterRef("pk"), author_id=lent.user_id)
        reach |= Q(~Exists(theirs), step__in=_roles(lent.role, sieve), unit__path__startswith=lent.unit.path)
    return reach


def _roles(role: str, sieve: Sieve) -> tuple[str, ...]:
    return TIERS[1 : tier(role) + 1] if sieve.is_wide else (role,)


def _sifted(rows: QuerySet[Story], sieve: Sieve) -> QuerySet[Story]:
    for word in sieve.unit.split()[:6]:
        rows = rows.filter(unit__name__icontains=word)
    if sieve.topic:
        rows = rows.filter(topic__key=sieve.topic)
    asked = {
        "clean": Q(current__report__blocking=0, current__report__warnings=0),
        "warned": Q(current__report__warnings__gt=0) | Q(current__report__blocking__gt=0),
        "blocked": Q(current__report__blocking__gt=0),
    }
    return rows.filter(asked[sieve.findings]) if sieve.findings in asked else rows
