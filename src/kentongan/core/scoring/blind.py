"""Texts for a jury that must not know whose they are."""

import re
from collections.abc import Iterable, Mapping

from kentongan.core.privacy.masking import mask
from kentongan.core.text.unit_names import find_unit_names

UNIT, PLACE = "[satuan]", "[tempat]"
_SHORTEST = 4


def blinded(text: str, *, units: Iterable[str], places: Iterable[str]) -> str:
    """`text` without names of offices and places, and without the personal data that can be found in it.

    Longest names first; offices that only their grammar shows are taken as well.
    """
    words = _replaced(text, dict.fromkeys(units, UNIT) | dict.fromkeys(places, PLACE))
    for name in reversed(find_unit_names(words)):
        words = words[: name.start] + UNIT + words[name.end :]
    return mask(words).text


def _replaced(text: str, known: Mapping[str, str]) -> str:
    by_words = {name.lower(): mark for name, mark in known.items() if len(name.strip()) >= _SHORTEST}
    if not by_words:
        return text
    longest = sorted(by_words, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", re.IGNORECASE)
    return pattern.sub(lambda match: by_words[match[0].lower()], text)
