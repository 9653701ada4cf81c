"""Text cut into canonical words that still know where they stood."""

import re
from dataclasses import dataclass
from functools import lru_cache

# A hyphen joins nothing here: "II-A" and "Fak-Fak" are two words each, as they are without it.
_TOKEN = re.compile(r"[^\W_]+(?:['’‘`´][^\W_]+)*|[()/,.:;|\n]")
_CORRECTIONS = re.compile(r"pe[rm]{0,2}ma?s[a-z]{2,9}atan")
_CORRECTIONS_WORD = "pemasyarakatan"
_APOSTROPHES = str.maketrans("", "", "'’‘`´")
_SAME = {
    "klas": "kelas",
    "kls": "kelas",
    "lemabaga": "lembaga",
    "lembga": "lembaga",
    "lambaga": "lembaga",
    "rubasan": "rupbasan",
    "rubapsan": "rupbasan",
    "rubbasan": "rupbasan",
    "wanita": "perempuan",
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and telling punctuation marks of a text: canonical form, and offsets in the text."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def is_capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter or a digit."""
        first = self.text[self.starts[index]]
        return first.isupper() or first.isdigit()

    def surface(self, first: int, last: int) -> str:
        """The text from word `first` up to but not including word `last`, blanks closed up."""
        return " ".join(self.text[self.starts[first] : self.ends[last - 1]].split())


def tokens_of(text: str) -> Tokens:
    """The canonical words of `text`."""
    found = list(_TOKEN.finditer(text))
    return Tokens(
        text=text,
        words=tuple(canonical(match.group()) for match in found),
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
    )


def canonical_words(phrase: str) -> tuple[str, ...]:
    """The canonical words of a short phrase, punctuation left out."""
    return tuple(word for word in tokens_of(phrase).words if word[0].isalnum())


def canonical(word: str) -> str:
    """Small letters, no apostrophes, known misspellings of institutional words mended."""
    return _canonical(word) if len(word) <= 40 else word.casefold()


@lru_cache(maxsize=50_000)
def _canonical(word: str) -> str:
    plain = word.casefold().translate(_APOSTROPHES)
    if plain in _SAME:
        return _SAME[plain]
    if plain[:2] == "pe" and _CORRECTIONS.fullmatch(plain):
        return _CORRECTIONS_WORD
    return plain
