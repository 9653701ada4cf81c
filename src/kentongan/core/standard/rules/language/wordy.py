"""Empty phrases, verbs stretched into nouns, and chains of nouns that no reader can hold."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import like
from kentongan.core.standard.phrases import Phrases
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.wordlists import read_list, read_pairs
from kentongan.core.text.words import Word

_TERMS = read_pairs(__file__, "wordy.txt")
_PHRASES = Phrases(_TERMS)
_ABSTRACT = re.compile(r"(?:pe[mnlr]|ke|per)[a-z]{2,}an")
_NOT_ABSTRACT = frozenset(read_list(__file__, "not_abstract.txt"))
# A verb that only carries a noun made of the verb itself: "melakukan pengecatan" is "mengecat".
_CARRIED = re.compile(
    r"\b(?:"
    r"(?:[Mm]el|[Ll])akukan\s(?:kegiatan\s|Kegiatan\s)?(?P<done>[Pp]e(?:m|n|ng|ny|l)[a-z]{3,}an|"
    r"[Kk]ontrol|[Mm]onitoring|[Ii]nspeksi|[Pp]ertemuan|[Pp]erawatan|[Pp]erbaikan)"
    r"|(?:[Mm]el|[Ll])aksanakan\s[Kk]egiatan\s(?P<held>[Pp]e(?:m|n|ng|ny|l)[a-z]{3,}an)"
    r")\b"
)
# These name an act of law, a trade or a crime and have no shorter verb that says the same.
_PROPER = frozenset(read_list(__file__, "acts.txt"))
_PURPOSE = re.compile(r"\b(?P<frame>[Dd]alam\s[Rr]angka)(?=\s(?:me[a-z]{4,}|ber[a-z]{4,})\b)")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        tokens = document.words(part)
        found = list(_PHRASES.find(text, tokens))
        for match in found:
            if not document.is_quoted(part, match.start):
                better = like(text[match.start : match.end], _TERMS[match.phrase])
                said = f"“{text[match.start : match.end]}” berbelit; cukup “{better}”."
                yield Hit(part, match.start, match.end, said, better, fix=better)
        yield from _carried(document, part, {match.start for match in found})
        for start, end in _chains(document, part, limits["nouns"]):
            if not document.is_quoted(part, start):
                said = "Rangkaian kata benda yang panjang; pembaca tidak tahu mana yang pokok."
                yield Hit(
                    part, start, end, said, "Jadikan salah satunya kata kerja: “membina”, bukan “pembinaan”."
                )


def _carried(document: Document, part: str, listed: set[int]) -> Iterator[Hit]:
    """Carried nouns and purposes, but those that begin where a listed phrase does."""
    for match in document.matches(part, _CARRIED):
        noun = (match["done"] or match["held"]).lower()
        if match.start() in listed or noun in _PROPER or document.is_quoted(part, match.start()):
            continue
        said = f"“{match.group()}” berbelit: kata kerjanya tersembunyi dalam “{noun}”."
        step = f"Jadikan “{noun}” kata kerja, buang “{match[0].split()[0]}”."
        yield Hit(part, match.start(), match.end(), said, step)
    for match in document.matches(part, _PURPOSE):
        if match.start() not in listed and not document.is_quoted(part, match.start()):
            better = like(match["frame"].split()[0], "untuk")
            said = f"“{match.group()}” berbelit; cukup “{better}”."
            yield Hit(part, match.start(), match.end(), said, better, fix=better)


def _chains(document: Document, part: str, limit: int) -> Iterator[tuple[int, int]]:
    """Stretches of at least `limit` abstract nouns that follow each other, parted by spaces only."""
    text, tokens = document.parts[part], document.words(part)
    first = count = 0
    for place, word in enumerate(tokens):
        # Most words fail at their end: asked first, it spares the others.
        if not (word.lower.endswith("an") and _is_abstract(word.lower) and _is_plain(document, part, word)):
            count = 0
            continue
        if count and text[tokens[place - 1].end : word.start] != " ":
            count = 0
        first = place if not count else first
        count += 1
        follows = tokens[place + 1] if place + 1 < len(tokens) else None
        if count >= limit and not (
            follows
            and _is_abstract(follows.lower)
            and _is_plain(document, part, follows)
            and text[word.end : follows.start] == " "
        ):
            yield tokens[first].start, word.end


def _is_plain(document: Document, part: str, word: Word) -> bool:
    """Whether the word is no name: in small letters, or with the capital of a headline or of a sentence's beginning."""
    if word.text.islower() or part == "headline":
        return True
    return word.text.istitle() and document.sentence_at(part, word.start).start == word.start


def _is_abstract(word: str) -> bool:
    return word not in _NOT_ABSTRACT and bool(_ABSTRACT.fullmatch(word))


RULE = Rule(
    id="language.wordy",
    title="Kalimat langsung pada pokoknya",
    clause="[design] Kalimat ringkas; EYD dan kaidah kalimat efektif",
    severity=Severity.ADVISE,
    check=_check,
    why="Frasa kosong menambah panjang tanpa menambah isi. Tulis kata kerjanya saja: “memeriksa kamar”.",
    title_en="Sentences that come to the point",
    why_en=(
        "Empty phrases add length and no meaning. Write the verb itself: “memeriksa kamar” (inspects the "
        "rooms)."
    ),
    limits={"nouns": 4},
    good=(
        "Petugas memeriksa kamar di blok hunian.",
        "“Kami melakukan pemeriksaan terhadap kamar,” kata Budi Contoh.",
        "Klien melakukan perjalanan ke pulau seberang. Polisi melakukan penyidikan dalam rangka Hari Bhayangkara.",
    ),
    bad=(
        "Petugas melakukan pemeriksaan terhadap kamar hunian.",
        "Apel bertempat di lapangan Lapas Demo.",
        "Petugas melakukan pengecatan dinding.",
        "Rutan Demo melaksanakan kegiatan pembersihan parit dalam rangka memperingati hari jadi.",
        {"headline": "Penyelenggaraan Pembekalan Kepemimpinan Pengarsipan Berlangsung Lancar"},
        "Lapas Demo melaporkan pelaksanaan penyelenggaraan pembinaan kepribadian bulan ini.",
    ),
)
