"""Empty phrases, verbs stretched into nouns, and chains of nouns that no reader can hold."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import like
from kentongan.core.standard.phrases import Phrases
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.wordlists import read_pairs
from kentongan.core.text.words import Words

_TERMS = read_pairs(__file__, "wordy.txt")
_PHRASES = Phrases(_TERMS)
_ABSTRACT = re.compile(r"(?:pe[mnlr]|ke|per)[a-z]{2,}an")
_NOT_ABSTRACT = frozenset({"dengan", "kepan", "perempuan", "keamanan", "permasyarakatan", "pemasyarakatan"})


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        tokens = document.words(part)
        for match in _PHRASES.find(text, tokens):
            if not document.is_quoted(part, match.start):
                better = like(text[match.start : match.end], _TERMS[match.phrase])
                said = f"“{text[match.start : match.end]}” berbelit; cukup “{better}”."
                yield Hit(part, match.start, match.end, said, better, fix=better)
        for start, end in _chains(text, tokens, limits["nouns"]):
            if not document.is_quoted(part, start):
                said = "Rangkaian kata benda yang panjang; pembaca tidak tahu mana yang pokok."
                yield Hit(
                    part, start, end, said, "Jadikan salah satunya kata kerja: “membina”, bukan “pembinaan”."
                )


def _chains(text: str, tokens: Words, limit: int) -> Iterator[tuple[int, int]]:
    """Stretches of at least `limit` abstract nouns that follow each other, parted by spaces only."""
    first = count = 0
    for place, word in enumerate(tokens):
        if not (word.lower.endswith("an") and word.text.islower() and _is_abstract(word.lower)):
            count = 0
            continue
        if count and text[tokens[place - 1].end : word.start] != " ":
            count = 0
        first = place if not count else first
        count += 1
        follows = tokens[place + 1] if place + 1 < len(tokens) else None
        if count >= limit and not (
            follows and _is_abstract(follows.text) and text[word.end : follows.start] == " "
        ):
            yield tokens[first].start, word.end


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
    ),
    bad=(
        "Petugas melakukan pemeriksaan terhadap kamar hunian.",
        "Apel bertempat di lapangan Lapas Demo.",
        "Lapas Demo melaporkan pelaksanaan penyelenggaraan pembinaan kepribadian bulan ini.",
    ),
)
