"""Events as iCalendar (RFC 5545): one file an event, one feed an account."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone
from icalendar import Calendar
from icalendar import Event as Entry

from kentongan.apps.academy.enums import EventState, Place
from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.academy.queries.events import events_visible_to
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor

_BACK = timedelta(days=90)
MOST = 300


def calendar_file(event: Event, *, with_link: bool) -> bytes:
    """One event as a file to add to a calendar; called off, it takes the entry away again."""
    method = "CANCEL" if event.state == EventState.CANCELLED else "PUBLISH"
    return _calendar([(event, with_link)], method=method, now=timezone.now())


def calendar_feed(actor: Actor) -> bytes:
    """What concerns the account: events of its offices and those it is named for; 4 queries whatever their number.

    The virtual link stands only with events that the account confirmed.
    """
    confirmed = set(
        Participant.objects.filter(user_id=actor.user_id, place=Place.CONFIRMED).values_list(
            "event_id", flat=True
        )
    )
    rows = [(event, event.pk in confirmed) for event in own_events(actor)]
    return _calendar(rows, method="PUBLISH", now=timezone.now())


def own_events(actor: Actor, *, since: datetime | None = None) -> QuerySet[Event]:
    """Events that the actor's own offices hold or are invited to, or that name the actor; the last 90 days and on."""
    own = [unit.pk for unit in Unit.objects.filter(path__in={post.path for post in actor.posts})]
    concerns = (
        Q(unit_id__in=own)
        | Q(pk__in=Event.objects.filter(invitations__unit_id__in=own).values("pk"))
        | Q(pk__in=Participant.objects.filter(user_id=actor.user_id).values("event_id"))
    )
    rows = events_visible_to(actor).filter(concerns, ends_at__gte=since or timezone.now() - _BACK)
    return rows.exclude(state=EventState.DRAFT).order_by("starts_at", "id")[:MOST]


def _calendar(rows: Iterable[tuple[Event, bool]], *, method: str, now: datetime) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Kentongan//Kegiatan//ID")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add("x-wr-calname", "Kegiatan Kentongan")
    for event, with_link in rows:
        calendar.add_component(_entry(event, with_link=with_link, now=now))
    return calendar.to_ical()


def _entry(event: Event, *, with_link: bool, now: datetime) -> Entry:
    entry = Entry()
    entry.add("uid", f"kegiatan-{event.pk}@kentongan")
    entry.add("sequence", event.revision)
    entry.add("dtstamp", now)
    entry.add("last-modified", event.updated_at)
    entry.add("dtstart", event.starts_at)
    entry.add("dtend", event.ends_at)
    entry.add("summary", event.title)
    entry.add("status", "CANCELLED" if event.state == EventState.CANCELLED else "CONFIRMED")
    places = [event.venue, event.link if with_link else ""]
    entry.add("location", " · ".join(filter(None, places)))
    words = [event.theme, event.hashtag, event.cancel_reason, event.about]
    entry.add("description", "\n".join(filter(None, words)))
    entry.add("url", f"{settings.SITE_URL}/meja/kegiatan/{event.pk}/")
    return entry
