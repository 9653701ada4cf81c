"""What the form of a story adds to it on the wire."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.core.forms.form import USUAL, form_named


@dataclass(frozen=True, slots=True)
class ToldByForm:
    """`fields` of the news item, and a `line` of the text for readers who get nothing but text."""

    line: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)


def told_by_form(story: Story) -> ToldByForm:
    """Of a story that is no longer published its form says nothing; no query."""
    form = form_named(story.form)
    if form.key == USUAL or story.public is None or story.status != StoryStatus.PUBLISHED:
        return ToldByForm()
    facts = story.public.facts
    fields = {"genre": form.genre, "schema_type": "" if form.layout == "video" else form.schema}
    if form.asks("video"):
        fields |= {"video_url": facts.get("video", ""), "transcript": facts.get("transcript", "")}
    if form.asks("description"):
        fields["long_description"] = facts.get("description", "")
    if form.is_ahead:
        fields |= {"event_starts": _starts(story), "event_place": facts.get("where", "")}
    return ToldByForm(_line(fields), fields)


def _line(fields: Mapping[str, Any]) -> str:
    if fields.get("video_url"):
        return f"Video: {fields['video_url']}"
    if fields.get("long_description"):
        return f"Uraian infografis: {fields['long_description']}"
    return ""


def _starts(story: Story) -> datetime | None:
    """When it begins, on the clock of the office; without a clock time nothing is said."""
    facts = story.public.facts
    try:
        told = datetime.fromisoformat(f"{facts['when_date']}T{facts['when_time']}")
    except (KeyError, ValueError):
        return None
    return told.replace(tzinfo=ZoneInfo(story.unit.time_zone))
