"""How easy an Indonesian text is to read: the Flesch measure with the conversion for Indonesian syllables.

Indonesian words have more syllables than English ones, though they are no harder. Harjasujana and Mulyati therefore
multiply the syllables by 0.6 before they enter a measure made for English. Source, limits and how it was checked:
docs/standard/keterbacaan.md.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kentongan.core.text.ease.syllables import syllables
from kentongan.core.text.sentences import Span
from kentongan.core.text.words import Words

CONVERSION = 0.6
# The lowest figure of each level, and its key; the words for readers are in LEVEL_NAMES.
LEVELS = ((70, "easy"), (60, "plain"), (50, "fair"), (30, "hard"))
LEVEL_NAMES = {
    "easy": "mudah",
    "plain": "cukup mudah",
    "fair": "sedang",
    "hard": "sulit",
    "very_hard": "sangat sulit",
}
GOOD_SENTENCE = 16
GOOD_WORD = 2.4


class Reading(NamedTuple):
    """The figure of a text: `ease` from 0 (hard) to 100 (easy), and the counts that it follows from."""

    words: int
    sentences: int
    syllables: int

    @property
    def sentence_length(self) -> float:
        """Words in a sentence, on average."""
        return self.words / self.sentences

    @property
    def word_length(self) -> float:
        """Syllables in a word, on average."""
        return self.syllables / self.words

    @property
    def ease(self) -> float:
        return ease_of(self.sentence_length, self.word_length)

    @property
    def level(self) -> str:
        """A key of LEVEL_NAMES."""
        return next((key for lowest, key in LEVELS if self.ease >= lowest), "very_hard")

    @property
    def with_short_sentences(self) -> float:
        """The figure if the sentences were cut to GOOD_SENTENCE words."""
        return ease_of(min(self.sentence_length, GOOD_SENTENCE), self.word_length)

    @property
    def with_plain_words(self) -> float:
        """The figure if the words were as short as in plain news."""
        return ease_of(self.sentence_length, min(self.word_length, GOOD_WORD))


def ease_of(sentence_length: float, word_length: float) -> float:
    """206.835 - 1.015 * words in a sentence - 84.6 * (0.6 * syllables in a word), held between 0 and 100."""
    return max(0.0, min(100.0, 206.835 - 1.015 * sentence_length - 84.6 * CONVERSION * word_length))


def reading_of(tokens: Words, sentences: Sequence[Span]) -> Reading | None:
    """The figure of a text by its words and sentences; None where no word is left. Numbers do not count as words."""
    lowers = [word.lower for word in tokens if not word.lower[0].isdigit()]
    if not lowers:
        return None
    return Reading(len(lowers), max(1, len(sentences)), sum(map(syllables, lowers)))


def advice(reading: Reading) -> str:
    """What raises the figure most, in one Indonesian sentence, with the figure that it would give."""
    by_sentences, by_words = reading.with_short_sentences, reading.with_plain_words
    if max(by_sentences, by_words) - reading.ease < 1:
        return "Kalimat dan kata naskah ini sudah pendek."
    if by_sentences >= by_words:
        return (
            f"Pecah kalimat panjang: dari rata-rata {reading.sentence_length:.0f} menjadi {GOOD_SENTENCE} kata, "
            f"angkanya menjadi {by_sentences:.0f}."
        )
    return (
        f"Ganti kata panjang dan berimbuhan dengan kata sehari-hari: dari rata-rata {_comma(reading.word_length)} "
        f"menjadi {_comma(GOOD_WORD)} suku kata, angkanya menjadi {by_words:.0f}."
    )


def hardest(tokens: Words, sentences: Sequence[Span], *, most: int = 3) -> list[Span]:
    """The sentences of at least ten words that weigh the figure down most, the hardest first."""
    graded = [
        (reading.ease, place)
        for place, span in enumerate(sentences)
        if (reading := reading_of(tokens.within(span.start, span.end), [span])) and reading.words >= 10
    ]
    return [sentences[place] for _, place in sorted(graded)[:most]]


def _comma(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")
