"""In our own headline nobody "runs"."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_NEUTRAL = {
    "kabur": "melarikan diri",
    "lari": "melarikan diri",
    "minggat": "melarikan diri",
    "buron": "dicari",
}
_VERBS = frozenset({"kabur", "lari", "minggat"})
_SPORT = frozenset(
    {
        *(
            "lomba",
            "jalan",
            "maraton",
            "marathon",
            "santai",
            "estafet",
            "km",
            "kilometer",
            "pagi",
            "olahraga",
        ),
        *("juara", "pelari", "atlet", "medali", "sprint", "sepatu"),
    }
)
# Somebody who flees, from where, and who is after them: without any of these a picture is blurred ("gambar kabur").
_FLIGHT = frozenset(
    {
        *("narapidana", "napi", "tahanan", "binaan", "wbp", "andikpas", "klien", "tersangka", "terdakwa"),
        *(
            "terpidana",
            "terduga",
            "pelaku",
            "pencuri",
            "residivis",
            "orang",
            "pria",
            "wanita",
            "pemuda",
            "remaja",
        ),
        *(
            "penghuni",
            "pelarian",
            "buron",
            "buronan",
            "dpo",
            "dari",
            "lewat",
            "kejar",
            "kejaran",
            "buru",
            "pemburuan",
        ),
        *("cari", "dikejar", "diburu", "dicari", "ditangkap", "tertangkap", "ditemukan", "dibekuk", "polisi"),
        *("minggat", "upaya", "percobaan", "rencana", "coba", "nekat", "hendak"),
    }
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    words = document.words("headline")
    printed = {word.lower for word in words}
    if _SPORT & printed or not _FLIGHT & printed:
        return
    for word in words:
        if word.lower in _NEUTRAL and not document.is_quoted("headline", word.start):
            better = _NEUTRAL[word.lower]
            said = f"“{word.text}” dalam judul: pakai kata yang netral, “{better}”."
            yield Hit(
                "headline",
                word.start,
                word.end,
                said,
                better.title(),
                fix=better.title() if word.lower in _VERBS else None,
            )


RULE = Rule(
    id="terms.headline_escape",
    title="Kata netral untuk pelarian dalam judul",
    clause="[design] Pedoman komunikasi krisis",
    severity=Severity.WARN,
    check=_check,
    why="Judul yang dramatis menambah keresahan tanpa menambah keterangan. Tulis “melarikan diri”.",
    title_en="Neutral words for an escape in a headline",
    why_en="A dramatic headline adds to the alarm and nothing to the facts. Write “melarikan diri”.",
    good=(
        {"headline": "Dua Narapidana Melarikan Diri dari Lapas Demo"},
        {"headline": "Warga Binaan Ikut Lomba Lari"},
        {"headline": "Petugas Lapas Demo Juara Lari Sepuluh Kilometer"},
        {"headline": "Gambar Kabur di Monitor Lapas Demo Diperbaiki"},
    ),
    bad=({"headline": "Dua Narapidana Kabur dari Lapas Demo"},),
)
