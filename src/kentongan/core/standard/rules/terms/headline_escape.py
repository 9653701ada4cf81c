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
_SPORT = frozenset({"lomba", "jalan", "maraton", "marathon", "santai", "estafet", "km", "pagi", "olahraga"})


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    words = document.words("headline")
    if _SPORT & {word.lower for word in words}:
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
    ),
    bad=({"headline": "Dua Narapidana Kabur dari Lapas Demo"},),
)
