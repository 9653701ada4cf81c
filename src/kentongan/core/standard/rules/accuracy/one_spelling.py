"""A person or place has one spelling in one story, headline and captions included."""

import re
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
_BOTH_WAYS = re.compile(r"\b(?:atau|alias|disebut|dikenal|dieja|ditulis|semula|dahulu|dulu)\b", re.IGNORECASE)
# Words of one stem are no two spellings: Islam and Islami, Bali and Balinya.
_ENDINGS = ("nya", "kan", "an", "i", "s", "ku", "lah")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    capitals = _capitals(document)
    pairs = _near_pairs(frozenset(capitals))
    if not pairs:
        return
    small = {word.lower for part in document.story for word in document.words(part) if word.text.islower()}
    for one, other in pairs[:_MOST]:
        if not {one, other} & _OTHERS and not {one, other} & small and not _both_known(document, one, other):
            yield from _judge(document, capitals[one], capitals[other])


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
    return tuple(sorted(pairs))


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
    """Whether the word alone names who spoke: "ujar Sulistio"."""
    return place > 0 and is_speech_verb(document.words(part)[place - 1].text)


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
    return word.text[0].isupper() and len(word.text) > 2


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
        "Gunung Telaga Bodas atau Talaga Bodas terletak di selatan.",
    ),
    bad=(
        "Kalapas Demo, Sulistyo Contoh, hadir. Sulistio Contoh menyapa warga.",
        {"headline": "Kalapas Sulistio Contoh Panen Sayur", "body": "Kalapas Sulistyo Contoh memanen sayur."},
        "Kalapas Demo, Sulistyo Contoh, hadir. “Mari bekerja,” ujar Sulistio.",
        "Lapas Cilegon panen. Warga Lapas Cilegom senang. Lapas Cilegon berterima kasih.",
    ),
)
