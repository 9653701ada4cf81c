"""The legal standing that a text gives a person: "tersangka Budi", "narapidana berinisial BC (19)"."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from kentongan.core.text.persons import may_be_name

BEFORE, AFTER, CHILD, CLIENT = "before", "after", "child", "client"
# Before the verdict, after it, children who serve, people under guidance: each word is right for one stage only.
STAGES = {
    "terduga": BEFORE, "tersangka": BEFORE, "terdakwa": BEFORE, "tahanan": BEFORE,
    "terpidana": AFTER, "narapidana": AFTER, "napi": AFTER, "warga binaan": AFTER,
    "anak binaan": CHILD, "klien": CLIENT,
}  # fmt: skip
STANDING = re.compile(
    r"\b(?P<word>[Tt]erduga|[Tt]ersangka|[Tt]erdakwa|[Tt]ahanan|[Tt]erpidana|[Nn]arapidana|[Nn]api|[Ww]arga [Bb]inaan|"
    r"[Aa]nak [Bb]inaan|[Kk]lien)(?:\s(?:bernama|berinisial|atas nama|kasus\s\w{3,14}))?,?\s"
    r"(?P<who>[A-Z][a-z'’]+(?:\s(?:bin|binti)\s[A-Z][a-z'’]+|\s[A-Z][a-z'’]+|\s[A-Z]\.){0,3}|[A-Z]{2,3}\b(?!\.))"
    r"(?:\s?\(\s?(?P<age>\d{1,2})\s?(?:tahun|thn|th)?\s?\))?"
)


# `Putri sulung narapidana, Kirana`: the name after the comma is the daughter's.
_KIN_OF = re.compile(
    r"\b(?:anak|putra|putri|istri|suami|ibu|ayah|bapak|kakak|adik|orang tua|cucu|nenek|kakek|paman|bibi|keluarga)"
    r"(?:\s(?:sulung|bungsu|kandung|tiri|pertama|kedua))?\s(?:dari\s)?(?:seorang\s)?$",
    re.IGNORECASE,
)
_KIN_REACH = 40


class Standing(NamedTuple):
    """A person and the word for their standing, with its offsets. `stage` is one of the four, `age` the one printed."""

    start: int
    end: int
    word: str
    stage: str
    who: str
    age: int | None


def standings_in(found: Iterable[re.Match[str]]) -> list[Standing]:
    """The standings among the matches of `STANDING`, in their order."""
    return [
        Standing(
            match.start("word"),
            match.end("word"),
            match["word"].lower(),
            STAGES[match["word"].lower()],
            match["who"],
            int(match["age"]) if match["age"] else None,
        )
        for match in found
        if may_be_name(match["who"]) and not _is_of_kin(match)
    ]


def _is_of_kin(match: re.Match[str]) -> bool:
    has_comma = "," in match.string[match.end("word") : match.start("who")]
    return has_comma and bool(_KIN_OF.search(match.string, max(0, match.start() - _KIN_REACH), match.start()))
