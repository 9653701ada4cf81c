"""How stories look to programs."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from ninja import Schema

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.addresses import story_path, uri_of
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit


class Named(Schema):
    """A thing with its key."""

    key: str
    name: str


class StoryLine(Schema):
    """A story in a list. `status` is published or withdrawn; `version` counts what the public saw."""

    id: int
    uri: str
    url: str
    ninjs: str
    headline: str
    summary: str
    status: str
    version: int
    unit: Named
    region: Named | None
    topic: Named | None
    published_at: datetime
    changed_at: datetime


class StoryPage(Schema):
    """A page of stories; `next` is the cursor of the following page, null at the end."""

    items: list[StoryLine]
    next: str | None


class Note(Schema):
    """What was said in public about a change: corrected, withdrawn or unpublished."""

    kind: str
    reason: str
    at: datetime


class WholeStory(StoryLine):
    """A story with its text. A withdrawn one keeps its text out: its note says why."""

    body: str
    notes: list[Note]


def lines_of(stories: Iterable[Story]) -> list[StoryLine]:
    """A page of stories; one query for their regions, whatever their number."""
    rows = list(stories)
    ids = {pk for story in rows for pk in story.unit.ancestor_ids}
    regions = Unit.objects.filter(type=UnitType.REGION).in_bulk(ids)
    return [StoryLine(**_line(story, regions)) for story in rows]


def whole(story: Story) -> WholeStory:
    """One story with its notes; one query for its region."""
    regions = Unit.objects.filter(type=UnitType.REGION).in_bulk(story.unit.ancestor_ids)
    body = story.public.body if story.public and story.status == "published" else ""
    notes = [Note(kind=note.kind, reason=note.reason, at=note.at) for note in story.notes.all()]
    return WholeStory(**_line(story, regions), body=body, notes=notes)


def absolute(path: str) -> str:
    """A path as a whole address."""
    return settings.SITE_URL + path


def _line(story: Story, regions: dict[int, Unit]) -> dict[str, object]:
    above = (regions[pk] for pk in story.unit.ancestor_ids if pk in regions)
    region = next(above, None)
    return {
        "id": story.pk,
        "uri": uri_of(story.pk),
        "url": absolute(story_path(story.pk, story.slug)),
        "ninjs": absolute(f"/berita/{story.pk}.ninjs.json"),
        "headline": story.headline,
        "summary": story.summary,
        "status": story.status,
        "version": story.public_version,
        "unit": Named(key=story.unit.key, name=story.unit.name),
        "region": Named(key=region.key, name=region.name) if region else None,
        "topic": Named(key=story.topic.key, name=story.topic.label) if story.topic else None,
        "published_at": story.published_at,
        "changed_at": story.changed_at or story.published_at,
    }
