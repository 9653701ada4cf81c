"""The grammar of titles: a leading word, the office or section, then a person's name."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kentongan.core.analysis.naming.gazetteer import Gazetteer, Sighting
from kentongan.core.analysis.naming.tokens import Tokens, canonical_words

_FOLDER = Path(__file__).parent
_LONGEST_TITLE = 28
_LONGEST_NAME = 5
_JOINERS = frozenset({"bin", "binti", "al", "van", "de", "da"})


def _words(name: str) -> frozenset[str]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _starts() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """Leading phrases by their first word, longest first, with whether a place and a comma must follow."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for line in (_FOLDER / "title_starts.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            phrase = canonical_words(line)
            found.setdefault(phrase[0], []).append((phrase, line.endswith("*")))
    return {word: sorted(phrases, key=lambda p: -len(p[0])) for word, phrases in found.items()}


TITLE_STARTS = _starts()
_TITLE_WORDS = _words("title_words.txt")
_NOT_NAMES = _words("not_names.txt")
_RANKS = _words("ranks.txt")


@dataclass(frozen=True, slots=True)
class TitleReading:
    """Word indexes: the title from `first` to `title_after`, the name from `name_first` to `name_after`."""

    first: int
    title_after: int
    name_first: int
    name_after: int


def read_title(
    tokens: Tokens, first: int, covering: Mapping[int, Sighting], gazetteer: Gazetteer
) -> TitleReading | None:
    """The title that begins at word `first` and the name after it; None when no name follows."""
    for phrase, needs_comma in TITLE_STARTS.get(tokens.words[first], ()):
        if tokens.words[first : first + len(phrase)] != phrase:
            continue
        after = _end_of_title(tokens, first + len(phrase), covering, first)
        if needs_comma:
            after = _to_comma(tokens, after)
        if after is None:
            return None
        return _with_name(tokens, first, after, gazetteer)
    return None


def _end_of_title(tokens: Tokens, index: int, covering: Mapping[int, Sighting], first: int) -> int:
    """The index after the last word that belongs to the title."""
    if first in covering:
        index = max(index, covering[first].after)
    limit = min(len(tokens), first + _LONGEST_TITLE)
    while index < limit:
        word = tokens.words[index]
        if index in covering:
            index = covering[index].after
        elif (
            word in _TITLE_WORDS
            or word in {"(", ")"}
            or (word == "." and tokens.words[index - 1] in _TITLE_WORDS)
        ) or (word == "," and index + 1 < limit and _goes_on(tokens, index + 1, covering)):
            index += 1
        else:
            break
    return index


def _goes_on(tokens: Tokens, index: int, covering: Mapping[int, Sighting]) -> bool:
    """After a comma the title goes on with another of its words ("Biro Humas, Hukum dan Kerja Sama")."""
    word = tokens.words[index]
    return (
        (index in covering or word in _TITLE_WORDS) and word not in TITLE_STARTS and tokens.is_capital(index)
    )


def _to_comma(tokens: Tokens, index: int) -> int | None:
    for at in range(index, min(index + 5, len(tokens))):
        if tokens.words[at] == ",":
            return at
        if not tokens.words[at][0].isalnum() or not tokens.is_capital(at):
            return None
    return None


def _with_name(tokens: Tokens, first: int, title_after: int, gazetteer: Gazetteer) -> TitleReading | None:
    index = title_after
    if index < len(tokens) and tokens.words[index] == ",":
        index += 1
    start = _past_ranks(tokens, index)
    end = start
    while end < len(tokens) and end - start < _LONGEST_NAME and _is_name_word(tokens, end, start):
        end += 1
        if end + 1 < len(tokens) and tokens.words[end] == "." and _is_initial(tokens, end - 1):
            end += 1
    while end > start and (tokens.words[end - 1] in _JOINERS or tokens.words[end - 1] == "."):
        end -= 1
    if end == start or gazetteer.is_place("".join(tokens.words[start:end])):
        return None
    return TitleReading(first, title_after, start, end)


def _past_ranks(tokens: Tokens, index: int) -> int:
    while index < len(tokens) and (
        tokens.words[index] in _RANKS or (tokens.words[index] == "." and tokens.words[index - 1] in _RANKS)
    ):
        index += 1
    return index


def _is_name_word(tokens: Tokens, index: int, start: int) -> bool:
    word = tokens.words[index]
    if word in _JOINERS:
        return index > start
    raw = tokens.text[tokens.starts[index] : tokens.ends[index]]
    if not word[0].isalpha() or not raw[0].isupper() or (raw.isupper() and len(raw) > 3):
        return False
    return word not in _NOT_NAMES and word not in _TITLE_WORDS and word not in TITLE_STARTS


def _is_initial(tokens: Tokens, index: int) -> bool:
    return tokens.ends[index] - tokens.starts[index] <= 2
