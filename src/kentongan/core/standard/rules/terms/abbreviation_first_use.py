"""Abbreviations are spelt out where they first stand in the body."""

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import first_use_spelled_out
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.wordlists import read_table
from kentongan.core.text.words import Word

_EXPANSIONS = {
    row[0]: tuple(row[1].split("|"))
    for row in read_table(__file__, "abbreviations.txt")
    if len(row) < 3 or row[2] != "known"
}


def _names_an_office(document: Document, word: Word) -> bool:
    """`Bapas Kelas I Serang`: the name of an office as its board has it, which tells what it is."""
    return any(name.start == word.start for name in document.unit_names("body"))


RULE = Rule(
    id="terms.abbreviation_first_use",
    title="Singkatan dijelaskan pada penyebutan pertama",
    clause="[house] Gaya INFO_PAS “Direktorat Jenderal Pemasyarakatan (Ditjenpas)”",
    severity=Severity.WARN,
    check=first_use_spelled_out(
        _EXPANSIONS,
        "Singkatan “{short}” muncul sebelum kepanjangannya. Tulis “{long} ({short})” lebih dulu.",
        excused=_names_an_office,
    ),
    why=(
        "Pembaca umum tidak hafal singkatan birokrasi. Tulis nama lengkapnya dulu, singkatannya dalam kurung."
    ),
    title_en="Abbreviations are spelt out where they first stand",
    why_en=(
        "The public does not know bureaucratic abbreviations by heart. Write the full name first, then "
        "the short one in brackets."
    ),
    good=(
        "Direktorat Jenderal Pemasyarakatan (Ditjenpas) melatih kontributor. Ditjenpas juga menilai.",
        "Lapas dan Rutan di Banten hadir.",
        "Klien Bapas Kelas I Demo merawat kebun. Kepala Bapas menyiram bibit.",
        {"headline": "Ditjenpas Latih Kontributor Berita", "body": "Kontributor berita dilatih."},
    ),
    bad=(
        "Pelatihan digelar Ditjenpas. Direktorat Jenderal Pemasyarakatan (Ditjenpas) mengundang semua.",
        "Pejabat KPLP memimpin apel.",
        "Petugas mengikuti ujian LSP.",
        "Ditjen PAS mengirim buku. Direktorat Jenderal Pemasyarakatan (Ditjenpas) juga mengirim rak.",
    ),
)
