"""An item of a catalogue."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """How an item is judged."""

    LABELS = "labels"  # named by links, titles, headings, file names
    NOTICE = "notice"  # an announcement that exists only when something happened
    DATES = "dates"  # the days of the other items
    TECHNICAL = "technical"  # computed
    PERSON = "person"  # only by a person


@dataclass(frozen=True, slots=True)
class SubItem:
    """A part that an auditor looks for: told by any of `words`, or by a link to one of `hosts`."""

    id: str
    title_id: str
    title_en: str
    words: tuple[str, ...]
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """What a public body must show.

    `labels` name it; `topics` are what a notice tells of, `within` where notices stand; `excluded` are labels that only
    look like it. `enough` is the share of `subs` that makes it found. `only_if` states a condition that only people
    know, so its absence is not judged; `why` says why a person must judge. `mark` tells how the item is known
    (PROVENANCE.md), `ground` the law.
    """

    id: str
    catalogue: str
    title_id: str
    title_en: str
    kind: Kind
    ground: str
    mark: str
    labels: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    subs: tuple[SubItem, ...] = ()
    enough: float = 0.6
    only_if: str = ""
    why: str = ""
    valid_from: date = date.min
    valid_to: date = date.max


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A list of items under one letter."""

    id: str
    title_id: str
    title_en: str
    items: tuple[Item, ...]
