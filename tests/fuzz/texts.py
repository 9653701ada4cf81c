"""Texts that no press officer would write: made from bytes, so that hypothesis and a coverage-guided fuzzer share them.

Each byte (or two) picks a scrap: words and examples of the rules themselves, signs that upset readers of text, or
something done with what stands there already (repeated, cut, glued). The same bytes always give the same text.
"""

import re
from functools import cache

from kentongan.core.standard.rule import document_of
from kentongan.core.standard.rulebook import RULES

LONGEST = 4_000
_SIGNS = "“”\"'’„«»()[]{}/-–—_*#@.,;:!?…|%&<>=+~`\\^$"
_ODD = "\n\t \xa0\u200b\u2028\ufeff\u0301\u202e\x00\x85ſıİKßẞΩﬁéÅǅ你ع🙂٣Ⅳ½²0"
_SCRAPS = (
    *(
        "\n\n",
        "\r\n",
        "  ",
        "''",
        "...",
        "👨\u200d👩\u200d👧",
        "1",
        "16",
        "31",
        "2024",
        "99999999999999999999",
    ),
    *("0812-3456-7890", "3604014509900001", "Rp", "Rp 1.000.000,-", "10.00", "24/9", "WIB", "pukul "),
    *("www.", "http://", "https://", ".go.id", "humas@", "IIA", "Plt.", "S.H.", "a.n."),
)
_NASTY = (*_SIGNS, *_ODD, *_SCRAPS)
_WORD = re.compile(r"\S+\s*")


@cache
def scraps() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Whole examples of the rules, and the words they are made of, each in a stable order."""
    examples: dict[str, None] = {}
    words: dict[str, None] = {}
    for rule in RULES:
        for example in (*rule.bad, *rule.good):
            for text in document_of(example).parts.values():
                examples[text[:400]] = None
                words |= dict.fromkeys(_WORD.findall(text[:400]))
    return tuple(examples), tuple(words)


def text_of(data: bytes) -> str:
    """The text that `data` stands for."""
    examples, words = scraps()
    text, place = "", 0
    while place + 1 < len(data) and len(text) < LONGEST:
        what, which = data[place] % 16, data[place + 1]
        place += 2
        if what < 8:
            high = data[place] if place < len(data) else 0
            place += 1
            text += words[(high << 8 | which) % len(words)]
        elif what < 11:
            text += _NASTY[which % len(_NASTY)]
        elif what == 11:
            text += examples[(which * 7 + data[place - 2]) % len(examples)]
        else:
            text = _changed(text, what, which)
    return text[:LONGEST]


def _changed(text: str, what: int, which: int) -> str:
    tail = text[-(1 + which % 40) :]
    if what == 12:
        return text + tail * (1 + which % 60)
    if what == 13:
        return text[: len(text) - which % 20]
    if what == 14:
        return text.rstrip() + tail.strip().swapcase()
    return text[: len(text) // 2] + chr(which) + text[len(text) // 2 :]


def parts_of(data: bytes) -> dict[str, str]:
    """A story of the desk with parts, each from a share of `data`."""
    third = len(data) // 3
    head, body, rest = data[: third // 2], data[third // 2 : 2 * third], data[2 * third :]
    return {
        "headline": text_of(head)[:300].replace("\n", " "),
        "body": text_of(body),
        "caption_1": text_of(rest[::2])[:400],
        "quote_1": text_of(rest[1::2])[:400],
        "slot_what": text_of(rest[:20])[:200],
    }
