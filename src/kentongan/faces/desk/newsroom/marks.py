"""Findings as the editor's script takes them: in which control they stand, and where in the units of JavaScript."""

import zlib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils.translation import get_language

from kentongan.core.standard.finding import Finding
from kentongan.core.standard.pages import page_of
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.rulebook import RULES
from kentongan.faces.desk.newsroom.forms.story import StoryForm

_RULES: Mapping[str, Rule] = {rule.id: rule for rule in RULES}
_CONTROLS = {
    "headline": "headline",
    "body": "body",
    "slot_what": "what",
    "slot_when": "when_date",
    "slot_where": "where",
    "slot_who": "who",
    "slot_why": "why",
    "slot_how": "how",
    "slot_next": "next",
    "transcript": "transcript",
    "description": "description",
}
# What is made of several controls has no place of its own in any of them.
_MADE = frozenset({"slot_when"})


def captions_without_photo(form: StoryForm) -> dict[int, int]:
    """Rows whose picture is still in the browser, each with a number that no photo has: their words are read too."""
    return {
        place: -place - 1
        for place, row in enumerate(form.photos)
        if row.cleaned_data.get("caption") and not row.cleaned_data.get("photo")
    }


def controls_of(form: StoryForm, fresh: Mapping[int, int]) -> dict[str, str]:
    """Part of the document -> name of the control that holds its words; `fresh` as given to `form.content`."""
    quotes = (row["text"].html_name for row in form.quotes if row.has_changed() or row.initial)
    controls = _CONTROLS | {f"quote_{place}": name for place, name in enumerate(quotes, 1)}
    pictures: dict[int, str] = {}
    for place, row in enumerate(form.photos):
        photo = fresh.get(place) or row.cleaned_data.get("photo")
        if photo and not row.cleaned_data.get("remove"):
            pictures.setdefault(photo, row["caption"].html_name)
    return controls | {f"caption_{place}": name for place, name in enumerate(pictures.values(), 1)}


def marks_of(
    findings: Iterable[Finding],
    parts: Mapping[str, str],
    controls: Mapping[str, str],
    typed: Mapping[str, str],
) -> list[dict[str, Any]]:
    """One mapping a finding. `start` and `end` count UTF-16 units of what stands in the control; null without a place.

    `parts` are the words that were checked, `typed` the words as sent, with the blanks around them.
    """
    shifts: dict[str, Callable[[int], int] | None] = {
        part: _shift(parts.get(part, ""), typed.get(name, "")) for part, name in controls.items()
    }
    return [_mark(finding, controls, shifts) for finding in findings]


def key_of(finding: Finding) -> str:
    """What joins a line of the list with its mark: the same in one answer, of no meaning beyond it."""
    told = (finding.rule, finding.part, finding.start, finding.end, finding.message, finding.suggestion)
    return f"{zlib.crc32(repr(told).encode('utf-8', 'surrogatepass')):08x}"


def _mark(finding: Finding, controls: Mapping[str, str], shifts: Mapping[str, Any]) -> dict[str, Any]:
    shift = shifts.get(finding.part) if finding.part not in _MADE else None
    placed = shift is not None and finding.end > finding.start
    return {
        "key": key_of(finding),
        "rule": finding.rule,
        "severity": finding.severity.value,
        "part": finding.part,
        "control": f"id_{controls.get(finding.part, 'body')}",
        "start": shift(finding.start) if placed else None,
        "end": shift(finding.end) if placed else None,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "fix": finding.fix if placed else None,
        "excerpt": finding.excerpt,
        "clause": finding.clause,
        "waivable": finding.waivable,
        **_explained(finding.rule),
    }


def _explained(rule_id: str) -> dict[str, str]:
    rule = _RULES.get(rule_id)
    if rule is None:
        return {"title": rule_id, "why": "", "page": ""}
    english = get_language() == "en"
    return {
        "title": (english and rule.title_en) or rule.title,
        "why": (english and rule.why_en) or rule.why,
        "page": page_of(rule_id),
    }


def _shift(part: str, typed: str) -> Callable[[int], int] | None:
    """From code points of `part` to UTF-16 units of `typed`, which holds it; None where it does not."""
    lead = typed.replace("\n", " ").find(part.replace("\n", " "))
    if lead < 0 or not part:
        return None
    if typed.isascii() or max(typed) <= "\uffff":
        return lambda offset: offset + lead
    wide = [place for place, sign in enumerate(typed) if sign > "\uffff"]
    return lambda offset: offset + lead + bisect_left(wide, offset + lead)
