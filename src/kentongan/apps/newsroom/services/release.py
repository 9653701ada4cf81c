"""Making a version public: what the reader sees is copied, numbered and handed to the channels."""

from datetime import datetime

from django.contrib.postgres.search import SearchVector
from django.db.models import Value
from django.utils.text import slugify

from kentongan.apps.channels.services.release import release_item
from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.newsroom.queries.stories import SEARCH_CONFIG
from kentongan.apps.newsroom.queries.wire import news_item
from kentongan.core.standard.anatomy import find_lead
from kentongan.core.wire.bodies import paragraphs, shortened

_SUMMARY = 240


def show_to_public(story: Story, version: StoryVersion, *, at: datetime) -> None:
    """Sets all that lists, search and feeds read from `version`, saves, and releases the item to the channels."""
    story.public, story.current = version, version
    story.topic = version.topic
    story.headline = version.headline
    story.summary = summary_of(version.body)
    story.slug = story.slug or slugify(version.headline)[:100].strip("-")
    release(story, at=at)
    Story.objects.filter(pk=story.pk).update(search=_search_vector(story, version))


def release(story: Story, *, at: datetime) -> None:
    """Numbers the change that the public sees now, saves the story and hands it to the channels."""
    story.public_version += 1
    story.changed_at = at
    story.save()
    release_item(item=news_item(Story.objects.select_related("unit").get(pk=story.pk)), unit_id=story.unit_id)


def summary_of(body: str) -> str:
    """The lead without its dateline, at most 240 characters."""
    lead = find_lead(body)
    words = " ".join(lead.text.split()) if lead else " ".join(paragraphs(body)[:1])
    return shortened(words, _SUMMARY)


def _beside(version: StoryVersion) -> str:
    """What is read beside the text: what is heard in a video, an infographic in words."""
    return " ".join(filter(None, (version.facts.get(name) for name in ("transcript", "description"))))


def _search_vector(story: Story, version: StoryVersion) -> SearchVector:
    return (
        SearchVector(Value(version.headline), config=SEARCH_CONFIG, weight="A")
        + SearchVector(Value(version.body), config=SEARCH_CONFIG, weight="B")
        + SearchVector(Value(_beside(version)), config=SEARCH_CONFIG, weight="C")
        + SearchVector(Value(story.unit.name), config=SEARCH_CONFIG, weight="C")
    )
