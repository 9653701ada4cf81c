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
    """

    unit_names: frozenset[str] = frozenset()
    official_names: Mapping[str, str] = field(default_factory=_nothing)
    unit_type: str | None = None
    persons: Mapping[str, str] = field(default_factory=_nothing)
    statuses: Mapping[str, str] = field(default_factory=_nothing)
    public_phones: frozenset[str] = frozenset()
    event_day: str | None = None
    phrasings: tuple[HousePhrasing, ...] = ()


NO_FACTS = Facts()
