"""Audits as JSON; its shape is `audit.schema.json`, and a change of it is a new version."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from kentongan.core.openness.audit import PROPOSAL, Audit, ranked
from kentongan.core.openness.catalogue.items import Item
from kentongan.core.openness.finding import Evidence, Finding
from kentongan.core.openness.instrument.instrument import Instrument
from kentongan.core.openness.instrument.score import Score

SCHEMA = "kentongan.audit/1"


class Failure(NamedTuple):
    """An address that gave no audit, and why in Indonesian."""

    address: str
    message: str


def as_json(
    audits: Sequence[Audit], failures: Sequence[Failure], instrument: Instrument, now: datetime
) -> dict[str, Any]:
    """All audits of one run; points are rounded to four digits."""
    return {
        "schema": SCHEMA,
        "generated_at": now.isoformat(timespec="seconds"),
        "proposal": PROPOSAL,
        "instrument": {
            "year": instrument.year,
            "title": instrument.title_id,
            "mark": instrument.mark,
            "note": instrument.note_id,
        },
        "sites": [_site(one) for one in audits],
        "ranking": [
            {"rank": rank, "address": one.site.asked_for, "total": one.score.total, "band": _band(one.score)}
            for rank, one in ranked(audits)
        ],
        "failures": [failure._asdict() for failure in failures],
    }


def _site(one: Audit) -> dict[str, Any]:
    items = {item.id: item for catalogue in one.catalogues for item in catalogue.items}
    site = one.site
    return {
        "address": site.asked_for,
        "home": site.home,
        "crawl": {
            "at": site.at.isoformat(timespec="seconds"),
            "ended": site.ended.value,
            "seconds": round(site.seconds, 1),
            "pages": one.pages,
            "asked": len(site.visits),
            "left": site.left,
        },
        "score": _score(one.score),
        "urgent": [finding.item for finding in one.urgent],
        "findings": [_finding(finding, items[finding.item]) for finding in one.findings],
    }


def _score(score: Score) -> dict[str, Any]:
    return {
        "total": score.total,
        "band": _band(score),
        "low": score.low,
        "high": score.high,
        "coverage": score.coverage,
        "indicators": [
            {
                "id": part.id,
                "title": part.title,
                "weight": part.weight,
                "points": round(part.points, 4),
                "judged": round(part.judged, 4),
            }
            for part in score.indicators
        ],
        "lines": [
            {
                "indicator": line.indicator,
                "item": line.item,
                "state": line.state.value,
                "possible": round(line.possible, 4),
                "points": round(line.points, 4),
            }
            for line in score.lines
        ],
    }


def _finding(finding: Finding, item: Item) -> dict[str, Any]:
    return {
        "item": item.id,
        "catalogue": item.catalogue,
        "title": item.title_id,
        "title_en": item.title_en,
        "ground": item.ground,
        "mark": item.mark,
        "state": finding.state.value,
        "confidence": finding.confidence,
        "reason": finding.reason,
        "evidence": [_evidence(one) for one in finding.evidence],
        "parts": [{"id": sub.id, "title": sub.title, "address": sub.address} for sub in finding.subs],
        "confirmed_by": None,
    }


def _evidence(one: Evidence) -> dict[str, str]:
    at = one.at.isoformat(timespec="seconds")
    return {"address": one.address, "excerpt": one.excerpt, "sha256": one.sha256, "at": at}


def _band(score: Score) -> str | None:
    return score.band.title_id if score.band else None
