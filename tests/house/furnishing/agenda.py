"""Agenda: what stands in the world behind the doors."""

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from tests.house.people import OWN, PLACES

from kentongan.apps.agenda.queries.links import token_of
from kentongan.apps.agenda.services import assigning, calendars, covering, items, series, staffing
from kentongan.apps.agenda.services.groundwork.wording import ItemWords

if TYPE_CHECKING:
    from tests.house.world import World

    from kentongan.apps.agenda.models import Item

WRITERS = dict(zip(PLACES, ("contributor", "penulis-rutan-serang", "other_contributor"), strict=True))


def furnish(world: "World") -> None:
    """At every place: an item with somebody asked, one called off, one with its story, a routine."""
    for place in PLACES:
        _items(world, place)
        _routine(world, place)
    feed = calendars.renew_feed(actor=world.actor("unit_coord"))
    world.things["agenda_feed", OWN], world.things["agenda_token", OWN] = feed.pk, token_of(feed)


def _items(world: "World", place: str) -> None:
    lead, writer = world.actor("central_lead"), world.people[WRITERS[place]]
    coming, off, told = (_item(world, place, word) for word in ("Kunjungan", "Batal", "Panen"))
    row = assigning.assign(actor=lead, item_id=coming.pk, user_id=writer.pk, part="writer")
    items.cancel_item(actor=lead, item_id=off.pk, reason="Hujan deras")
    covering.link_story(actor=lead, item_id=told.pk, story_id=world.story(place, "published"))
    world.things["agenda_writer", place] = writer.pk
    kept = {"item": coming, "duty": row, "off": off, "told": told}
    world.things |= {(f"agenda_{kind}", place): one.pk for kind, one in kept.items()}


def _item(world: "World", place: str, word: str) -> "Item":
    start = timezone.now() + timedelta(hours=2)
    words = ItemWords(title=f"{word} {place}", starts_at=start, ends_at=start + timedelta(hours=1))
    return items.plan_item(actor=world.actor("central_lead"), unit_id=world.units[place].pk, words=words)


def _routine(world: "World", place: str) -> None:
    today: date = timezone.localdate()
    words = series.SeriesWords(
        title=f"Apel {place}",
        begins=time(7, 30),
        minutes=30,
        every="week",
        weekdays=(0,),
        starts_on=today,
        ends_on=today + timedelta(days=30),
    )
    made = series.plan_series(actor=world.actor("central_lead"), unit_id=world.units[place].pk, words=words)
    world.things["agenda_series", place] = made.pk
    staffing.assign_series(
        actor=world.actor("central_lead"),
        series_id=made.pk,
        user_id=world.people[WRITERS[place]].pk,
        part="writer",
    )
