"""A form of story: activity, statement, photo story ... as the file beside it tells."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kentongan.core.standard.profile import Profile
from kentongan.core.standard.rulebook import RULES

FILE = Path(__file__).with_name("forms.toml")
USUAL = "activity"
# What a form may ask; "when" stands for a day and a clock time.
QUESTIONS = ("what", "when", "where", "who", "why", "how", "next", "video", "transcript", "description")
LAYOUTS = ("article", "photos", "video", "graphic")
MOST_QUESTIONS = 6
MOST_PHOTOS = 10


class BadForm(ValueError):
    """The file tells of a form what cannot be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a form asks: `field` is one of QUESTIONS. `needed` before the story is submitted."""

    field: str
    label: str
    label_en: str
    help: str = ""
    help_en: str = ""
    needed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form. Everything that tells it from the others is here.

    questions   six or fewer, in the order of the page
    photos      at least and at most; `quotes` at least
    profile     rules of the standard that do not apply, or with other numbers; those that nobody may waive always do
    opening     the first text in the language of `opening.filled`; empty where the facts alone make one
    layout      how the public page shows it, one of LAYOUTS
    schema      what schema.org calls it, beside NewsArticle ("" for nothing more)
    genre       what IPTC calls it
    is_ahead    it tells of what will happen
    """

    key: str
    label: str
    label_en: str
    sentence: str
    sentence_en: str
    questions: tuple[Question, ...]
    photos: tuple[int, int]
    profile: Profile
    quotes: int = 0
    opening: str = ""
    headline: str = ""
    layout: str = "article"
    schema: str = ""
    genre: str = ""
    is_ahead: bool = False

    def asks(self, field: str) -> bool:
        return any(question.field == field for question in self.questions)

    def question(self, field: str) -> Question | None:
        return next((question for question in self.questions if question.field == field), None)

    @property
    def needed(self) -> tuple[str, ...]:
        """The fields without which the story is not submitted."""
        return tuple(question.field for question in self.questions if question.needed)


def form_named(key: str) -> Form:
    """The form of that name; the usual one for a name that no form bears (any more)."""
    return all_forms().get(key) or all_forms()[USUAL]


@cache
def all_forms() -> Mapping[str, Form]:
    """Every form by its key, in the order in which they are offered."""
    return read_forms(FILE.read_text("utf-8"))


def read_forms(text: str) -> Mapping[str, Form]:
    """The forms that a file tells of. Raises BadForm for one that nobody could fill in or check."""
    table = tomllib.loads(text)
    forms = {key: _form(key, row) for key, row in table.items()}
    if USUAL not in forms:
        raise BadForm(f"the form {USUAL!r} is missing")
    return MappingProxyType(forms)


def _form(key: str, row: Mapping[str, Any]) -> Form:
    questions = tuple(Question(**told) for told in row["ask"])
    names = [question.field for question in questions]
    least, most = row.get("photos", [0, MOST_PHOTOS])
    _must(0 < len(questions) <= MOST_QUESTIONS, f"{key}: ask one to {MOST_QUESTIONS} questions")
    _must(set(names) <= set(QUESTIONS) and len(set(names)) == len(names), f"{key}: ask known questions, once")
    _must("what" in names, f"{key}: every story says what")
    _must(0 <= least <= most <= MOST_PHOTOS, f"{key}: photos from {least} to {most}")
    _must(row.get("layout", "article") in LAYOUTS, f"{key}: no such layout")
    left = {name: value for name, value in row.items() if name not in ("ask", "photos", "off", "limits")}
    return Form(key=key, questions=questions, photos=(least, most), profile=_profile(key, row), **left)


def _profile(key: str, row: Mapping[str, Any]) -> Profile:
    off, limits = frozenset(row.get("off", ())), row.get("limits", {})
    known = {rule.id: rule for rule in RULES}
    for name in off | limits.keys():
        _must(name in known, f"{key}: no rule is called {name}")
        _must(known[name].waivable, f"{key}: nobody may waive {name}")
    for name, numbers in limits.items():
        _must(numbers.keys() <= known[name].limits.keys(), f"{key}: {name} has no such number")
    return Profile(row["label"] if off or limits else "", limits, {}, off)


def _must(holds: bool, words: str) -> None:
    if not holds:
        raise BadForm(words)
