"""A headline ends without a full stop."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

# A row of stops is no full stop.
_STOP = re.compile(r"(?<=[^\s.])[ ]?\.\s*$")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    headline = document.parts.get("headline", "")
    match = _STOP.search(headline)
    if match:
        end = match.start() + len(match.group().rstrip())
        yield Hit(
            "headline", match.start(), end, "Judul tidak memakai titik di akhir.", "Hapus titiknya.", fix=""
        )


RULE = Rule(
    id="structure.headline_full_stop",
    title="Judul tanpa titik",
    clause="[design] Anatomi siaran pers: judul kalimat lengkap tanpa titik",
    severity=Severity.WARN,
    check=_check,
    why="Judul bukan kalimat dalam paragraf; titik di akhir judul adalah salah kaprah. Hapus titiknya.",
    title_en="No full stop in a headline",
    why_en="A headline is no sentence of a paragraph. Leave the full stop out.",
    good=({"headline": "Bapas Demo Dampingi Klien Mencari Kerja"}, {"headline": "Lalu Mereka Pulang..."}),
    bad=({"headline": "Bapas Demo Dampingi Klien Mencari Kerja."},),
)
