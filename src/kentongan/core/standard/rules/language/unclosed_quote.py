"""Quotation marks come in pairs: otherwise nobody knows where someone's words end."""

from bisect import bisect_left
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.words import Word

_NEAR = 3


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        for mark in document.unpaired_marks(part):
            start, end = _with_words(document.words(part), mark.start, mark.end, opens=mark.opens)
            if mark.opens:
                yield Hit(
                    part, start, end, "Tanda kutip dibuka tetapi tidak ditutup.", "Tutup di akhir ucapan."
                )
            else:
                yield Hit(
                    part,
                    start,
                    end,
                    "Tanda kutip ditutup tetapi tidak pernah dibuka.",
                    "Buka di awal ucapan.",
                )


def _with_words(words: list[Word], start: int, end: int, *, opens: bool) -> tuple[int, int]:
    """The mark with the word that it touches, so that a reader finds it."""
    place = bisect_left(words, end, key=lambda word: word.start)
    if opens:
        touches = place < len(words) and words[place].start - end < _NEAR
        return start, words[place].end if touches else end
    touches = place > 0 and 0 <= start - words[place - 1].end < _NEAR
    return words[place - 1].start if touches else start, end


RULE = Rule(
    id="language.unclosed_quote",
    title="Tanda kutip berpasangan",
    clause="EYD edisi V tentang tanda petik",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Tanpa pasangan, ucapan orang bercampur dengan kalimat redaksi. Buka di awal ucapan dan tutup di "
        "akhirnya."
    ),
    title_en="Quotation marks come in pairs",
    why_en=(
        "Without its partner, someone's words run into the newsroom's own. Open where the words begin and"
        " close where they end."
    ),
    good=("“Kami siap,” ujar Budi Contoh.", 'Monitor 24" dipasang di aula.'),
    bad=("“Kami siap melayani, ujar Budi Contoh.", 'Kalapas menegaskan Humas siap," ungkap Budi.'),
)
