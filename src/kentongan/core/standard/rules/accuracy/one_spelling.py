"""A person or place has one spelling in one story, headline and captions included."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.distance import distance
from kentongan.core.text.speech import is_speech_verb
from kentongan.core.text.words import Word

_SHORTEST, _LONGEST = 5, 24
_MOST = 40
# Spelling the institution is a rule of its own.
_OTHERS = frozenset({"pemasyarakatan", "kementerian", "imigrasi", "narapidana"})
_BOTH_WAYS = re.compile(
    r"\b(?:atau|alias|disebut|dikenal|dieja|ejaan|ditulis|semula|dahulu|dulu)\b", re.IGNORECASE
)
# Words of one stem are no two spellings: Islam and Islami, Bali and Balinya.
# Shortened names of institutions have rules of their own: Ditjen PAS, Kemen Imipas.
_CLIPPED = frozenset(
    {"kemen", "ditjen", "dirjen", "itjen", "setjen", "sekjen", "pokmas", "kanwil", "pokja", "dirjenpas"}
)
_LEADS_TO_SPEAKER = frozenset({"menurut", "kata", "bagi", "oleh", "kepada", "bersama"})
# Older spellings of one sound: Suhartono is Soehartono.
_OLD_LETTERS = (("oe", "u"), ("dj", "j"), ("tj", "c"))
_ENDINGS = ("nya", "kan", "an", "i", "s", "ku", "lah")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    capitals = _capitals(document)
    yield from _parted(document, capitals)
    pairs = _near_pairs(frozenset(capitals))
    if not pairs:
        return
    small = {word.lower for part in document.story for word in document.words(part) if word.text.islower()}
    for one, other in pairs[:_MOST]:
        if not {one, other} & _OTHERS and not {one, other} & small and not _both_known(document, one, other):
            yield from _towns(document, capitals[one], capitals[other])
            yield from _judge(document, capitals[one], capitals[other])


def _parted(document: Document, capitals: dict[str, list[tuple[str, int]]]) -> Iterator[Hit]:
    """`Tanjungpandan` and `Tanjung Pandan`: one name, once in one word and once in two."""
    registered = _words_of(document.facts.unit_names)
    for part, left, right in _pairs(document):
        whole = left.lower + right.lower
        if whole not in capitals or _BOTH_WAYS.search(document.sentence_at(part, left.start).text):
            continue
        joined_part, place = capitals[whole][0]
        joined, two = document.words(joined_part)[place], f"{left.text} {right.text}"
        if whole in registered or not {left.lower, right.lower} <= registered:
            said = f"Nama ini ditulis “{two}” di sini dan “{joined.text}” di bagian lain."
            yield Hit(part, left.start, right.end, said, joined.text)
        else:
            said = f"Nama ini ditulis “{joined.text}” di sini dan “{two}” di bagian lain."
            yield Hit(joined_part, joined.start, joined.end, said, two)


def _pairs(document: Document) -> Iterator[tuple[str, Word, Word]]:
    """Two capitalised words side by side."""
    for part in document.story:
        before, text = None, document.parts[part]
        for word in document.words(part):
            if not word.text[0].isupper():
                before = None
                continue
            if before and text[before.end : word.start] == " " and before.lower not in _CLIPPED:
                yield part, before, word
            before = word


def _towns(document: Document, one: list[tuple[str, int]], other: list[tuple[str, int]]) -> Iterator[Hit]:
    """The town of the dateline and that of an office in the text, one letter apart: the register knows which."""
    known = _words_of(document.facts.unit_names)
    right, odd = (one, other) if _printed(document, one).lower() in known else (other, one)
    if document.dateline is None or _printed(document, right).lower() not in known:
        return
    where = [{_town(document, *place) for place in places[:_MOST]} for places in (right, odd)]
    if {"dateline", "office"} <= where[0] | where[1] and all(town & {"dateline", "office"} for town in where):
        for part, place in odd[:_MOST]:
            word, better = document.words(part)[place], _printed(document, right)
            said = f"Nama ini ditulis “{word.text}” di sini dan “{better}” di bagian lain."
            yield Hit(part, word.start, word.end, said, better)


def _town(document: Document, part: str, place: int) -> str:
    """Where the word names a town: "dateline", "office", or "" elsewhere."""
    start = document.words(part)[place].start
    dateline = document.dateline if part == "body" else None
    if dateline and dateline.start <= start < dateline.end:
        return "dateline"
    names = document.unit_names(part)
    near = bisect_right(names, start, key=lambda name: name.start) - 1
    return "office" if near >= 0 and start < names[near].end else ""


def _capitals(document: Document) -> dict[str, list[tuple[str, int]]]:
    """Long capitalised words of the story, each with its places (part, number of the word)."""
    found: dict[str, list[tuple[str, int]]] = {}
    for part in document.story:
        for place, word in enumerate(document.words(part)):
            if _SHORTEST <= len(word.text) <= _LONGEST and word.text[0].isupper() and word.text.isalpha():
                found.setdefault(word.lower, []).append((part, place))
    return found


@lru_cache(maxsize=256)
def _near_pairs(words: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of words one letter apart: they share a form with one letter left out. Linear in the words."""
    seen: dict[str, list[str]] = {}
    pairs = set()
    for word in sorted(words):
        for form in _forms(word):
            for other in seen.get(form, ()):
                if word[0] == other[0] and distance(word, other, 1) == 1 and not _same_stem(word, other):
                    pairs.add((other, word))
            seen.setdefault(form, []).append(word)
    modern: dict[str, str] = {}
    for word in sorted(words):
        other = modern.setdefault(_modern(word), word)
        if other != word:
            pairs.add((other, word))
    return tuple(sorted(pairs))


