"""Measuring the analysis on the labelled corpus beside this file: our own writing, read by nobody but the tests.

`corpus.jsonl`: id, title, text, published (day or null), units (keys, the subject first), kind, reprint_of, event_date.
`releases.jsonl`: the releases that the reprints were made from.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from kentongan.core.analysis.article import Page
from kentongan.core.analysis.document import Analysis, analyse
from kentongan.core.analysis.naming.gazetteer import Gazetteer
from kentongan.core.analysis.raw.moments import WIB
from kentongan.core.analysis.raw.plain import read_plain
from kentongan.core.analysis.reprints import ReleaseIndex
from kentongan.core.registry.offices import read_offices
from kentongan.core.registry.outlets import by_domain, read_outlets

FOLDER = Path(__file__).parent
TODAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Judged:
    """A labelled document and what the analysis says about it, with and without the releases at hand."""

    label: dict
    compared: Analysis
    alone: Analysis


def corpus_hash() -> str:
    """One number for both files: a changed label or text is a changed corpus."""
    content = b"".join((FOLDER / name).read_bytes() for name in ("corpus.jsonl", "releases.jsonl"))
    return hashlib.sha256(content).hexdigest()[:16]


def rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


def judged() -> list[Judged]:
    """Every document of the corpus, analysed."""
    gazetteer, outlets = Gazetteer(read_offices()), by_domain(read_outlets())
    releases: ReleaseIndex[str] = ReleaseIndex()
    for row in rows("releases.jsonl"):
        releases.add(row["id"], read_plain(row["text"]).text)

    def look(row: dict, known: ReleaseIndex[str] | None) -> Analysis:
        return analyse(
            _page(row), source=row["id"], gazetteer=gazetteer, outlets=outlets, today=TODAY, releases=known
        )

    return [Judged(row, look(row, releases), look(row, None)) for row in rows("corpus.jsonl")]


def scores(documents: list[Judged]) -> dict[str, float]:
    """Precision and recall of units, and shares of right answers of the others."""
    found = [{unit.key for unit in one.compared.units} for one in documents]
    wanted = [set(one.label["units"]) for one in documents]
    right = sum(len(f & w) for f, w in zip(found, wanted, strict=True))
    own_words = [one for one in documents if one.label["reprint_of"] is None]
    named = [one for one in documents if one.label["units"]]
    return {
        "units_precision": right / sum(map(len, found)),
        "units_recall": right / sum(map(len, wanted)),
        "subject": _share(
            [one.compared.units[:1] and one.compared.units[0].key == one.label["units"][0] for one in named]
        ),
        "kind": _share([one.compared.kind.kind == one.label["kind"] for one in documents]),
        "kind_without_releases": _share([one.alone.kind.kind == one.label["kind"] for one in own_words]),
        "reprint_of": _share([_release(one.compared) == one.label["reprint_of"] for one in documents]),
        "event_date": _share([_day(one.compared) == one.label["event_date"] for one in documents]),
    }


def _page(row: dict) -> Page:
    published = datetime.fromisoformat(row["published"]).replace(tzinfo=WIB) if row["published"] else None
    return Page(title=row["title"], text=row["text"], published=published)


def _share(answers: list) -> float:
    return sum(map(bool, answers)) / len(answers)


def _release(analysis: Analysis) -> str | None:
    return analysis.match.release if analysis.match else None


def _day(analysis: Analysis) -> str | None:
    return analysis.event.day.isoformat() if analysis.event else None
