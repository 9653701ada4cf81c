"""The words of the catalogues for what stands in the tables."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from kentongan.apps.siteaudit.models import Finding
from kentongan.core.openness.catalogue.items import Item
from kentongan.core.openness.catalogue.reading import catalogues_on
from kentongan.core.openness.instrument.instrument import Instrument, NoInstrument, instrument_by


@lru_cache(maxsize=8)
def items_of_year(year: int) -> dict[str, Item]:
    """The items in force at the end of a year, by id, in the order of the catalogues."""
    return {item.id: item for one in catalogues_on(date(year, 12, 31)) for item in one.items}


def title_of(item: str, year: int) -> str:
    """The Indonesian title of an item; its id where the catalogue no longer knows it."""
    found = items_of_year(year).get(item)
    return found.title_id if found else item


def instrument_named(id_: str) -> Instrument | None:
    """The instrument of that id, if there is one."""
    try:
        return instrument_by(id_)
    except NoInstrument:
        return None


@dataclass(slots=True)
class Chapter:
    """The findings of one catalogue, with its title."""

    id: str
    title: str
    rows: list[tuple[Item, Finding]] = field(default_factory=list)

    @property
    def undecided(self) -> int:
        """How many wait for a person."""
        return sum(not finding.is_confirmed for _, finding in self.rows)


def chapters_of(findings: Iterable[Finding], year: int) -> list[Chapter]:
    """Findings arranged by catalogue, in its order; those of items that are gone are left out."""
    items = items_of_year(year)
    chapters = {
        one.id: Chapter(one.id, one.title_id) for one in catalogues_on(date(year, 12, 31)) if one.items
    }
    for finding in findings:
        if finding.item in items and finding.catalogue in chapters:
            chapters[finding.catalogue].rows.append((items[finding.item], finding))
    return [chapter for chapter in chapters.values() if chapter.rows]