@lru_cache(maxsize=32_768)
def _modern(word: str) -> str:
    for old, new in _OLD_LETTERS:
        word = word.replace(old, new)
    return word


@lru_cache(maxsize=32_768)
def _forms(word: str) -> frozenset[str]:
    return frozenset({word, *(word[:place] + word[place + 1 :] for place in range(1, len(word)))})


def _same_stem(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS


def _both_known(document: Document, one: str, other: str) -> bool:
    """Bangil and Bangli are two towns: both stand in the register."""
    known = _words_of(document.facts.unit_names)
    return one in known and other in known


@lru_cache(maxsize=4)
def _words_of(names: frozenset[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.lower().split())


def _judge(document: Document, one: list[tuple[str, int]], other: list[tuple[str, int]]) -> Iterator[Hit]:
    """The two are one name where the same capitalised word stands beside both, or one of them alone names a speaker."""
    kept, odd = sorted((one, other), key=lambda places: _weight(document, places), reverse=True)
    beside = _beside(document, kept)
    for part, place in odd:
        if beside & _neighbours(document, part, place) or (beside and _speaks(document, part, place)):
            word, right = document.words(part)[place], _printed(document, kept)
            if _BOTH_WAYS.search(document.sentence_at(part, word.start).text):
                continue
            said = f"Nama ini ditulis “{word.text}” di sini dan “{right}” di bagian lain."
            yield Hit(part, word.start, word.end, said, right)


def _beside(document: Document, places: list[tuple[str, int]]) -> set[tuple[int, str]]:
    return {near for part, place in places for near in _neighbours(document, part, place)}


def _speaks(document: Document, part: str, place: int) -> bool:
    """Whether the word alone names who spoke: "ujar Sulistio", "menurut Sulistio"."""
    before = document.words(part)[place - 1] if place else None
    return before is not None and (before.lower == "menurut" or is_speech_verb(before.text))


def _neighbours(document: Document, part: str, place: int) -> set[tuple[int, str]]:
    """The capitalised words right before and after, joined by a blank only: -1 and 1 with the word."""
    words, text = document.words(part), document.parts[part]
    near = set()
    for step in (-1, 1):
        if 0 <= place + step < len(words):
            left, right = sorted((words[place], words[place + step]))
            if text[left.end : right.start] == " " and _names(words[place + step]):
                near.add((step, words[place + step].lower))
    return near


def _names(word: Word) -> bool:
    if not word.text[0].isupper() or len(word.text) <= 2:
        return False
    return word.lower not in _LEADS_TO_SPEAKER and not is_speech_verb(word.text)


def _weight(document: Document, places: list[tuple[str, int]]) -> tuple[bool, int, int]:
    """A spelling within a longer name outweighs one alone, a frequent one a rare one; then the body counts."""
    return bool(_beside(document, places)), len(places), sum(part == "body" for part, _ in places)


def _printed(document: Document, places: list[tuple[str, int]]) -> str:
    part, place = places[0]
    return document.words(part)[place].text


RULE = Rule(
    id="accuracy.one_spelling",
    title="Satu nama, satu ejaan",
    title_en="A person or place has one spelling",
    clause="Kode Etik Jurnalistik pasal 1 (akurat)",
    severity=Severity.WARN,
    check=_check,
    why="Nama yang ditulis dua cara pasti salah sekali, dan media menyalin yang salah.",
    why_en="A name written in two ways is wrong once, and the press copies the wrong one.",
    good=(
        "Kalapas Demo, Sulistyo Contoh, hadir. Sulistyo Contoh menyapa warga.",
        Document(
            {"body": "Rutan Bangil dan Rutan Bangli bertukar pengalaman."},
            Facts(unit_names=frozenset({"Rutan Kelas IIB Bangil", "Rutan Kelas IIB Bangli"})),
        ),
        "Rina Contoh dan Wina Contoh hadir.",
        "Warga Tanjung Pandan hadir. Petugas Tanjung Pandan menyambutnya.",
        "Gunung Telaga Bodas atau Talaga Bodas terletak di selatan.",
    ),
    bad=(
        "Kalapas Demo, Sulistyo Contoh, hadir. Sulistio Contoh menyapa warga.",
        {"headline": "Kalapas Sulistio Contoh Panen Sayur", "body": "Kalapas Sulistyo Contoh memanen sayur."},
        "Kalapas Demo, Sulistyo Contoh, hadir. “Mari bekerja,” ujar Sulistio.",
        "Pembina, Suhartono Peraga, menulis buku. Menurut Soehartono, resep itu mudah.",
        {"headline": "Tim Tampil di Tanjungpandan", "body": "Warga Tanjung Pandan memadati panggung."},
        Document(
            {"body": "Lamongan, INFO_PAS – Warga binaan Lapas Kelas IIB Lamomgan menjual tempe."},
            Facts(unit_names=frozenset({"Lapas Kelas IIB Lamongan"})),
        ),
        "Lapas Cilegon panen. Warga Lapas Cilegom senang. Lapas Cilegon berterima kasih.",
    ),
)
