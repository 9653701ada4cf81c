"""What the press desk counts for an office in a stretch of days."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, DurationField, ExpressionWrapper, F, Q, QuerySet, Sum

from kentongan.apps.press.enums import EnquiryStatus
from kentongan.apps.press.models import Enquiry, Interview
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")

_SPENT = ExpressionWrapper(F("settled_at") - F("received_at"), output_field=DurationField())


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Questions of the press a unit, from `since` up to but without `until`; three queries.

    press.enquiries   questions that came in
    press.answered    questions that were answered before their deadline, of all that were settled
    press.minutes     questions that were answered; total: minutes from receipt to answer
    press.interviews  interviews that were given
    """
    start, end = _moments(since, until)
    asked = Enquiry.objects.filter(received_at__gte=start, received_at__lt=end)
    settled = Enquiry.objects.filter(settled_at__gte=start, settled_at__lt=end)
    held = Interview.objects.filter(held_at__gte=start, held_at__lt=end)
    return [
        *_counted(_of(asked, units, "unit"), "press.enquiries"),
        *_settled(_of(settled, units, "unit")),
        *_counted(_of(held, units, "unit"), "press.interviews"),
    ]


def _counted(rows: QuerySet, measure: str) -> Iterator[Tally]:
    for unit, n in rows.annotate(n=Count("pk")):
        yield Tally(unit, measure, n)


def _settled(rows: QuerySet) -> Iterator[Tally]:
    answered = Q(status=EnquiryStatus.ANSWERED)
    for unit, n, told, timely, spent in rows.annotate(
        n=Count("pk"),
        told=Count("pk", filter=answered),
        timely=Count("pk", filter=answered & Q(settled_at__lte=F("deadline"))),
        spent=Sum(_SPENT, filter=answered),
    ):
        yield Tally(unit, "press.answered", timely, of=n)
        if told:
            yield Tally(unit, "press.minutes", told, total=spent.total_seconds() / 60)


def _moments(since: date, until: date) -> tuple[datetime, datetime]:
    return datetime.combine(since, time.min, _ZONE), datetime.combine(until, time.min, _ZONE)


def _of(rows: QuerySet, units: Collection[int] | None, unit: str) -> QuerySet:
    """`rows` of the units asked for, to be counted by unit."""
    rows = rows if units is None else rows.filter(**{f"{unit}__in": units})
    return rows.order_by().values_list(unit)
