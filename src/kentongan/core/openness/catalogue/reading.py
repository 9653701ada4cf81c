"""The catalogues out of their data files."""

import hashlib
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from kentongan.core.openness.catalogue.items import Catalogue, Item, Kind, SubItem
from kentongan.core.openness.words.normal import plain

FILES = ("periodic.toml", "immediate.toml", "any_time.toml", "commitment.toml", "technical.toml")
_FOLDER = Path(__file__).parent


def catalogues_on(day: date) -> tuple[Catalogue, ...]:
    """The five catalogues with the items in force on `day`; a catalogue may come out empty."""
    return tuple(
        Catalogue(
            whole.id,
            whole.title_id,
            whole.title_en,
            tuple(item for item in whole.items if item.valid_from <= day <= item.valid_to),
        )
        for whole in _all()
    )


def items_on(day: date) -> tuple[Item, ...]:
    """All items in force on `day`, in the order of the catalogues."""
    return tuple(item for catalogue in catalogues_on(day) for item in catalogue.items)


@lru_cache(maxsize=1)
def catalogues_stamp() -> str:
    """Twelve signs that change whenever a word of a catalogue does: the version that an audit was judged by."""
    return hashlib.sha256(b"".join((_FOLDER / name).read_bytes() for name in FILES)).hexdigest()[:12]


@lru_cache(maxsize=1)
def _all() -> tuple[Catalogue, ...]:
    return tuple(_catalogue(tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))) for name in FILES)


def _catalogue(table: Mapping[str, Any]) -> Catalogue:
    items = tuple(_item({**table, **row}, table["id"]) for row in table["item"])
    return Catalogue(table["id"], table["title_id"], table["title_en"], items)


def _item(row: Mapping[str, Any], catalogue: str) -> Item:
    return Item(
        id=row["id"],
        catalogue=catalogue,
        title_id=row["title_id"],
        title_en=row["title_en"],
        kind=Kind(row.get("kind", "labels")),
        ground=row["ground"],
        mark=row["mark"],
        labels=_plain(row.get("labels", ())),
        excluded=_plain(row.get("not", ())),
        topics=_plain(row.get("topics", ())),
        within=_plain(row.get("within", ())),
        subs=tuple(_sub(part) for part in row.get("sub", ())),
        enough=row.get("enough", 0.6),
        only_if=row.get("only_if", ""),
        why=row.get("why", ""),
        valid_from=row.get("valid_from", date.min),
        valid_to=row.get("valid_to", date.max),
    )


def _sub(row: Mapping[str, Any]) -> SubItem:
    return SubItem(
        row["id"], row["title_id"], row["title_en"], _plain(row["words"]), tuple(row.get("hosts", ()))
    )


def _plain(phrases: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(plain(phrase) for phrase in phrases)
