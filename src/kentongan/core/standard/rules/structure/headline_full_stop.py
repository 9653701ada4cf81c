"""A headline ends without a full stop."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_STOP = re.compile(r"(?<!\.)\.\s*$")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    headline = document.parts.get("headline", "")
    match = _STOP.search(headline)
    if match:
        yield Hit("headline", match.start(), match.start() + 1, "Judul tidak memakai titik di akhir.", "")


RULE = Rule(
    id="structure.headline_full_stop",
    title="Judul tanpa titik",
    clause="[design] Anatomi siaran pers: judul kalimat lengkap tanpa titik",
    severity=Severity.WARN,
    check=_check,
    why="Judul bukan kalimat dalam paragraf; titik di akhir judul adalah salah kaprah.",
    good=({"headline": "Bapas Demo Dampingi Klien Mencari Kerja"}, {"headline": "Lalu Mereka Pulang..."}),
    bad=({"headline": "Bapas Demo Dampingi Klien Mencari Kerja."},),
)
