"""Composing an edition: proposed by itself, then ordered, cut and added to by the desk."""

import calendar
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from kentongan.apps.directives.enums import EditionKind, ItemKind
from kentongan.apps.directives.errors import NotAllowed, NotFound, Refused
from kentongan.apps.directives.models import Edition, Item
from kentongan.apps.directives.policies import may_edit_edition, may_issue
from kentongan.apps.directives.queries.directives import issuing_offices
from kentongan.apps.directives.queries.editions import (
    busiest_office,
    directives_to_carry,
    editions_visible_to,
    events_to_carry,
    stories_to_carry,
)
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST_STORIES, MOST_DIRECTIVES, MOST_EVENTS = 8, 5, 6
UP, DOWN, DROP, TAKE = "naik", "turun", "keluarkan", "masukkan"
_SWAP = 10


@transaction.atomic
def start_edition(*, actor: Actor, unit_id: int, kind: str, day: date) -> Edition:
    """A draft for the week or month that holds `day`, filled with what may be carried. Audited."""
    unit = issuing_offices(actor).filter(pk=unit_id).first()
    if unit is None:
        raise NotFound
    if not may_issue(actor, unit):
        raise NotAllowed
    if kind not in EditionKind.values:
        raise Refused(_("Pilih edisi mingguan atau bulanan."), "kind")
    since, until = stretch(kind, day)
    title = _("Kabar Internal %(unit)s") % {"unit": unit.name}
    row = Edition.objects.create(
        unit=unit, kind=kind, since=since, until=until, title=title[:160], made_by_id=actor.user_id
    )
    _propose(row)
    _record(actor, "edition_started", row)
    return row


def stretch(kind: str, day: date) -> tuple[date, date]:
    """The days of an edition, both included: Monday to Sunday, or the month."""
    if kind == EditionKind.WEEK:
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])


@transaction.atomic
def write_note(*, actor: Actor, edition_id: int, title: str, note: str) -> Edition:
    """The title and the desk's own words on top of a draft. Audited."""
    row = draft_edition(actor, edition_id)
    row.title = " ".join(title.split())[:160]
    if not row.title:
        raise Refused(_("Tulis judul edisi."), "title")
    row.note = note.strip()[:4000]
    row.save()
    _record(actor, "edition_changed", row)
    return row


@transaction.atomic
def add_thanks(*, actor: Actor, edition_id: int, words: str) -> Item:
    """A word of thanks at the end of a draft. Audited."""
    row = draft_edition(actor, edition_id)
    said = " ".join(words.split())[:500]
    if not said:
        raise Refused(_("Tulis ucapan terima kasihnya."), "words")
    last = row.items.aggregate(most=Max("order"))["most"] or 0
    _record(actor, "edition_changed", row)
    return Item.objects.create(edition=row, kind=ItemKind.THANKS, words=said, order=last + _SWAP)


@transaction.atomic
def add_story(*, actor: Actor, edition_id: int, story_id: int) -> Item:
    """One more public story of the days into a draft. Audited. Refuses any other story, and one that is in."""
    row = draft_edition(actor, edition_id)
    if not stories_to_carry(row).filter(pk=story_id).exists():
        raise Refused(_("Pilih berita terbit dari masa edisi ini."), "story")
    if row.items.filter(story_id=story_id).exists():
        raise Refused(_("Berita itu sudah ada di edisi ini."), "story")
    last = row.items.aggregate(most=Max("order"))["most"] or 0
    _record(actor, "edition_changed", row)
    return Item.objects.create(edition=row, kind=ItemKind.STORY, story_id=story_id, order=last + _SWAP)


@transaction.atomic
def move_item(*, actor: Actor, edition_id: int, item_id: int, how: str) -> None:
    """Moves an entry up or down, takes it out or in again."""
    row = draft_edition(actor, edition_id)
    items = list(row.items.all())
    place = next((number for number, item in enumerate(items) if item.pk == item_id), None)
    if place is None:
        raise NotFound
    if how in (DROP, TAKE):
        Item.objects.filter(pk=item_id).update(is_dropped=how == DROP)
    elif how in (UP, DOWN):
        other = place + (1 if how == DOWN else -1)
        if 0 <= other < len(items):
            items[place], items[other] = items[other], items[place]
        for number, item in enumerate(items, 1):
            item.order = number * _SWAP
        Item.objects.bulk_update(items, ["order"])
    else:
        raise Refused(_("Gerakan itu tidak dikenal."))
    _record(actor, "edition_changed", row)


@transaction.atomic
def discard_edition(*, actor: Actor, edition_id: int) -> None:
    """Throws a draft away. Audited."""
    row = draft_edition(actor, edition_id)
    _record(actor, "edition_discarded", row)
    row.delete()


def draft_edition(actor: Actor, edition_id: int) -> Edition:
    """The draft under lock; raises NotFound, NotAllowed, or Refused for one that is out."""
    row = editions_visible_to(actor).filter(pk=edition_id).select_for_update(of=("self",)).first()
    if row is None:
        raise NotFound
    if not may_issue(actor, row.unit):
        raise NotAllowed
    if not may_edit_edition(actor, row):
        raise Refused(_("Edisi ini sudah terbit."))
    return row


def _propose(row: Edition) -> None:
    items = [
        Item(kind=ItemKind.DIRECTIVE, directive=found) for found in directives_to_carry(row)[:MOST_DIRECTIVES]
    ]
    items += [Item(kind=ItemKind.STORY, story=found) for found in stories_to_carry(row)[:MOST_STORIES]]
    items += [Item(kind=ItemKind.EVENT, event=found) for found in events_to_carry(row)[:MOST_EVENTS]]
    busiest = busiest_office(row)
    if busiest:
        words = _("Terima kasih kepada %(unit)s, paling rajin berkabar: %(count)s berita.")
        items.append(Item(kind=ItemKind.THANKS, words=words % {"unit": busiest[0].name, "count": busiest[1]}))
    for number, item in enumerate(items, 1):
        item.edition, item.order = row, number * _SWAP
    Item.objects.bulk_create(items)


def _record(actor: Actor, verb: str, row: Edition) -> None:
    trail.record(actor, verb, f"edition:{row.pk}", path=row.unit.path)
