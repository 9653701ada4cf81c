"""Everything that can be said about one document at once: the answer of `kentongan watch`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kentongan.core.analysis.article import Page
from kentongan.core.analysis.events import EventDate, event_date
from kentongan.core.analysis.kinds import KindFound, is_subject, kind_without_release
from kentongan.core.analysis.language import language_of
from kentongan.core.analysis.mentions import UnitMention, find_units
from kentongan.core.analysis.naming.gazetteer import Gazetteer
from kentongan.core.analysis.officials import Official, find_officials
from kentongan.core.analysis.outlets import OutletFound, find_outlet
from kentongan.core.analysis.overlap.measure import Overlap
from kentongan.core.analysis.overlap.signs import ACCOUNT_OF_UNIT
from kentongan.core.analysis.raw.plain import read_plain
from kentongan.core.analysis.reprints import Match, ReleaseIndex
from kentongan.core.registry.office import Office
from kentongan.core.registry.outlets import Outlet

# Longer texts are books or dumps; what a news text says stands well before.
MOST_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a document says. `offices` holds the registry entries of `units`, in the same order."""

    source: str
    page: Page
    outlet: OutletFound | None
    event: EventDate | None
    language: str
    units: tuple[UnitMention, ...]
    offices: tuple[Office, ...]
    officials: tuple[Official, ...]
    kind: KindFound
    match: Match[Any] | None

    @property
    def own_channel(self) -> bool:
        """Whether the service published it itself, on a site of its own or an account elsewhere."""
        nature = self.outlet.known.nature if self.outlet and self.outlet.known else ""
        return nature == "own" or (nature == "platform" and ACCOUNT_OF_UNIT in self.kind.evidence)

    def to_json(self) -> dict[str, Any]:
        """Plain values for JSON; unknown ones are None."""
        return {
            "source": self.source,
            "outlet": self.outlet.name if self.outlet else None,
            "outlet_domain": (self.outlet.domain or None) if self.outlet else None,
            "title": self.page.title or None,
            "published": _iso(self.page.published),
            "published_confidence": self.page.published_confidence if self.page.published else None,
            "published_basis": self.page.published_basis or None,
            "event_date": self.event.day.isoformat() if self.event else None,
            "event_date_confidence": self.event.confidence if self.event else None,
            "event_date_evidence": self.event.evidence if self.event else None,
            "language": self.language or None,
            "units": [
                _unit_json(unit, office) for unit, office in zip(self.units, self.offices, strict=True)
            ],
            "officials": [_official_json(official) for official in self.officials],
            "kind": self.kind.kind,
            "kind_evidence": list(self.kind.evidence),
            "own_channel": self.own_channel,
            "reprint_of": str(self.match.release) if self.match else None,
            **_overlap_json(self.match.overlap if self.match else None),
            "canonical": self.page.canonical or None,
            "words": len(self.page.text.split()),
        }


def analyse(
    document: str | Page,
    *,
    source: str,
    gazetteer: Gazetteer,
    outlets: Mapping[str, Outlet],
    today: date,
    releases: ReleaseIndex[Any] | None = None,
) -> Analysis:
    """Analyse a text (with or without header lines) or a page that was read before.

    `source` is the file name or URL; `outlets` are by domain (`registry.outlets.by_domain`); `releases` are our own,
    to be found again; `today` bounds dates without a year.
    """
    raw_text = document if isinstance(document, str) else ""
    page = read_plain(document[:MOST_CHARACTERS]) if isinstance(document, str) else document
    text = page.text[:MOST_CHARACTERS]
    outlet = find_outlet(page, source=source, known=outlets, raw_text=raw_text[:MOST_CHARACTERS])
    units = find_units(text, title=page.title, gazetteer=gazetteer)
    match = next(iter(releases.find(text)), None) if releases is not None else None
    return Analysis(
        source=source,
        page=page,
        outlet=outlet,
        event=event_date(text, published=page.published.date() if page.published else None, today=today),
        language=language_of(text, address=page.canonical or source) or page.language,
        units=units,
        offices=tuple(gazetteer.offices[unit.key] for unit in units),
        officials=find_officials(text, gazetteer=gazetteer),
        kind=_kind(page, units, outlet, match, compared=releases is not None),
        match=match,
    )


def _kind(
    page: Page,
    units: tuple[UnitMention, ...],
    outlet: OutletFound | None,
    match: Match[Any] | None,
    *,
    compared: bool,
) -> KindFound:
    if match is None:
        return kind_without_release(page, units, outlet, compared=compared)
    kept = match.overlap
    return KindFound(
        kept.kind,
        (
            f"{kept.share_of_release_kept:.0%} naskah kita dipakai",
            f"kutipan kata demi kata terpanjang {kept.longest_run_words} kata",
        ),
    )


def _unit_json(unit: UnitMention, office: Office) -> dict[str, Any]:
    return {
        "key": unit.key,
        "name": unit.name,
        "official_name": office.official_name,
        "type": office.label,
        "class": office.klass or None,
        "place": office.place or None,
        "city": office.city,
        "province": office.province,
        "region": office.region,
        "role": "subject" if is_subject(unit) else "mention",
        "confidence": unit.confidence,
        "count": unit.count,
        "evidence": unit.evidence,
    }


def _official_json(official: Official) -> dict[str, Any]:
    return {
        "name": official.name,
        "title": official.title,
        "unit": official.unit_key,
        "evidence": official.evidence,
    }


def _overlap_json(overlap: Overlap | None) -> dict[str, Any]:
    return {
        "share_of_release_kept": overlap.share_of_release_kept if overlap else None,
        "share_of_article": overlap.share_of_article if overlap else None,
        "longest_run_words": overlap.longest_run_words if overlap else None,
        "quotes_kept": overlap.quotes_kept if overlap else None,
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
