"""Planned items as iCalendar (RFC 5545)."""

from collections.abc import Iterable
from datetime import timedelta

from django.conf import settings
from django.http import HttpResponse
from icalendar import Calendar, Event

from kentongan.apps.campaigns.enums import ItemState
from kentongan.apps.campaigns.models import Item

ICS_TYPE = "text/calendar; charset=utf-8"
_STATUS = {ItemState.PLANNED: "TENTATIVE", ItemState.DONE: "CONFIRMED", ItemState.DROPPED: "CANCELLED"}


def calendar_answer(items: Iterable[Item], *, name: str, title: str) -> HttpResponse:
    """Items as whole days, to be kept as a file."""
    calendar = Calendar()
    for field, value in (
        ("prodid", "-//Kentongan//Kampanye//ID"),
        ("version", "2.0"),
        ("x-wr-calname", title),
    ):
        calendar.add(field, value)
    for item in items:
        calendar.add_component(_entry(item))
    headers = {"Content-Disposition": f'attachment; filename="{name}.ics"'}
    return HttpResponse(calendar.to_ical(), content_type=ICS_TYPE, headers=headers)


def _entry(item: Item) -> Event:
    entry = Event()
    entry.add("uid", f"butir-{item.pk}@kentongan")
    entry.add("dtstamp", item.updated_at)
    entry.add("dtstart", item.day)
    entry.add("dtend", item.day + timedelta(days=1))
    entry.add("summary", item.what)
    entry.add("status", _STATUS[ItemState(item.state)])
    words = [item.unit.name, item.who, item.get_outlet_display(), item.note]
    entry.add("description", "\n".join(filter(None, words)))
    entry.add("url", f"{settings.SITE_URL}/meja/kampanye/rencana/{item.pk}/")
    return entry
