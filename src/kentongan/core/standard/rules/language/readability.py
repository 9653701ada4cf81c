"""The text as a whole is easy enough for a neighbour of the office to read once and understand."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.ease.readability import LEVEL_NAMES, advice, reading_of

_HEAVY = (
    "Penyelenggaraan kegiatan penguatan kapasitas kelembagaan tersebut dimaksudkan untuk mengoptimalisasikan "
    "pelaksanaan keterbukaan informasi publik berdasarkan ketentuan peraturan perundang-undangan, sehingga "
    "penyelenggaraan pelayanan pemasyarakatan dapat dipertanggungjawabkan kepada masyarakat. "
)


# A short text is judged by less, so that one word more or less moves its figure: it is reported only where even
# twice the error of the figure (some seven points at 60 words) leaves it below the limit.
_SHORT = 0.75
_DOUBT = 15


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    tokens = document.words("body")
    if len(tokens) < limits["words"] * _SHORT:
        return
    reading = reading_of(tokens, document.sentences("body"))
    doubt = _DOUBT if len(tokens) < limits["words"] else 0
    if reading and reading.ease < limits["ease"] - doubt:
        said = f"Keterbacaan {reading.ease:.0f} dari 100 ({LEVEL_NAMES[reading.level]}): naskah ini berat dibaca."
        yield Hit("body", 0, 0, said, advice(reading))


RULE = Rule(
    id="language.readability",
    title="Naskah mudah dibaca",
    clause="[design] Flesch dengan konversi suku kata Harjasujana dan Mulyati; lihat docs/standard/keterbacaan.md",
    severity=Severity.ADVISE,
    check=_check,
    why="Informasi publik belum sampai sebelum dimengerti. Pecah kalimat panjang dan pakai kata sehari-hari.",
    title_en="The text is easy to read",
    why_en=(
        "Public information has not arrived until it is understood. Split long sentences and use everyday"
        " words."
    ),
    limits={"ease": 40, "words": 80},
    good=(
        "Lapas Demo melatih 20 warga binaan membuat roti. Mereka belajar di dapur. Roti itu dijual di kantin. "
        * 5,
        "Naskah pendek tidak dinilai.",
        _HEAVY,
    ),
    bad=(_HEAVY * 4, _HEAVY * 2 + _HEAVY.replace("tersebut dimaksudkan", "dimaksudkan")),
)
