"""Why a campaign cannot be closed, and what its evaluation may not say: every reason at once."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.utils.translation import gettext as _

_FILE = Path(__file__).parent / "data" / "evaluation.toml"


@dataclass(frozen=True, slots=True)
class Reason:
    """One obstacle. `code` is stable."""

    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A campaign as the gate sees it. `stages` are the steps under which something is said."""

    today: date
    ends_on: date
    is_closed: bool
    waiting: int
    stages: frozenset[str]


def reasons_not_to_close(standing: Standing) -> list[Reason]:
    """All reasons; an empty list lets the campaign be closed."""
    return list(_found(standing))


def _found(standing: Standing) -> Iterator[Reason]:
    if standing.is_closed:
        yield Reason("closed", _("Kampanye ini sudah ditutup."))
    if standing.today < standing.ends_on:
        yield Reason(
            "running", _("Masa kampanye belum berakhir. Majukan tanggal akhirnya bila memang selesai.")
        )
    if standing.waiting:
        words = _("%(n)d butir rencana belum diputuskan: tandai terlaksana atau tidak jadi.")
        yield Reason("waiting", words % {"n": standing.waiting})
    if "objective" not in standing.stages:
        yield Reason("objective", _("Tulis sedikitnya satu tujuan; tanpa tujuan tidak ada yang dinilai."))
    if not standing.stages & {"out_take", "outcome", "impact"}:
        yield Reason(
            "result", _("Tulis sedikitnya satu tanggapan khalayak, perubahan, atau dampak dengan sumbernya.")
        )


@cache
def _worth_words() -> tuple[re.Pattern[str], ...]:
    """Ways to speak of advertising value (data file, with its source)."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in tomllib.loads(_FILE.read_text())["worth"])


def speaks_of_worth(texts: Iterable[str]) -> str:
    """The words that price news as if it were advertising; empty where none do."""
    for text in texts:
        for pattern in _worth_words():
            if found := pattern.search(text):
                return found[0]
    return ""
