"""With which letters a match of a regular expression can begin, read off the expression itself."""

import re
from re import _constants as code  # the parser of the standard library: private, but pinned with Python 3.11
from re import _parser as parser
from typing import Any, NamedTuple

LETTERS = 3
DIGIT = "\0d"
_MOST = 3000
_KEPT = 4096
_SEARCHED = 12


class Openings(NamedTuple):
    """How a match can begin: `heads` are the first letters of a word, by their number, `signs` stand anywhere.

    All in lower case.
    """

    heads: tuple[tuple[int, frozenset[str]], ...]
    signs: tuple[str, ...]


_known: dict[int, tuple[re.Pattern[str], Openings | None]] = {}


def openings_of(pattern: re.Pattern[str]) -> Openings | None:
    """How a match of `pattern` can begin, where its beginning can be told; None where it must be searched for."""
    # By identity, since to hash an expression takes longer than to try it; kept, so that its id stays its own.
    known = _known.get(id(pattern))
    if known is None:
        if len(_known) >= _KEPT:
            _known.clear()
        known = _known[id(pattern)] = (pattern, _read(pattern))
    return known[1]


def _read(pattern: re.Pattern[str]) -> Openings | None:
    if not isinstance(pattern.pattern, str) or pattern.flags & (re.ASCII | re.LOCALE):
        return None
    flags = pattern.flags & (re.IGNORECASE | re.VERBOSE | re.MULTILINE | re.DOTALL)
    try:
        reading = _Reading().of(parser.parse(pattern.pattern, flags))
    except _Unclear:
        return None
    return _openings(reading)


def _openings(beginnings: set["_Start"]) -> Openings | None:
    heads: list[set[str]] = [set() for _ in range(LETTERS)]
    signs: set[str] = set()
    for start in beginnings:
        if not start.letters:
            return None
        if start.at_word and start.letters[0].isalnum():
            heads[len(start.letters) - 1].add(start.letters)
        else:
            signs.add(start.letters)
    for length in (2, 1):
        if len(signs) > _SEARCHED:
            signs = {sign if sign == DIGIT else sign[:length] for sign in signs}
    if len(signs) > _SEARCHED:
        return None
    by_length = enumerate(map(frozenset, heads), start=1)
    return Openings(tuple((length, some) for length, some in by_length if some), tuple(sorted(signs)))


class _Unclear(Exception):
    """The beginning of the expression cannot be told."""


class _Start(NamedTuple):
    """A possible beginning: its letters, whether it stands at a word's beginning, whether it is read to its end."""

    letters: str = ""
    at_word: bool = False
    done: bool = False


class _Reading:
    """Reads the beginnings off a parsed expression, a few letters deep."""

    def of(self, nodes: Any) -> set[_Start]:
        return self._sequence({_Start()}, nodes)

    def _sequence(self, starts: set[_Start], nodes: Any) -> set[_Start]:
        for kind, value in nodes:
            open_ones = {start for start in starts if not start.done}
            if not open_ones:
                break
            starts = (starts - open_ones) | self._node(open_ones, kind, value)
            if len(starts) > _MOST:
                raise _Unclear
        return starts

    def _node(self, starts: set[_Start], kind: Any, value: Any) -> set[_Start]:
        read = {
            code.LITERAL: self._literal,
            code.IN: self._in,
            code.BRANCH: self._branch,
            code.SUBPATTERN: self._group,
            code.ATOMIC_GROUP: self._sequence,
            code.MAX_REPEAT: self._repeat,
            code.MIN_REPEAT: self._repeat,
            code.POSSESSIVE_REPEAT: self._repeat,
            code.AT: self._at,
            code.ASSERT: self._look,
            code.ASSERT_NOT: self._look_not,
        }.get(kind)
        return read(starts, value) if read else {start._replace(done=True) for start in starts}

    def _literal(self, starts: set[_Start], value: int) -> set[_Start]:
        return self._any_of(starts, {chr(value)})

    def _any_of(self, starts: set[_Start], signs: set[str]) -> set[_Start]:
        if not all(sign.isascii() or not sign.isalpha() for sign in signs):
            return {start._replace(done=True) for start in starts}
        grown = set()
        for start in starts:
            for sign in signs:
                letters = start.letters + sign.lower()
                grown.add(start._replace(letters=letters, done=len(letters) >= LETTERS))
        return grown

    def _in(self, starts: set[_Start], value: Any) -> set[_Start]:
        signs: set[str] = set()
        for kind, item in value:
            if kind is code.LITERAL:
                signs.add(chr(item))
            elif kind is code.RANGE and item[1] - item[0] < 10:
                signs |= {chr(sign) for sign in range(item[0], item[1] + 1)}
            elif (kind, item) == (code.CATEGORY, code.CATEGORY_DIGIT) and len(value) == 1:
                # Digits of any script: only as the very first sign.
                return {s._replace(done=True) if s.letters else _Start(DIGIT, done=True) for s in starts}
            else:
                return {start._replace(done=True) for start in starts}
        return self._any_of(starts, signs)

    def _branch(self, starts: set[_Start], value: Any) -> set[_Start]:
        return set().union(*(self._sequence(starts, branch) for branch in value[1]))

    def _group(self, starts: set[_Start], value: Any) -> set[_Start]:
        _, added, removed, nodes = value
        # Letters of a part that ignores case are lowered like all others; what else may change is not read.
        if (added | removed) & ~re.IGNORECASE:
            raise _Unclear
        return self._sequence(starts, nodes)

    def _repeat(self, starts: set[_Start], value: Any) -> set[_Start]:
        least, most, nodes = value
        once = self._sequence(starts, nodes)
        if (least, most) == (1, 1):
            return once
        if least == 0:
            more = once if most == 1 else {start._replace(done=True) for start in once}
            return starts | more
        return {start._replace(done=True) for start in once}

    def _at(self, starts: set[_Start], value: Any) -> set[_Start]:
        if value is code.AT_BOUNDARY:
            return {start if start.letters else start._replace(at_word=True) for start in starts}
        return starts

    def _look(self, starts: set[_Start], value: Any) -> set[_Start]:
        return starts

    def _look_not(self, starts: set[_Start], value: Any) -> set[_Start]:
        """`(?<!\\w)` says no less than `\\b` before a letter."""
        direction, nodes = value
        is_set = direction < 0 and len(nodes) == 1 and nodes[0][0] is code.IN
        if is_set and (code.CATEGORY, code.CATEGORY_WORD) in nodes[0][1]:
            return {start if start.letters else start._replace(at_word=True) for start in starts}
        return starts
