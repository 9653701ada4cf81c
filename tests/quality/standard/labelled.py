"""The labelled documents: short texts of our own writing, read by nobody but the tests.

documents/*.jsonl, a row: id, form, region, headline, body, captions, quotes, slots, office, facts, published, and
faults as [rule, excerpt, part]; an excerpt of null means "somewhere in the document" (or in `part`, where that is
given). `form` tells what the text is: a whole release, or a shorter piece, which nobody asks for the anatomy of a
release. Labels of rules that only count words (COUNTED) were counted, not judged. facts.more_units are offices beside
the register; facts.unit_names_only leaves the register out.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from kentongan.core.registry.offices import read_offices
from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts, HousePhrasing, Official, SaidBefore, SeenBefore
from kentongan.core.text.unit_names import names_without_class

HERE = Path(__file__).parent
ADJUDICATED = HERE / "adjudicated.jsonl"
ANATOMY = frozenset(
    {
        "structure.dateline",
        "structure.body_minimum",
        "structure.five_w",
        "attribution.second_voice",
        "accuracy.official_first_mention",
        "terms.abbreviation_first_use",
    }
)
COUNTED = frozenset(
    {
        "structure.headline_words",
        "structure.headline_minimum",
        "structure.headline_characters",
        "structure.lead_length",
        "structure.paragraph_length",
        "structure.body_minimum",
        "structure.body_maximum",
        "structure.caption_length",
        "language.sentence_length",
    }
)
TUPLES = {
    "officials": Official,
    "said_before": SaidBefore,
    "seen_before": SeenBefore,
    "phrasings": HousePhrasing,
}


@cache
def rows() -> tuple[dict, ...]:
    """Every document with the first writer's labels; once two passes are settled, those with settled labels."""
    if not ADJUDICATED.exists():
        return first_pass()
    settled = {row["id"]: row["faults"] for row in read(ADJUDICATED)}
    return tuple(row | {"faults": settled[row["id"]]} for row in first_pass() if row["id"] in settled)


def first_pass() -> tuple[dict, ...]:
    """Every document with the labels that its writer gave it."""
    return tuple(row for path in files() for row in read(path))


def read(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def files() -> list[Path]:
    return sorted((HERE / "documents").glob("*.jsonl"))


def documents_hash() -> str:
    """One number for all texts and labels: whatever changes is seen."""
    paths = [*files(), *([ADJUDICATED] if ADJUDICATED.exists() else [])]
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def is_judged(row: dict, rule: str) -> bool:
    """Whether the document says anything about `rule`: a caption is not faulted for lacking a dateline."""
    return (
        row["form"] == "release" or rule not in ANATOMY or any(rule == told for told, _, _ in row["faults"])
    )


def parts_of(row: dict) -> dict[str, str]:
    parts = {"headline": row["headline"] or "", "body": row["body"]}
    parts |= {f"slot_{name}": text for name, text in row.get("slots", {}).items()}
    parts |= {f"quote_{place}": text for place, text in enumerate(row.get("quotes", ()), 1)}
    return parts | {f"caption_{place}": text for place, text in enumerate(row.get("captions", ()), 1)}


def document_of(row: dict) -> Document:
    published = date.fromisoformat(row["published"])
    return Document(parts_of(row), facts_of(row), published=published, today=published)


def facts_of(row: dict) -> Facts:
    """What the newsroom would give with such a story: names of all offices, the clock of this one, and the rest."""
    facts = dict(row["facts"])
    more = frozenset(facts.pop("more_units", ()))
    only = facts.pop("unit_names_only", None)
    facts["unit_names"] = frozenset(only) if only is not None else _offices(more)
    if only is None:
        facts.setdefault("official_names", _official_names())
    for name, shape in TUPLES.items():
        facts[name] = tuple(shape(*entry) for entry in facts.get(name, ()))
    facts["public_phones"] = frozenset(facts.get("public_phones", ()))
    if facts.get("approved_quotes") is not None:
        facts["approved_quotes"] = frozenset(facts["approved_quotes"])
    return Facts(office=row["office"], **facts)


def span_of(row: dict, label: list) -> tuple[int, int] | None:
    """Where a label's excerpt stands in its part; None for a label without one."""
    _, excerpt, part = label
    if excerpt is None:
        return None
    start = parts_of(row)[part].index(excerpt)
    return start, start + len(excerpt)


@cache
def _official_names() -> Mapping[str, str]:
    return MappingProxyType(
        names_without_class((office.name, office.official_name) for office in read_offices())
    )


@cache
def _offices(more: frozenset[str]) -> frozenset[str]:
    return more | frozenset(office.name for office in read_offices())
