"""What relations with partners and citizens count for an office in a stretch of days."""

from collections.abc import Collection, Iterator
from datetime import date

from django.db.models import Count, F, Q, QuerySet, Sum

from kentongan.apps.stakeholders.models import Complaint, Contact, ParticipationCount
from kentongan.core.scoring.tally import Tally


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Contacts, complaints and participation a unit, from `since` up to but without `until`; four queries.

    stakeholders.contacts       contacts with partners that were noted and not taken back
    stakeholders.complaints     complaints that came in
    stakeholders.on_time        complaints that were answered by their day, of those answered
    stakeholders.participation  times that the public took part, of months that begin in the stretch
    """
    contacts = Contact.objects.filter(day__gte=since, day__lt=until, undone_at=None)
    received = Complaint.objects.filter(received_on__gte=since, received_on__lt=until)
    answered = Complaint.objects.filter(answered_on__gte=since, answered_on__lt=until)
    taking_part = ParticipationCount.objects.filter(month__gte=since, month__lt=until)
    return [
        *_counted(_of(contacts, units, "partner__unit"), "stakeholders.contacts"),
        *_counted(_of(received, units, "unit"), "stakeholders.complaints"),
        *_answered(_of(answered, units, "unit")),
        *_taking_part(_of(taking_part, units, "unit")),
    ]


def _counted(rows: QuerySet, measure: str) -> Iterator[Tally]:
    for unit, n in rows.annotate(n=Count("pk")):
        yield Tally(unit, measure, n)


def _answered(rows: QuerySet) -> Iterator[Tally]:
    timely = Q(answered_on__lte=F("due"))
    for unit, n, good in rows.annotate(n=Count("pk"), good=Count("pk", filter=timely)):
        yield Tally(unit, "stakeholders.on_time", good, of=n)


def _taking_part(rows: QuerySet) -> Iterator[Tally]:
    for unit, n in rows.annotate(n=Sum("count")):
        yield Tally(unit, "stakeholders.participation", n)


def _of(rows: QuerySet, units: Collection[int] | None, unit: str) -> QuerySet:
    """`rows` of the units asked for, to be counted by unit."""
    rows = rows if units is None else rows.filter(**{f"{unit}__in": units})
    return rows.order_by().values_list(unit)
