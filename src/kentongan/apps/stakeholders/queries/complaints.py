"""Complaints as the desk sees them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from kentongan.apps.stakeholders.models import Complaint, DueMove
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

GROUPS = ("terbuka", "terlambat", "selesai")


@dataclass(frozen=True, slots=True)
class ComplaintFigures:
    """How the answering goes: `on_time` of those `answered` since a day, and what is `open` and `late` now."""

    open: int
    late: int
    answered: int
    on_time: int

    @property
    def share(self) -> float | None:
        """The share answered in time, None while nothing was answered."""
        return self.on_time / self.answered if self.answered else None


def complaints_visible_to(actor: Actor) -> QuerySet[Complaint]:
    """The complaints about the branches that `actor` answers for."""
    return within(Complaint.objects.all(), actor, Permission.COMPLAINT_WORK).select_related("unit")


def complaint_list(
    actor: Actor, *, group: str, type_: str = "", search: str = "", today: date
) -> QuerySet[Complaint]:
    """One of GROUPS: open ones by urgency, those past their day, or those answered, newest first."""
    rows = complaints_visible_to(actor)
    if type_:
        rows = rows.filter(type=type_)
    if search:
        rows = rows.filter(Q(ticket__icontains=search) | Q(category__icontains=search))
    if group == "selesai":
        return rows.exclude(answered_on=None).order_by("-answered_on", "-id")
    rows = rows.filter(answered_on=None).order_by("due", "id")
    return rows.filter(due__lt=today) if group == "terlambat" else rows


def complaint_figures(actor: Actor, *, since: date, today: date) -> ComplaintFigures:
    """One query over the branches of the actor."""
    visible = within(Complaint.objects.all(), actor, Permission.COMPLAINT_WORK)
    open_, done = Q(answered_on=None), Q(answered_on__gte=since)
    return ComplaintFigures(
        **visible.filter(open_ | done).aggregate(
            open=Count("id", filter=open_),
            late=Count("id", filter=open_ & Q(due__lt=today)),
            answered=Count("id", filter=done),
            on_time=Count("id", filter=done & Q(answered_on__lte=F("due"))),
        )
    )


def moves_of(complaint: Complaint) -> QuerySet[DueMove]:
    """Why its deadlines moved, in order."""
    return complaint.moves.select_related("by").order_by("id")


def complaint_units(actor: Actor) -> QuerySet[Unit]:
    """The offices whose complaints `actor` answers."""
    return within(Unit.objects.all(), actor, Permission.COMPLAINT_WORK, path="path").order_by("path")
