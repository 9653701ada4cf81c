"""What would help an escape: guards, cameras, keys, routes."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_DETAILS = {
    r"\b(?:letak|posisi|titik|lokasi)\s(?:kamera\s)?CCTV\b": "letak CCTV",
    r"\b\d{1,3}\s(?:titik|unit|kamera)\sCCTV\b": "jumlah CCTV",
    r"\b(?:dijaga|hanya)\s(?:oleh\s)?(?:\d{1,3}|dua|tiga|empat|lima|enam|tujuh|delapan)\s(?:orang\s)?"
    r"(?:petugas|penjaga|anggota)\b": "jumlah petugas jaga",
    r"\b(?:jadwal|jam|pukul)\s(?:pergantian|penggantian|tukar)\s(?:regu|jaga|penjagaan|shift)\b": "jadwal jaga",
    r"\b(?:anak\s)?kunci\s(?:duplikat|cadangan|sel|kamar|blok)\b": "keterangan kunci",
    r"\b(?:rute|jalur)\s(?:pemindahan|pengawalan|mobil tahanan)\b": "rute pemindahan",
    r"\bakan\s(?:segera\s)?dipindahkan\s(?:ke|menuju)\s(?:Lapas|Rutan|Nusakambangan)\b": "rencana pemindahan",
    r"\b(?:celah|kelemahan)\s(?:tembok|pagar|pengamanan|teralis|pintu)\b": "kelemahan pengamanan",
}
_COMPILED = tuple((re.compile(regex, re.IGNORECASE), what) for regex, what in _DETAILS.items())


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        for pattern, what in _COMPILED:
            for match in pattern.finditer(document.parts[part]):
                said = f"Keterangan pengamanan: {what} tidak diterbitkan."
                yield Hit(part, match.start(), match.end(), said, "Hapus rinciannya.")


RULE = Rule(
    id="confidentiality.security_detail",
    title="Rincian pengamanan tidak diterbitkan",
    clause="UU 14/2008 KIP pasal 17 (informasi dikecualikan); [house] L10",
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
