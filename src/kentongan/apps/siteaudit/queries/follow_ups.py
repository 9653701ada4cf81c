"""Follow-ups as an actor may see them."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from kentongan.apps.siteaudit.enums import FollowUpState, RecheckState
from kentongan.apps.siteaudit.models import FollowUp, Recheck
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

GROUPS = ("terbuka", "lewat", "bukti", "selesai")


def follow_ups_visible_to(actor: Actor) -> QuerySet[FollowUp]:
    """The follow-ups of the branches whose audits `actor` may read."""
    rows = within(FollowUp.objects.all(), actor, Permission.SITE_AUDIT_READ, path="site__unit__path")
    return rows.select_related("site__unit", "finding__audit")


def follow_up_list(actor: Actor, group: str) -> QuerySet[FollowUp]:
    """One of GROUPS, the most urgent first; finished ones newest first."""
    rows = follow_ups_visible_to(actor)
    if group == "selesai":
        return rows.filter(state=FollowUpState.CLOSED).order_by("-due_on", "-id")
    return rows.filter(_of_group(group)).order_by("due_on", "id")


def rechecks_of(follow_up: FollowUp) -> QuerySet[Recheck]:
    """The looks that were taken again, newest first."""
    return Recheck.objects.filter(follow_up=follow_up).select_related("finding", "user").order_by("-id")


def late_count(actor: Actor) -> int:
    """How many open follow-ups within the branches of `actor` are past their day; bounded by the open ones."""
    return follow_up_list(actor, "lewat").count()


def _of_group(group: str) -> Q:
    if group == "lewat":
        return ~Q(state=FollowUpState.CLOSED) & Q(due_on__lt=timezone.localdate())
    if group == "bukti":
        return Q(state=FollowUpState.PROVED)
    return ~Q(state=FollowUpState.CLOSED)


def is_being_rechecked(follow_up: FollowUp) -> bool:
    """Whether another look is on its way."""
    return Recheck.objects.filter(follow_up=follow_up, state=RecheckState.QUEUED).exists()
