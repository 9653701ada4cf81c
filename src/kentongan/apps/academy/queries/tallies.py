"""What events count for an office in a stretch of days."""

from collections.abc import Collection
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, QuerySet

from kentongan.apps.academy.enums import EventState, Follow, Origin, Place
from kentongan.apps.academy.models import Coverage, Event, FollowUp, Invitation, Participant
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")
_HAPPENED = (EventState.OPEN, EventState.ENDED)
_NAMED = Q(origin=Origin.NOMINATED, place__in=(Place.NOMINATED, Place.CONFIRMED))


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """The figures of events that began from `since` up to but without `until`; five queries, however many events.

    academy.held         events that the office held
    academy.invited      invitations of the office; of them answered: total
    academy.nominated    people named and not declined, of all on its list
    academy.followed_up  follow-ups accepted, of those asked
    academy.covered      stories begun about events, its own and those it was invited to
    """
    span = (_midnight(since), _midnight(until))
    return [
        *_counted("academy.held", _held(span), units),
        *_counted(
            "academy.invited", _begun(Invitation.objects, span), units, total=Q(answered_at__isnull=False)
        ),
        *_counted("academy.nominated", _begun(Participant.objects, span), units, only=_NAMED),
        *_counted(
            "academy.followed_up", _begun(FollowUp.objects, span), units, only=Q(state=Follow.ACCEPTED)
        ),
        *_counted("academy.covered", _begun(Coverage.objects, span), units),
    ]


def _counted(
    measure: str,
    rows: QuerySet,
    units: Collection[int] | None,
    *,
    only: Q | None = None,
    total: Q | None = None,
) -> list[Tally]:
    """One tally an office; with `only`, those of all that stand so."""
    rows = rows if units is None else rows.filter(unit_id__in=list(units))
    counted = (
        rows.order_by()
        .values_list("unit_id")
        .annotate(
            every=Count("pk"),
            some=Count("pk", filter=only or Q()),
            sum=Count("pk", filter=total or Q(pk=None)),
        )
    )
    return [
        Tally(unit, measure, some if only else every, of=every if only else 0, total=float(more))
        for unit, every, some, more in counted
    ]


def _held(span: tuple[datetime, datetime]) -> QuerySet:
    return Event.objects.filter(starts_at__gte=span[0], starts_at__lt=span[1], state__in=_HAPPENED)


def _begun(rows: object, span: tuple[datetime, datetime]) -> QuerySet:
    return rows.filter(
        event__starts_at__gte=span[0], event__starts_at__lt=span[1], event__state__in=_HAPPENED
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, _ZONE)
