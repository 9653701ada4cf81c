"""The grammar of unit names: type, kind and class in any order, then a place.

`<type> [(<abbreviation>)] [Narkotika|Perempuan|...] [Kelas IIA] [di] <place>`; the place is resolved against the
registry, so that a person's name right after it is not swallowed.
"""

from dataclasses import dataclass

from kentongan.core.analysis.naming.places import PlaceIndex
from kentongan.core.analysis.naming.tokens import Tokens
from kentongan.core.analysis.naming.words import (
    FOREIGN_CUSTODIANS,
    KINDS,
    Head,
    common_places,
    regional_words,
)

_CLASSES = {
    "i": "I", "1": "I", "ia": "I", "ii": "II", "2": "II", "iii": "III", "3": "III",
    "iia": "IIA", "2a": "IIA", "iib": "IIB", "2b": "IIB", "iic": "IIB",
}  # fmt: skip
_LETTERS = {"a": "A", "b": "B"}
_IN_BRACKETS = frozenset({
    "lapas", "rutan", "lpka", "lpn", "lpp", "bapas", "rupbasan", "kanwil", "kalapas", "karutan",
    "kabapas", "kakanwil", "lpas",
})  # fmt: skip
_BEFORE_PLACE = frozenset({"di", "kota", "ri", "provinsi", "prov", "daerah", "negara"})
_DISTRICT = frozenset({"kabupaten", "kab"})
_SECURITY = (
    ("super", "maximum", "security"),
    ("maximum", "security"),
    ("minimum", "security"),
    ("high", "risk"),
)
_LONGEST = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a name: words `first` to `after`, what it says, and the compact names its place may be."""

    first: int
    after: int
    head: Head
    kind: str
    klass: str
    place: str
    in_district: bool
    bare_region: bool
    is_capital: bool


@dataclass(slots=True)
class _Cursor:
    tokens: Tokens
    index: int
    kind: str
    klass: str = ""
    in_district: bool = False
    named_service: bool = False

    def word(self, ahead: int = 0) -> str:
        at = self.index + ahead
        return self.tokens.words[at] if at < len(self.tokens) else ""

    def starts_with(self, phrase: tuple[str, ...]) -> bool:
        return self.tokens.words[self.index : self.index + len(phrase)] == phrase


def read_name(tokens: Tokens, first: int, head: Head, places: PlaceIndex) -> Reading | None:
    """The name that begins with `head` at word `first`; None when no known place follows."""
    cursor = _Cursor(tokens, first + len(head.phrase), head.kind)
    limit = cursor.index + _LONGEST
    if head.role == "short" and cursor.word() in {"/", ".", ":"}:
        return None  # LP/123/XI/2024 is a police report
    if head.phrase == ("rumah", "tahanan") and cursor.word() == "negara":
        return None  # the longer form reads it; "Negara" is a place in Bali as well
    while cursor.index < min(limit, len(tokens)):
        if reading := _place_here(cursor, first, head, places):
            return None if _is_foreign_branch(tokens, reading.after) else reading
        if not _step(cursor, head):
            return None
    return None


def _place_here(cursor: _Cursor, first: int, head: Head, places: PlaceIndex) -> Reading | None:
    for place, after in places.at(cursor.tokens, cursor.index):
        if not _has_office(places, head.type, place):
            continue
        is_capital = cursor.tokens.is_capital(cursor.index)
        if not is_capital and place in common_places():
            continue
        bare = head.type == "region" and not cursor.named_service
        return Reading(
            first, after, head, cursor.kind, cursor.klass, place, cursor.in_district, bare, is_capital
        )
    return None


def _has_office(places: PlaceIndex, type_: str, place: str) -> bool:
    if type_ == "region":
        return (type_, place) in places.bearing
    return any(key in places.bearing or key in places.standing_in for key in _keys(type_, place))


def _keys(type_: str, place: str) -> tuple[tuple[str, str], ...]:
    """Lapas and Rutan are confused in the press, so either may stand for the other."""
    other = {"lapas": "rutan", "rutan": "lapas"}.get(type_)
    return ((type_, place), (other, place)) if other else ((type_, place),)


def _step(cursor: _Cursor, head: Head) -> bool:
    """Move over one part of the name that is not yet the place; False when something else stands here."""
    return (
        _step_over_brackets(cursor)
        or (head.type == "region" and _step_over_service(cursor))
        or _step_over_kind(cursor)
        or _step_over_class(cursor)
        or _step_over_small_word(cursor)
    )


def _step_over_brackets(cursor: _Cursor) -> bool:
    if cursor.word() == "(" and cursor.word(2) == ")" and cursor.word(1) in _IN_BRACKETS | {"kemenkumham"}:
        cursor.named_service |= cursor.word(1) == "kemenkumham"
        cursor.index += 3
        return True
    if cursor.word() == ")" and cursor.tokens.words[cursor.index - 1] in _IN_BRACKETS:
        cursor.index += 1
        return True
    return False


def _step_over_service(cursor: _Cursor) -> bool:
    for phrase in regional_words():
        if cursor.starts_with(phrase):
            cursor.index += len(phrase)
            cursor.named_service = True
            return True
    return False


def _step_over_kind(cursor: _Cursor) -> bool:
    if cursor.word() in KINDS:
        cursor.kind = cursor.word()
        cursor.index += 1
        return True
    for phrase in _SECURITY:
        if cursor.starts_with(phrase):
            cursor.index += len(phrase)
            return True
    return False


def _step_over_class(cursor: _Cursor) -> bool:
    named = cursor.word() == "kelas"
    at = cursor.index + named
    if named and cursor.word(1) == ".":
        at += 1
    words = cursor.tokens.words
    klass = _CLASSES.get(words[at]) if at < len(words) else None
    if klass is None or cursor.klass or not (named or cursor.tokens.is_capital(at)):
        return False
    letter = _LETTERS.get(words[at + 1], "") if at + 1 < len(words) else ""
    if letter and klass == "II":
        klass += letter
        at += 1
    elif letter and klass == "I" and named:
        at += 1
    cursor.klass = klass
    cursor.index = at + 1
    return True


def _step_over_small_word(cursor: _Cursor) -> bool:
    if cursor.word() in _DISTRICT:
        cursor.in_district = True
    elif cursor.word() not in _BEFORE_PLACE:
        return False
    cursor.index += 1
    return True


def _is_foreign_branch(tokens: Tokens, after: int) -> bool:
    """ "Rutan Kelas I Jakarta Timur Cabang KPK" is a cell of the commission, not the unit."""
    words = tokens.words[after : after + 4]
    return bool(words) and words[0] == "cabang" and any(word in FOREIGN_CUSTODIANS for word in words[1:])
