"""Enquiries and interviews, as an actor may see them, and how fast we answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.utils import timezone

from kentongan.apps.press.enums import EnquiryStatus
from kentongan.apps.press.models import Enquiry, Interview
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

_SAMPLE = 500
_LATELY = timedelta(days=90)
GROUPS = ("menunggu", "saya", "selesai")


def enquiries_visible_to(actor: Actor) -> QuerySet[Enquiry]:
    """The enquiries of the branches for which `actor` takes questions."""
    rows = Enquiry.objects.select_related("unit", "desk", "reporter", "outlet", "owner")
    return within(rows, actor, Permission.PRESS_TAKE)


def enquiry_board(actor: Actor, *, group: str = "menunggu", words: str = "") -> QuerySet[Enquiry]:
    """One group of the list: waiting ones by urgency and deadline, settled ones newest first."""
    rows = enquiries_visible_to(actor)
    for word in words.split()[:5]:
        rows = rows.filter(
            Q(questions__icontains=word)
            | Q(asker__icontains=word)
            | Q(reporter__name__icontains=word)
            | Q(outlet__name__icontains=word)
            | Q(outlet_name__icontains=word)
            | Q(case_code__icontains=word)
        )
    if group == "selesai":
        return rows.filter(settled_at__isnull=False).order_by("-settled_at", "-id")
    rows = rows.filter(status__in=EnquiryStatus.waiting())
    if group == "saya":
        rows = rows.filter(owner_id=actor.user_id)
    urgent = Case(When(priority="urgent", then=Value(0)), default=Value(1), output_field=IntegerField())
    return rows.order_by(urgent, "deadline", "id")


def interviews_visible_to(actor: Actor) -> QuerySet[Interview]:
    """The interviews of the branches of `actor`, newest first."""
    rows = Interview.objects.select_related("unit", "reporter", "outlet", "enquiry")
    return within(rows, actor, Permission.PRESS_TAKE).order_by("-held_at", "-id")


@dataclass(frozen=True, slots=True)
class Pace:
    """How the newest enquiries of 90 days were settled. `minutes` is the median from receipt to answer."""

    settled: int
    minutes: int | None
    in_time: float | None

    @property
    def hours(self) -> int:
        return (self.minutes or 0) // 60

    @property
    def rest(self) -> int:
        return (self.minutes or 0) % 60


def pace(actor: Actor, *, now: datetime | None = None) -> Pace:
    """Response figures of what `actor` sees; one query over an index, never more than the newest 500."""
    since = (now or timezone.now()) - _LATELY
    rows = within(Enquiry.objects.filter(settled_at__gt=since), actor, Permission.PRESS_TAKE)
    times = list(rows.order_by("-settled_at").values_list("received_at", "settled_at", "deadline")[:_SAMPLE])
    if not times:
        return Pace(0, None, None)
    minutes = int(median((end - start).total_seconds() / 60 for start, end, _ in times))
    return Pace(len(times), minutes, sum(end <= due for _, end, due in times) / len(times))


def unit_above(unit: Unit) -> Unit | None:
    """To whom a question is passed up; None at the top. One query."""
    return Unit.objects.filter(pk=unit.parent_id).first() if unit.parent_id else None
