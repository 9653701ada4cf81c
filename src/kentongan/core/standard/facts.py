"""What a rule may know beyond the text: it arrives with the document, a rule never asks a database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


class HousePhrasing(NamedTuple):
    """Words that the office's message house speaks of.

    `find` is what to look for, `write` what to write instead (may be empty), `weight` "advise" or "warn", `house`
    the office whose house it is.
    """

    find: str
    write: str
    reason: str
    weight: str
    house: str


class Official(NamedTuple):
    """Somebody who holds a post for a time. Days are ISO "2024-10-09", "" where the term is open.

    `title` without "Plt." or "Plh.", "Kepala Lapas Kelas IIB Demo"; `capacity` is "" (full), "Plt." or "Plh.";
    `spellings` are other right ways to write the name.
    """

    name: str
    title: str
    capacity: str = ""
    since: str = ""
    until: str = ""
    spellings: tuple[str, ...] = ()

    def holds_on(self, day: str) -> bool:
        """Whether the term runs on the ISO day."""
        return self.since <= day and (not self.until or day <= self.until)


class FormerName(NamedTuple):
    """What an office was called in a stretch of days (ISO, "" where open), and what it is called today."""

    name: str
    since: str
    until: str
    now: str


class SaidBefore(NamedTuple):
    """A quotation of this text that another story gives to somebody else. `words` as they stand in this text."""

    words: str
    speaker: str
    headline: str
    day: str
    url: str


class SeenBefore(NamedTuple):
    """An earlier story that tells the same. `likeness` in percent; `own` when this office filed it."""

    headline: str
    office: str
    day: str
    url: str
    likeness: int
    own: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """Outside facts, all optional and immutable.

    unit_names      official short names, "Lapas Kelas IIB Lamongan"
    official_names  alias as printed -> official name, "Lapas Permisan" -> "Lapas Kelas IIA Permisan"
    unit_type       "lapas", "rutan", "lpka", "bapas" ... of the issuing unit
    persons         name of an official -> title, "Budi Contoh" -> "Kepala Lapas Kelas IIB Demo"
    statuses        name of a person in custody -> "tahanan" or "narapidana"
    public_phones   numbers that the office publishes as its own, in any spelling
    event_day       day of the event as the desk recorded it, ISO "2024-10-09"
    phrasings       words to use and to avoid by the message houses of the office and those above it
    office          short name of the issuing office, "Lapas Kelas IIB Lamongan"
    time_zone       "WIB", "WITA" or "WIT": the clock of the issuing office
    officials       who held which post when, by the roster
    former_names    names that offices bore in earlier days
    said_before     quotations that an earlier story gives to somebody else
    seen_before     earlier stories that tell the same
    approved_quotes words of quotations that their speakers approved; None where no record is kept
    """

    unit_names: frozenset[str] = frozenset()
    official_names: Mapping[str, str] = field(default_factory=_nothing)
    unit_type: str | None = None
    persons: Mapping[str, str] = field(default_factory=_nothing)
    statuses: Mapping[str, str] = field(default_factory=_nothing)
    public_phones: frozenset[str] = frozenset()
    event_day: str | None = None
    phrasings: tuple[HousePhrasing, ...] = ()
    office: str | None = None
    time_zone: str | None = None
    officials: tuple[Official, ...] = ()
    former_names: frozenset[FormerName] = frozenset()
    said_before: tuple[SaidBefore, ...] = ()
    seen_before: tuple[SeenBefore, ...] = ()
    approved_quotes: frozenset[str] | None = None


NO_FACTS = Facts()
