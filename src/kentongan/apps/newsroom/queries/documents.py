"""A story as the publication standard reads it."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from types import MappingProxyType

from django.db.models import Count, Max
from django.utils import timezone

from kentongan.apps.messagehouse.queries.houses import phrasings_for
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.queries.archive.told import ToldBefore
from kentongan.apps.newsroom.queries.moments import day_in_words, local_day
from kentongan.apps.standards.queries.profiles import profile_for
from kentongan.apps.units.enums import TimeZone
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.history import former_names
from kentongan.apps.units.queries.officials import officials_around
from kentongan.core.forms.form import USUAL, form_named
from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts, FormerName
from kentongan.core.standard.profile import Profile, joined
from kentongan.core.text.unit_names import names_without_class

_Names = tuple[frozenset[str], Mapping[str, str], frozenset[FormerName]]


def document_of(
    content: Content, unit: Unit, *, published: datetime | None = None, before: ToldBefore | None = None
) -> Document:
    """The parts that rules look at: headline, body, one slot a question, quotes and captions by number.

    `before` is what the archive knows (queries.archive.told.told_before); a text that is being typed goes without it.

    `published` is the moment of first publication; a text that is not out yet is read as of today. Three queries.
    """
    today = local_day(timezone.now(), unit.time_zone)
    names, official, former = _registered()
    return Document(
        parts=_parts(content, unit),
        facts=Facts(
            unit_names=names,
            official_names=official,
            former_names=former,
            officials=officials_around(unit),
            unit_type=unit.type,
            office=unit.name,
            time_zone=TimeZone(unit.time_zone).label,
            event_day=content.happened_on.isoformat() if content.happened_on else None,
            phrasings=phrasings_for(unit),
            **(before or {}),
        ),
        published=local_day(published, unit.time_zone) if published else today,
        today=today,
    )


def profile_of(unit: Unit, form: str = USUAL) -> Profile:
    """The settings of the standard for a story of that form by `unit` today, on its own clock; one query."""
    return with_form(profile_for(unit, local_day(timezone.now(), unit.time_zone)), form)


def with_form(house: Profile, form: str) -> Profile:
    """The house's settings with what is different in a form of story: a form knows best how long its texts are."""
    own = form_named(form).profile
    return joined([house, own]) if own.touched else house


def unit_names() -> frozenset[str]:
    """The names of all offices. Built once for each state of the tree; one cheap query asks which state it is."""
    return _registered()[0]


def _registered() -> _Names:
    """What offices are called: all names, the official ones by short name, and those of earlier days."""
    state = Unit.objects.aggregate(changed=Max("updated_at"), count=Count("id"))
    return _names_in(state["changed"], state["count"])


@lru_cache(maxsize=2)
def _names_in(_changed: datetime | None, _count: int) -> _Names:
    names = list(Unit.objects.values_list("name", "official_name"))
    official = MappingProxyType(names_without_class(names))
    return frozenset(name for name, _ in names), official, former_names()


def _parts(content: Content, unit: Unit) -> dict[str, str]:
    parts = {
        "headline": content.headline,
        "body": content.body,
        "slot_what": content.what,
        "slot_when": _when(content, unit),
        "slot_where": content.where,
        "slot_who": content.who,
        "slot_why": content.why,
        "slot_how": content.how,
    }
    # What only some forms have; the public reads transcripts and descriptions like any text.
    told = {
        "slot_next": content.next,
        "transcript": content.transcript,
        "description": content.description,
    }
    parts |= {name: words for name, words in told.items() if words}
    parts |= {f"quote_{place}": quote.text for place, quote in enumerate(content.quotes, 1)}
    return parts | {f"caption_{place}": photo.caption for place, photo in enumerate(content.photos, 1)}


def _when(content: Content, unit: Unit) -> str:
    day: date | None = content.happened_on
    if day is None:
        return ""
    clock = f" pukul {content.when_time.replace(':', '.')} {TimeZone(unit.time_zone).label}"
    return day_in_words(day) + (clock if content.when_time else "")
