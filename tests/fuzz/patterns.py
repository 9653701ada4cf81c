"""Every regular expression of core, and strings made to keep each of them busy."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from re import _constants as code
from re import _parser as parser
from typing import Any

import kentongan.core

_ENDS = ("", "!", "\n", "\x00", " a")


@cache
def all_patterns() -> tuple[re.Pattern[str], ...]:
    """Compiled by any module of core.text and core.standard: found where they lie, also in closures and tables."""
    found: dict[tuple[str, int], re.Pattern[str]] = {}
    for info in pkgutil.walk_packages(kentongan.core.__path__, "kentongan.core."):
        if info.name.startswith(("kentongan.core.text", "kentongan.core.standard")):
            module = importlib.import_module(info.name)
            for pattern in _inside(vars(module), set(), 0):
                if isinstance(pattern.pattern, str):
                    found[pattern.pattern, pattern.flags] = pattern
    return tuple(found.values())


def _inside(thing: Any, seen: set[int], depth: int) -> Iterator[re.Pattern[str]]:
    if depth > 6 or id(thing) in seen:
        return
    if isinstance(thing, re.Pattern):
        yield thing
        return
    seen.add(id(thing))
    if isinstance(thing, dict):
        inner = list(thing.values())
    elif isinstance(thing, (list, tuple, set, frozenset)):
        inner = list(thing)
    elif callable(thing) and getattr(thing, "__closure__", None):
        inner = [cell.cell_contents for cell in thing.__closure__ if not _is_empty(cell)]
    elif type(thing).__module__.startswith("kentongan") and hasattr(type(thing), "__slots__"):
        inner = [getattr(thing, name, None) for name in type(thing).__slots__]
    else:
        return
    for each in inner:
        yield from _inside(each, seen, depth + 1)


def _is_empty(cell: Any) -> bool:
    try:
        cell.cell_contents  # noqa: B018 - asking is the test
    except ValueError:
        return True
    return False


def attacks_on(pattern: re.Pattern[str], size: int) -> Iterator[str]:
    """Strings of about `size` signs that repeat what the expression repeats, and then disappoint it."""
    nodes = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE & ~re.DEBUG)
    pumps = dict.fromkeys(_pumps(nodes, ""))
    whole = _sample(nodes)
    for lead, body in [*pumps, ("", whole), ("", whole + " ")]:
        if body:
            for end in _ENDS:
                yield lead + (body * (size // len(body) + 1))[: max(0, size - len(lead) - len(end))] + end


def _pumps(nodes: Any, lead: str) -> Iterator[tuple[str, str]]:
    """(what comes before, what is repeated) for each repetition in the expression."""
    for kind, value in nodes:
        if kind in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            body = _sample(value[2])
            yield lead, body
            yield "", lead + body
            yield from _pumps(value[2], lead)
        elif kind is code.BRANCH:
            for branch in value[1][:6]:
                yield from _pumps(branch, lead)
        elif kind is code.SUBPATTERN:
            yield from _pumps(value[3], lead)
        elif kind is code.ATOMIC_GROUP:
            yield from _pumps(value, lead)
        lead = (lead + _sample([(kind, value)]))[:200]


def _sample(nodes: Any) -> str:
    return "".join(_of(kind, value) for kind, value in nodes)


def _of(kind: Any, value: Any) -> str:
    if kind is code.LITERAL:
        return chr(value)
    if kind is code.NOT_LITERAL:
        return "a" if chr(value) != "a" else "b"
    if kind is code.ANY:
        return "a"
    if kind is code.IN:
        return _in(value)
    if kind in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
        return _sample(value[2]) * max(1, value[0])
    if kind is code.BRANCH:
        return _sample(value[1][0])
    if kind is code.SUBPATTERN:
        return _sample(value[3])
    return _sample(value) if kind is code.ATOMIC_GROUP else ""


def _in(items: Any) -> str:
    kind, value = items[0]
    if kind is code.NEGATE:
        refused = {chr(item) for name, item in items[1:] if name is code.LITERAL}
        classes = {item for name, item in items[1:] if name is code.CATEGORY}
        for sign in "a 1,.-“A":
            is_word = sign.isalnum() and code.CATEGORY_WORD in classes
            if sign not in refused and not is_word and not (sign == " " and code.CATEGORY_SPACE in classes):
                return sign
        return "~"
    if kind is code.LITERAL:
        return chr(value)
    if kind is code.RANGE:
        return chr(value[0])
    return {code.CATEGORY_DIGIT: "1", code.CATEGORY_SPACE: " ", code.CATEGORY_WORD: "a"}.get(value, "-")
