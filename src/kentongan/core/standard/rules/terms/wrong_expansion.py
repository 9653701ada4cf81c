"""What stands before "(Kalapas)" must be what Kalapas means."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.wordlists import read_table
from kentongan.core.text.distance import distance
from kentongan.core.text.words import Word, words

EXPANSIONS = {row[0]: tuple(row[1].split("|")) for row in read_table(__file__, "abbreviations.txt")}

_SHORT = re.compile(r"\((?P<short>[A-Z][A-Za-z0-9]{1,12})\.?\)")
_BOUNDARY = re.compile(r"[()\n.;]")
_REACH = 120
_WORDS = 10


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        text = document.parts[part]
        for match in _SHORT.finditer(text):
            longs = EXPANSIONS.get(match["short"])
            if not longs:
                continue
            before = _BOUNDARY.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
            start = _attempt(words(before)[-_WORDS:], longs)
            if start is not None:
                right = f"{longs[0]} ({match['short']})"
                said = f"Kepanjangan “{match['short']}” keliru; seharusnya “{longs[0]}”."
                yield Hit(part, match.start() - len(before) + start, match.end(), said, right, fix=right)


def _attempt(before: list[Word], longs: tuple[str, ...]) -> int | None:
    """Where the words before the bracket try to expand it and fail; None where they succeed or do not try."""
    printed = [word.lower for word in before]
    wanted = [[word.lower for word in words(long)] for long in longs]
    if any(_contains(printed, parts) for parts in wanted):
        return None
    heads = {parts[0] for parts in wanted}
    starts = [place for place, word in enumerate(printed) if word in heads]
    if starts and len(printed) - starts[-1] <= max(len(parts) for parts in wanted) + 2:
        return before[starts[-1]].start
    # "Ketua Lembaga Pemasyarakatan (Kalapas)": the head differs, most of the rest is there.
    for parts in wanted:
        tail = before[-len(parts) :]
        shared = sum(_same(word.lower, part) for word, part in zip(tail, parts, strict=False))
        if len(parts) >= 3 and len(tail) == len(parts) and shared >= len(parts) - 1:
            return tail[0].start
    return None


def _contains(printed: list[str], parts: list[str]) -> bool:
    span = len(parts)
    return any(
        all(_same(word, part) for word, part in zip(printed[place : place + span], parts, strict=True))
        for place in range(len(printed) - span + 1)
    )


def _same(word: str, part: str) -> bool:
    """Equal, or a slip in a long word that the spelling rules report by themselves."""
    return word == part or (len(part) >= 8 and distance(word, part, 2) <= 2)


RULE = Rule(
    id="terms.wrong_expansion",
    title="Kepanjangan singkatan benar",
    clause="[design] Nama jabatan resmi",
    severity=Severity.BLOCK,
    check=_check,
    why="Jabatan yang salah dipanjangkan terbaca sebagai jabatan lain. Tulis kepanjangan yang ditawarkan.",
    title_en="Abbreviations are expanded right",
    why_en="A post that is expanded wrongly reads as another post. Write the full name that is offered.",
    good=(
        "Kepala Lembaga Pemasyarakatan (Kalapas) Kelas IIA Demo hadir.",
        "Kepala Lapas (Kalapas) Demo hadir.",
        "Kepala Lembaga Pemasyarakatan Kelas IIA Demo (Kalapas), Budi Contoh, hadir.",
        "Kegiatan pagi tadi (UPT) lancar.",
    ),
    bad=(
        "Sementara itu Kepala Lembaga (Kalapas) Kelas IIA Demo hadir.",
        "Direktur Pemasyarakatan (Dirjenpas) hadir.",
        "Ketua Lembaga Pemasyarakatan (Kalapas) hadir.",
    ),
)
