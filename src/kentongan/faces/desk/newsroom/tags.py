"""What the shell of the desk asks the newsroom."""

import json
from collections.abc import Iterable

from django import template
from django.utils.translation import get_language

from kentongan.apps.newsroom.models import Story
from kentongan.core.forms.form import USUAL, Form, form_named
from kentongan.core.standard.finding import Finding
from kentongan.core.standard.pages import page_of
from kentongan.core.standard.rulebook import RULES
from kentongan.faces.desk.newsroom.marks import key_of
from kentongan.faces.desk.newsroom.offline.limits import asked_of, word_limits
from kentongan.foundation.notices.queries import unread_count

register = template.Library()
_RULES = frozenset(rule.id for rule in RULES)
# Where rows are added that are too few.
_SECTIONS = {"quotes": "kutipan", "photos": "foto"}


@register.simple_tag(takes_context=True)
def unread_notices(context: template.Context) -> int:
    """How many notices the reader has not opened; 0 for the public. One query on a partial index."""
    actor = context.get("actor")
    return unread_count(actor) if actor else 0


@register.simple_tag
def counted_limits(kind: Form, story: Story | None) -> str:
    """What a phone counts by itself when it has no network, as JSON. At most one query."""
    return json.dumps(word_limits(kind, story or None))


@register.filter
def asked_controls(kind: Form) -> str:
    """The controls that a phone looks at before a story of this form waits to be submitted."""
    return " ".join(asked_of(kind))


@register.filter
def field_anchor(field: str) -> str:
    """The id of the form's control for a part of the story: `quote_2` is the text of the second row."""
    if field in _SECTIONS:
        return _SECTIONS[field]
    name, _sep, place = field.rpartition("_")
    if name in ("quote", "caption") and place.isdigit():
        return f"id_{'q' if name == 'quote' else 'p'}-{int(place) - 1}-{'text' if name == 'quote' else 'caption'}"
    return f"id_{field}"


@register.filter
def part_anchor(part: str) -> str:
    """The id of the control that holds a part of the document: `slot_when` is the field of the date."""
    return {"slot_when": "id_when_date"}.get(part) or field_anchor(part.removeprefix("slot_"))


@register.filter
def rule_page(rule: str) -> str:
    """Where a rule is explained; empty for one that the standard has no more."""
    return page_of(rule) if rule in _RULES else ""


@register.filter
def finding_key(finding: Finding) -> str:
    """What joins a line of the list with its mark in the text."""
    return key_of(finding)


@register.filter
def unanswered(findings: Iterable[Finding]) -> list[Finding]:
    """Questions of a story that are still open: a slot without words."""
    return [finding for finding in findings if _asks(finding)]


@register.filter
def answered(findings: Iterable[Finding]) -> list[Finding]:
    """All findings but the open questions."""
    return [finding for finding in findings if not _asks(finding)]


def _asks(finding: Finding) -> bool:
    return finding.part.startswith("slot_") and not finding.end and bool(finding.suggestion)


@register.filter
def form_label(key: str) -> str:
    """What a form of story is called; nothing for the usual one, which needs no name."""
    if key == USUAL:
        return ""
    form = form_named(key)
    return form.label_en if get_language() == "en" else form.label
