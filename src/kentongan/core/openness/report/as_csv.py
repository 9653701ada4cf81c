"""Audits as one table: a row for each site and item, for spreadsheets."""

import csv
from collections.abc import Sequence
from io import StringIO

from kentongan.core.openness.audit import PROPOSAL, Audit

COLUMNS = (
    "situs", "butir", "judul", "keadaan", "keyakinan", "alasan", "alamat_bukti", "kutipan", "sha256", "waktu",
    "poin", "poin_mungkin", "nilai_situs", "kategori", "disahkan_oleh", "catatan",
)  # fmt: skip
# Spreadsheets run what begins with these as a formula; the words come from other people's sites.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(audits: Sequence[Audit]) -> str:
    """The table with its head; the last column says that all of it is a proposal."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in audits:
        writer.writerows([_safe(cell) for cell in row] for row in _rows(one))
    return out.getvalue()


def _rows(one: Audit) -> list[list[object]]:
    titles = {item.id: item.title_id for catalogue in one.catalogues for item in catalogue.items}
    lines = {line.item: line for line in one.score.lines}
    total = "" if one.score.total is None else one.score.total
    band = one.score.band.title_id if one.score.band else ""
    rows: list[list[object]] = []
    for finding in one.findings:
        proof, line = next(iter(finding.evidence), None), lines.get(finding.item)
        seen = (
            [proof.address, proof.excerpt, proof.sha256, proof.at.isoformat(timespec="seconds")]
            if proof
            else [""] * 4
        )
        points = [round(line.points, 4), round(line.possible, 4)] if line else ["", ""]
        told = [
            one.site.asked_for,
            finding.item,
            titles[finding.item],
            finding.state.value,
            finding.confidence,
        ]
        rows.append([*told, finding.reason, *seen, *points, total, band, "", PROPOSAL])
    return rows


def _safe(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
