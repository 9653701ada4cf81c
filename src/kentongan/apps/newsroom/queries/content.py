"""A kept version as the value that forms, gate and compositor work with."""

from collections.abc import Mapping

from kentongan.apps.newsroom.gate.content import QUESTIONS, Content, PhotoLine, QuoteLine
from kentongan.apps.newsroom.models import Story, StoryVersion

FACT_NAMES = (
    *(name for name in QUESTIONS if name != "when"),
    *("when_date", "when_time", "next", "video", "transcript", "description"),
)


def content_of(story: Story, version: StoryVersion | None) -> Content:
    """The words of `version` with what the story itself carries; empty for a story without a save."""
    if version is None:
        return Content()
    return Content(
        headline=version.headline,
        body=version.body,
        quotes=tuple(QuoteLine(**_texts(row, "speaker", "title", "text")) for row in version.quotes),
        photos=tuple(
            PhotoLine(photo=row["photo"], **_texts(row, "caption", "credit", "alt")) for row in version.photos
        ),
        topic=version.topic.key if version.topic else "",
        form=story.form,
        wants_national=story.wants_national,
        embargo_until=story.embargo_until,
        **_texts(version.facts, *FACT_NAMES),
    )


def _texts(row: Mapping, *names: str) -> dict[str, str]:
    return {name: str(row.get(name) or "") for name in names}
