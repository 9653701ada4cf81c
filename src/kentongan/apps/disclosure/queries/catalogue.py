"""The catalogues of the law as the checklist of an office."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kentongan.apps.disclosure.enums import EntryClass
from kentongan.apps.disclosure.gate.publication import CLASS_OF_LETTER
from kentongan.core.openness.catalogue.items import Item, Kind
from kentongan.core.openness.catalogue.reading import items_on

# Judged by the days of the others, so no entry of its own.
_NOT_ENTERED = (Kind.DATES, Kind.TECHNICAL)


@dataclass(frozen=True, slots=True)
class CheckItem:
    """An item that an office must show. `is_needed`: its absence is a gap. Others exist only if `condition` holds."""

    id: str
    klass: str
    title: str
    parts: tuple[str, ...]
    ground: str
    is_needed: bool
    condition: str = ""


@lru_cache(maxsize=8)
def check_items(day: date) -> tuple[CheckItem, ...]:
    """The items of the catalogues B, S and T in force on `day`."""
    return tuple(
        _of(item)
        for item in items_on(day)
        if item.catalogue in CLASS_OF_LETTER and item.kind not in _NOT_ENTERED
    )


def check_item(id: str, day: date) -> CheckItem | None:
    """The item with that id in force on `day`."""
    return next((item for item in check_items(day) if item.id == id), None)


@lru_cache(maxsize=8)
def needed_ids(day: date) -> tuple[str, ...]:
    """The items whose absence is a gap."""
    return tuple(item.id for item in check_items(day) if item.is_needed)


def choices(day: date) -> list[tuple[str, list[tuple[str, str]]]]:
    """The items for a form, by class."""
    return [
        (
            klass.label,
            [(item.id, f"{item.id} {item.title}") for item in check_items(day) if item.klass == klass],
        )
        for klass in EntryClass
    ]


def _of(item: Item) -> CheckItem:
    when = "bila peristiwanya terjadi" if item.kind is Kind.NOTICE else item.only_if
    return CheckItem(
        id=item.id,
        klass=CLASS_OF_LETTER[item.catalogue],
        title=item.title_id,
        parts=() if item.kind is Kind.NOTICE else tuple(sub.title_id for sub in item.subs),
        ground=item.ground,
        is_needed=not when,
        condition=when,
    )
