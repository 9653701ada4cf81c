"""What is counted of attendance, for the picture and for awards."""

from collections.abc import Collection
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from kentongan.apps.academy.enums import EventState, Place
from kentongan.apps.academy.models import Invitation, Participant
from kentongan.apps.attendance.models import Presence
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")
UNITS, HEADS, PEOPLE = "attendance.units", "attendance.heads", "attendance.people"


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Per invited office, for the events that began in [since, until) and are past their beginning; two queries.

    attendance.units   to how many of the events that asked it the office came
    attendance.heads   to how many of them its head came
    attendance.people  how many of its people came, out of those named or walked in
    """
    made: list[Tally] = []
    for row in _offices(since, until, units):
        made.append(Tally(row["unit_id"], UNITS, row["came"], of=row["asked"]))
        made.append(Tally(row["unit_id"], HEADS, row["heads"], of=row["asked"]))
    for row in _people(since, until, units):
        made.append(Tally(row["unit_id"], PEOPLE, row["came"], of=row["listed"]))
    return made


def _offices(since: date, until: date, units: Collection[int] | None) -> QuerySet:
    there = Presence.objects.filter(
        participant__event_id=OuterRef("event_id"), participant__unit_id=OuterRef("unit_id")
    )
    rows = Invitation.objects.filter(_held(since, until))
    rows = rows if units is None else rows.filter(unit_id__in=units)
    rows = rows.annotate(is_there=Exists(there), head=Exists(there.filter(participant__is_head=True)))
    counted = rows.values("unit_id").annotate(
        asked=Count("pk"), came=Count("pk", filter=Q(is_there=True)), heads=Count("pk", filter=Q(head=True))
    )
    return counted.order_by("unit_id")


def _people(since: date, until: date, units: Collection[int] | None) -> QuerySet:
    rows = Participant.objects.filter(_held(since, until))
    rows = rows if units is None else rows.filter(unit_id__in=units)
    there = Presence.objects.filter(participant_id=OuterRef("pk"))
    came = rows.annotate(is_there=Exists(there)).filter(~Q(place=Place.DECLINED) | Q(is_there=True))
    counted = came.values("unit_id").annotate(listed=Count("pk"), came=Count("pk", filter=Q(is_there=True)))
    return counted.order_by("unit_id")


def _held(since: date, until: date) -> Q:
    first, end = (datetime.combine(day, time.min, _ZONE) for day in (since, until))
    held = Q(event__state__in=(EventState.OPEN, EventState.ENDED))
    return held & Q(event__starts_at__gte=first, event__starts_at__lt=min(end, timezone.now()))
