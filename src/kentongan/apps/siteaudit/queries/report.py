"""An audit and a ranking as papers, tables and JSON, from what is stored."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.siteaudit.enums import ItemState
from kentongan.apps.siteaudit.models import Audit, Finding, Result
from kentongan.apps.siteaudit.queries.catalogue import chapters_of, items_of_year
from kentongan.apps.siteaudit.queries.ranking import RegionRow
from kentongan.core.openness.audit import PROPOSAL
from kentongan.core.openness.instrument.instrument import instrument_by
from kentongan.foundation.papers.paper import Block, Grid, Heading, Paper, Words

SCHEMA = "kentongan.site-audit/1"
SHEET_HEADER = (
    "situs", "satuan", "instrumen", "butir", "judul", "usulan", "keyakinan", "alasan", "putusan", "alasan_putusan",
    "disahkan_oleh", "disahkan_pada", "alamat_bukti", "kutipan", "sha256", "waktu",
)  # fmt: skip
RANKING_HEADER = (
    "peringkat",
    "nama",
    "nilai",
    "kategori",
    "batas_bawah",
    "batas_atas",
    "disahkan",
    "jumlah_situs",
)
_DASH = "–"


def audit_paper(audit: Audit, result: Result, findings: Iterable[Finding]) -> Paper:
    """The report of one audit: score with its bounds, indicators, every item with proposal, word and evidence."""
    instrument = instrument_by(audit.instrument)
    blocks: list[Block] = [
        Words(_summary(result)),
        Words(f"{instrument.note_id} {PROPOSAL}", is_small=True),
        Heading(_("Indikator")),
        Grid(
            (_("Indikator"), _("Bobot"), _("Disahkan"), _("Usulan mesin"), _("Bagian disahkan")),
            tuple(_indicator(part) for part in result.parts),
            (4, 1, 1.3, 1.3, 1.3),
        ),
    ]
    for chapter in chapters_of(findings, audit.year):
        rows = tuple(_line(item.title_id, finding) for item, finding in chapter.rows)
        header = (_("Butir"), _("Usulan mesin"), _("Putusan"), _("Alasan dan bukti"))
        blocks += [Heading(chapter.title), Grid(header, rows, (3, 1.2, 1.2, 5))]
    unit = audit.site.unit
    return Paper(
        title=_("Laporan audit situs %(unit)s") % {"unit": unit.name},
        letterhead=("DIREKTORAT JENDERAL PEMASYARAKATAN", unit.official_name),
        marks=(
            (_("Alamat"), audit.site.address),
            (_("Instrumen"), instrument.title_id),
            (_("Versi katalog"), audit.catalogue),
            (_("Tanggal kunjungan"), f"{timezone.localtime(audit.ended_at):%d-%m-%Y %H.%M} WIB"),
            (_("Halaman dibaca"), str(audit.pages)),
        ),
        blocks=tuple(blocks),
        footer=_("Usulan mesin dari satu kunjungan; yang berlaku hanya butir yang disahkan orang."),
        is_landscape=True,
    )


def audit_lines(audit: Audit, findings: Iterable[Finding]) -> list[tuple[object, ...]]:
    """The report as rows under SHEET_HEADER."""
    items = items_of_year(audit.year)
    lines: list[tuple[object, ...]] = []
    for one in findings:
        proof = one.evidence[0] if one.evidence else {}
        lines.append(
            (
                *(audit.site.address, audit.site.unit.name, audit.instrument, one.item),
                items[one.item].title_id if one.item in items else one.item,
                *(one.get_state_display(), one.confidence, one.reason, one.get_person_state_display()),
                *(one.person_reason, one.person.name if one.person else ""),
                timezone.localtime(one.decided_at).isoformat(timespec="seconds") if one.decided_at else "",
                *(proof.get(name, "") for name in ("address", "excerpt", "sha256", "at")),
            )
        )
    return lines


def audit_json(audit: Audit, result: Result, findings: Iterable[Finding]) -> dict[str, Any]:
    """The report for programs: proposal and word of each item in two fields."""
    instrument = instrument_by(audit.instrument)
    return {
        "schema": SCHEMA,
        "proposal": PROPOSAL,
        "instrument": {
            "id": instrument.id,
            "year": instrument.year,
            "title": instrument.title_id,
            "mark": instrument.mark,
        },
        "catalogue": audit.catalogue,
        "site": {"address": audit.site.address, "unit": audit.site.unit.key},
        "crawl": {
            "state": audit.state,
            "ended": audit.ended,
            "at": audit.ended_at.isoformat(timespec="seconds") if audit.ended_at else None,
            "pages": audit.pages,
            "asked": audit.asked,
            "left": audit.left,
            "bytes": audit.bytes,
        },
        "score": {
            "confirmed": _score(result.total, result.low, result.high, result.coverage, result.band),
            "proposed": _score(
                result.proposed,
                result.proposed_low,
                result.proposed_high,
                result.proposed_coverage,
                result.proposed_band,
            ),
            "indicators": result.parts,
        },
        "findings": [_finding(one) for one in findings],
    }


def region_lines(rows: Iterable[RegionRow]) -> list[tuple[object, ...]]:
    """A ranking of regions under RANKING_HEADER."""
    return [
        (
            row.rank or "",
            row.name,
            "" if row.total is None else row.total,
            row.band,
            row.least if row.least is not None else "",
            row.most if row.most is not None else "",
            row.scored,
            row.audited,
        )
        for row in rows
    ]


def site_lines(rows: Iterable[Result]) -> list[tuple[object, ...]]:
    """A ranking of sites under RANKING_HEADER."""
    return [
        (
            "" if row.total is None else row.rank,
            row.unit.name,
            "" if row.total is None else row.total,
            row.band,
            row.low,
            row.high,
            row.confirmed,
            1,
        )
        for row in rows
    ]


def ranking_paper(title: str, instrument: str, lines: Iterable[tuple[object, ...]]) -> Paper:
    """The deck of a ranking: one wide table and how it was reckoned."""
    chosen = instrument_by(instrument)
    header = (_("Peringkat"), _("Nama"), _("Nilai"), _("Kategori"), _("Batas"), _("Disahkan"), _("Situs"))
    rows = tuple(
        (
            str(rank or _DASH),
            str(name),
            str(total) if total != "" else _("belum ada nilai"),
            str(band or _DASH),
            f"{low}–{high}" if low != "" else _DASH,
            str(confirmed),
            str(sites),
        )
        for rank, name, total, band, low, high, confirmed, sites in lines
    )
    return Paper(
        title=title,
        letterhead=("DIREKTORAT JENDERAL PEMASYARAKATAN",),
        marks=(
            (_("Instrumen"), chosen.title_id),
            (_("Dicetak"), f"{timezone.localtime():%d-%m-%Y %H.%M} WIB"),
        ),
        blocks=(
            Grid(header, rows, (1, 4, 1.2, 2, 1.6, 1, 0.8)),
            Words(
                _(
                    "Nilai hanya dari butir yang disahkan orang. Nilai wilayah adalah rata-rata situs di dalamnya; "
                    "tanpa separuh situs bernilai tidak ada peringkat. Nilai yang sama berbagi peringkat."
                ),
                is_small=True,
            ),
            Words(chosen.note_id, is_small=True),
        ),
        is_landscape=True,
    )


def _summary(result: Result) -> str:
    if result.total is None:
        return _(
            "Nilai yang disahkan: belum ada, karena baru %(share)d%% bobot disahkan. Usulan mesin: %(proposed)s."
        ) % {"share": round(result.coverage * 100), "proposed": result.proposed or _DASH}
    return _(
        "Nilai yang disahkan: %(total)s (%(band)s), antara %(low)s dan %(high)s; %(share)d%% bobot disahkan."
    ) % {
        "total": result.total,
        "band": result.band,
        "low": result.low,
        "high": result.high,
        "share": round(result.coverage * 100),
    }


def _indicator(part: dict[str, Any]) -> tuple[str, ...]:
    numbers = (f"{part['weight']:g}", f"{part['points']:.2f}", f"{part['proposed']:.2f}")
    return (part["title"], *numbers, f"{part['judged'] * 100:.0f}%")


def _line(title: str, finding: Finding) -> tuple[str, ...]:
    said = ItemState(finding.person_state).label if finding.person_state else _("belum disahkan")
    proof = finding.evidence[0]["address"] if finding.evidence else finding.person_address
    words = "\n".join(part for part in (finding.reason, finding.person_reason, proof) if part)
    return (f"{finding.item} {title}", str(ItemState(finding.state).label), str(said), words[:700])


def _score(total: object, low: object, high: object, coverage: object, band: str) -> dict[str, Any]:
    number = None if total is None else float(str(total))
    return {
        "total": number,
        "band": band or None,
        "low": float(str(low)),
        "high": float(str(high)),
        "coverage": float(str(coverage)),
    }


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "item": one.item,
        "round": one.round,
        "state": one.state,
        "confidence": one.confidence,
        "reason": one.reason,
        "evidence": one.evidence,
        "parts": one.parts,
        "person_state": one.person_state or None,
        "person_reason": one.person_reason,
        "confirmed_by": one.person.name if one.person else None,
        "confirmed_at": one.decided_at.isoformat(timespec="seconds") if one.decided_at else None,
    }
