"""The agenda as iCalendar (RFC 5545): of a person, of an office."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from icalendar import Calendar
from icalendar import Event as Entry

from kentongan.apps.agenda.enums import AnswerState
from kentongan.apps.agenda.models import Assignment, Feed, Item
from kentongan.apps.agenda.queries.items import items_visible_to
from kentongan.foundation.accounts.actor import Actor

_BACK, _AHEAD = timedelta(days=60), timedelta(days=370)
MOST = 500


def feeds_of(actor: Actor) -> QuerySet[Feed]:
    """The secret calendars of the account itself."""
    return Feed.objects.filter(user_id=actor.user_id or 0).select_related("unit").order_by("pk")


def calendar_of(feed: Feed, actor: Actor) -> bytes:
    """What `actor`, the owner, may see of it today; one query and one for the people, whatever stands there.

    Called-off items stay, marked so: programs then take them out or strike them through.
    """
    now = timezone.now()
    rows = items_visible_to(actor).filter(starts_at__gte=now - _BACK, starts_at__lt=now + _AHEAD)
    if feed.unit_id:
        rows = rows.filter(unit_id=feed.unit_id)
    else:
        own = Assignment.objects.filter(user_id=feed.user_id).exclude(state=AnswerState.DECLINED)
        rows = rows.filter(pk__in=own.values("item_id"))
    name = feed.unit.name if feed.unit else feed.user.name
    return _calendar(rows.select_related("unit")[:MOST], name=name, now=now)


def calendar_file(item: Item) -> bytes:
    """One item as a file to add to a calendar; called off, it takes the entry away again."""
    method = "CANCEL" if item.is_off else "PUBLISH"
    return _calendar([item], name=item.unit.name, now=timezone.now(), method=method)


def _calendar(rows: Iterable[Item], *, name: str, now: datetime, method: str = "PUBLISH") -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Kentongan//Agenda//ID")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add("x-wr-calname", f"Agenda {name}")
    for item in rows:
        calendar.add_component(_entry(item, now))
    return calendar.to_ical()


def _entry(item: Item, now: datetime) -> Entry:
    entry = Entry()
    entry.add("uid", f"agenda-{item.pk}@kentongan")
    entry.add("sequence", item.revision)
    entry.add("dtstamp", now)
    entry.add("last-modified", item.updated_at)
    entry.add("dtstart", item.starts_at)
    entry.add("dtend", item.ends_at)
    entry.add("summary", item.title)
    entry.add("status", "CANCELLED" if item.is_off else "CONFIRMED")
    entry.add("location", item.venue)
    entry.add("description", "\n".join(filter(None, [item.unit.name, item.who, item.cancel_reason])))
    entry.add("url", f"{settings.SITE_URL}/meja/agenda/{item.pk}/")
    return entry
