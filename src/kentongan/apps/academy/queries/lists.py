"""Lists of events: what my offices hold and are asked to, a month, and one event's offices."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from kentongan.apps.academy.enums import EventState, Place
from kentongan.apps.academy.models import Event, Invitation, Participant
from kentongan.apps.academy.queries.events import events_visible_to
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

_HOUSE = ZoneInfo("Asia/Jakarta")
_COMING = Q(participants__place__in=(Place.NOMINATED, Place.CONFIRMED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a list is cut down to. `side`: held, invited, named; `when`: coming, past."""

    words: str = ""
    type: str = ""
    side: str = ""
    when: str = "coming"


def events_listed(actor: Actor, wanted: Filter) -> QuerySet[Event]:
    """The visible events with the number of offices invited; coming ones next first, past ones newest first."""
    rows = events_visible_to(actor)
    for word in wanted.words.split()[:6]:
        rows = rows.filter(Q(title__icontains=word) | Q(theme__icontains=word) | Q(hashtag__icontains=word))
    rows = rows.filter(type=wanted.type) if wanted.type else rows
    rows = _side(rows, actor, wanted.side)
    now = timezone.now()
    if wanted.when == "past":
        return rows.filter(ends_at__lt=now).order_by("-starts_at", "-id")
    return rows.filter(ends_at__gte=now).order_by("starts_at", "id")


def named_for(actor: Actor) -> QuerySet[Participant]:
    """Where the account itself is named, in events to come."""
    rows = Participant.objects.filter(
        user_id=actor.user_id or 0, event__state=EventState.OPEN, event__ends_at__gte=timezone.now()
    )
    return rows.exclude(place=Place.DECLINED).select_related("event__unit").order_by("event__starts_at")


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month view with the events that touch it."""

    day: date
    is_inside: bool
    events: tuple[Event, ...]


def month_of(actor: Actor, first: date) -> list[list[Day]]:
    """The weeks of a month, Monday first, with the visible events, on the days of the house (WIB); one query."""
    begin = first - timedelta(days=first.weekday())
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
    end = last + timedelta(days=-last.weekday() % 7)
    rows = events_visible_to(actor).filter(starts_at__lt=_midnight(end), ends_at__gte=_midnight(begin))
    events = list(rows.exclude(state=EventState.DRAFT).order_by("starts_at", "id")[:500])
    days = [begin + timedelta(days=at) for at in range((end - begin).days)]
    told = [Day(day, day.month == first.month, tuple(_touching(events, day))) for day in days]
    return [told[at : at + 7] for at in range(0, len(told), 7)]


def offices_of(event: Event, actor: Actor, *, words: str = "", state: str = "") -> QuerySet[Invitation]:
    """The invited offices with the number of people each sends; the organiser sees all, an office itself."""
    rows = event.invitations.select_related("unit__parent")
    if not within(Event.objects.filter(pk=event.pk), actor, Permission.EVENT_READ).exists():
        rows = within(rows, actor, Permission.EVENT_READ)
    people = Participant.objects.filter(event=event, unit=OuterRef("unit"))
    sent = people.filter(place__in=(Place.NOMINATED, Place.CONFIRMED)).order_by().values("unit")
    rows = rows.annotate(sent=sent.annotate(many=Count("pk")).values("many"))
    for word in words.split()[:4]:
        rows = rows.filter(Q(unit__name__icontains=word) | Q(unit__city__icontains=word))
    asked = {
        "belum": rows.filter(answered_at=None),
        "hadir": rows.filter(sent__gt=0),
        "berhalangan": rows.exclude(excuse=""),
    }
    return asked.get(state, rows).order_by("unit__name", "id")


def own_offices(event: Event, actor: Actor) -> list[Unit]:
    """The invited offices at which the actor's own posts are (for a head of a region: the region), few by nature."""
    paths = {post.path for post in actor.posts}
    return list(Unit.objects.filter(event_invitations__event=event, path__in=paths).order_by("path"))


def _side(rows: QuerySet[Event], actor: Actor, side: str) -> QuerySet[Event]:
    if side == "held":
        return rows.filter(pk__in=within(Event.objects.all(), actor, Permission.EVENT_READ).values("pk"))
    if side == "invited":
        asked = within(Invitation.objects.all(), actor, Permission.EVENT_READ)
        return rows.filter(Exists(asked.filter(event=OuterRef("pk"))))
    if side == "named":
        return rows.filter(
            Exists(Participant.objects.filter(event=OuterRef("pk"), user_id=actor.user_id or 0))
        )
    return rows


def _touching(events: Iterable[Event], day: date) -> Iterable[Event]:
    begin, end = _midnight(day), _midnight(day + timedelta(days=1))
    return (event for event in events if event.starts_at < end and event.ends_at > begin)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, _HOUSE)
