"""What would help an escape: guards, cameras, keys, routes."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

# A word that must stand in the story for a closer look, the pattern (on lower case), and what it gives away.
_DETAILS = (
    ("cctv", r"\b(?:letak|posisi|titik|lokasi)\s(?:kamera\s)?cctv\b", "letak CCTV"),
    ("cctv", r"\b\d{1,3}\s(?:titik|unit|kamera)\scctv\b", "jumlah CCTV"),
    (
        "jaga",
        r"\b(?:dijaga|hanya)\s(?:oleh\s)?(?:\d{1,3}|dua|tiga|empat|lima|enam|tujuh|delapan)\s(?:orang\s)?"
        r"(?:petugas|penjaga|anggota)\b",
        "jumlah petugas jaga",
    ),
    (
        "jaga",
        r"\b(?:jadwal|jam|pukul)\s(?:pergantian|penggantian|tukar)\s(?:regu|jaga|penjagaan|shift)\b",
        "jadwal jaga",
    ),
    ("kunci", r"\b(?:anak\s)?kunci\s(?:duplikat|cadangan|sel|kamar|blok)\b", "keterangan kunci"),
    ("pemindahan", r"\b(?:rute|jalur)\spemindahan\b", "rute pemindahan"),
    ("pengawalan", r"\b(?:rute|jalur)\spengawalan\b", "rute pengawalan"),
    (
        "akan dipindahkan",
        r"\bakan\sdipindahkan\s(?:ke|menuju)\s(?:lapas|rutan|nusakambangan)\b",
        "rencana pemindahan",
    ),
    ("celah", r"\bcelah\s(?:tembok|pagar|pengamanan|teralis|pintu)\b", "kelemahan pengamanan"),
    ("kelemahan", r"\bkelemahan\s(?:tembok|pagar|pengamanan|teralis|pintu)\b", "kelemahan pengamanan"),
)
_COMPILED = tuple((cue, re.compile(regex), what) for cue, regex, what in _DETAILS)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        lower = document.lower(part)
        for cue, pattern, what in _COMPILED:
            for match in pattern.finditer(lower) if cue in lower else ():
                said = f"Keterangan pengamanan: {what} tidak diterbitkan."
                yield Hit(part, match.start(), match.end(), said, "Hapus rinciannya.")


RULE = Rule(
    id="confidentiality.security_detail",
    title="Rincian pengamanan tidak diterbitkan",
    clause="UU 14/2008 KIP pasal 17 (informasi dikecualikan)",
    severity=Severity.WARN,
    check=_check,
    why="Rincian pengamanan membantu orang yang ingin lari atau menyelundupkan barang.",
    good=(
        "Petugas memeriksa kamar dan menyita barang terlarang.",
        "Dua narapidana telah dipindahkan ke Lapas Demo.",
    ),
    bad=(
        "Blok itu dijaga 3 petugas pada malam hari.",
        "Lapas memasang 48 titik CCTV.",
        "Sepuluh narapidana akan dipindahkan ke Nusakambangan.",
    ),
)
