"""As many whole sentences as fit."""

from collections.abc import Callable, Iterable, Sequence

from kentongan.core.text.claims.number_words import NUMBER_WORDS

Measure = Callable[[str], int]


def fitted(paragraphs: Iterable[Sequence[str]], room: int, measure: Measure) -> str:
    """The first sentences that fit into `room` together, paragraph by paragraph; of a first one that is too long its
    beginning."""
    kept = ""
    for paragraph in paragraphs:
        for place, sentence in enumerate(paragraph):
            longer = f"{kept}{' ' if place else chr(10) * 2}{sentence}" if kept else sentence
            if measure(longer) > room:
                return kept or shortened(sentence, room, measure)
            kept = longer
    return kept


def shortened(text: str, room: int, measure: Measure) -> str:
    """`text` cut between words into `room`, with an ellipsis where anything was left out.

    Never within a number: of "dua puluh tiga" or "Rp1,2 juta" a part would be another number.
    """
    if measure(text) <= room:
        return text
    words = text.split()
    while words and (_hangs(words[-1]) or measure(_cut(words)) > room):
        words.pop()
    return _cut(words) if words else ""


def _cut(words: Sequence[str]) -> str:
    return f"{' '.join(words).rstrip(' ,;:–-')}…"


def _hangs(word: str) -> bool:
    """Whether more of a number may follow."""
    return any(sign.isdigit() for sign in word) or word.lower().strip(".,;:") in NUMBER_WORDS


def under_each_other(*parts: str) -> str:
    return "\n\n".join(filter(None, parts))
