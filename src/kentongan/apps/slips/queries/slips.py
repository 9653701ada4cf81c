"""Slips and choices, as they are kept."""

from django.db.models import QuerySet
from django.utils import timezone

from kentongan.apps.slips.models import Slip, SlipChoice
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within
from kentongan.foundation.accounts.tokens import hash_of

_WITH = (
    "user__slip_choice",
    "version__author",
    "version__topic",
    "version__report",
    "story__unit",
    "story__route",
    "story__topic",
    "decision",
)
_LONGEST = 100


def slip_behind(token: str) -> Slip | None:
    """The slip of a link, used or not, with all that its page needs. Looked up by hash: time tells nothing."""
    return Slip.objects.select_related(*_WITH).filter(token_hash=hash_of(token[:_LONGEST])).first()


def choice_of(user_id: int) -> SlipChoice:
    """What the officer chose; an unsaved row with everything off for those who never did. One query."""
    return SlipChoice.objects.filter(user_id=user_id).first() or SlipChoice(user_id=user_id)


def wishes_over(unit: Unit, *, but: int | None = None, is_restricted: bool = False) -> frozenset[int]:
    """Who wants slips of stories of `unit`, among all who hold a post over it today; one query."""
    posts = appointments_on(timezone.localdate()).filter(unit_id__in=unit.ancestor_ids)
    rows = SlipChoice.objects.filter(is_on=True, user_id__in=posts.values("user_id"))
    rows = rows.filter(with_sensitive=True) if is_restricted else rows
    return frozenset(rows.values_list("user_id", flat=True)) - {but}


def slips_visible_to(actor: Actor) -> QuerySet[Slip]:
    """The actor's own slips, as far as their stories still lie in the actor's branches; newest first."""
    rows = within(Slip.objects.all(), actor, Permission.STORY_READ, path="story__unit__path")
    mine = rows.filter(user_id=actor.user_id).select_related("story__unit", "version", "decision")
    return mine.order_by("-id")
