"""The words of an item as a value, judged, and what of them the assigned must hear of."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from kentongan.apps.agenda.enums import ItemKind, Visibility
from kentongan.apps.agenda.errors import BadWords
from kentongan.apps.agenda.models import Item, Series

LONGEST = timedelta(days=31)
YEARS = range(2000, 2101)  # a slip of the finger is no plan for the year 20027


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What, where, who, for whose eyes."""

    title: str
    kind: str = ItemKind.ACTIVITY
    venue: str = ""
    who: str = ""
    about: str = ""
    visibility: str = Visibility.BRANCH
    wants_coverage: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWords(Telling):
    """An item with its time."""

    starts_at: datetime
    ends_at: datetime


def lay(thing: Item | Series, words: Telling) -> None:
    """Puts judged words onto a row."""
    if not words.title.strip():
        raise BadWords(_("Tulis acaranya."), "title")
    if words.kind not in ItemKind.values:
        raise BadWords(_("Pilih jenis agenda."), "kind")
    if words.visibility not in Visibility.values:
        raise BadWords(_("Pilih siapa yang melihat."), "visibility")
    thing.title, thing.kind = " ".join(words.title.split())[:200], words.kind
    thing.venue, thing.who = " ".join(words.venue.split())[:200], " ".join(words.who.split())[:200]
    thing.about, thing.visibility = words.about.strip()[:2000], words.visibility
    thing.wants_coverage = words.wants_coverage


def lay_time(item: Item, starts_at: datetime, ends_at: datetime) -> None:
    """Puts a judged time onto an item; years are looked at first, for those at either end have no UTC."""
    if starts_at.year not in YEARS or ends_at.year not in YEARS:
        raise BadWords(_("Periksa tahunnya."), "day")
    if ends_at <= starts_at:
        raise BadWords(_("Agenda harus selesai setelah mulai."), "ends_at")
    if ends_at - starts_at > LONGEST:
        raise BadWords(_("Satu agenda paling lama 31 hari."), "ends_at")
    item.starts_at, item.ends_at = starts_at, ends_at


def told_of(item: Item) -> tuple[object, ...]:
    """What the assigned are told of when it changes."""
    return (item.title, item.starts_at, item.ends_at, item.venue, item.who)


def time_of(item: Item) -> tuple[datetime, datetime]:
    """When it begins and ends."""
    return (item.starts_at, item.ends_at)
