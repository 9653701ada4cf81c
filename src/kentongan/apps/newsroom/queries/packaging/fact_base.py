"""The fact base of a story: the version that its packages tell."""

from django.conf import settings

from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.newsroom.queries.addresses import story_path
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.moments import day_in_words
from kentongan.apps.units.enums import TimeZone
from kentongan.core.packages.fact_base import Base, Picture, Said


def version_to_tell(story: Story) -> StoryVersion | None:
    """What readers see, once there is such a thing; before that the newest save."""
    return story.public if story.published_at else story.current


def base_of(story: Story, version: StoryVersion) -> Base:
    """The facts of a version; no query for a story with unit and a version with topic."""
    content = content_of(story, version)
    return Base(
        headline=content.headline,
        body=content.body,
        unit=story.unit.name,
        city=story.unit.city,
        url=settings.SITE_URL + story_path(story.pk, story.slug) if story.published_at else "",
        facts=_facts(content, story),
        quotes=tuple(Said(text=one.text, speaker=one.speaker, title=one.title) for one in content.quotes),
        photos=tuple(
            Picture(number=one.photo, caption=one.caption, credit=one.credit) for one in content.photos
        ),
    )


def _facts(content: Content, story: Story) -> tuple[str, ...]:
    day, clock = content.happened_on, content.when_time.replace(":", ".")
    told = (
        *(content.what, content.where, content.who, content.why, content.how, content.next),
        *(content.video, content.transcript, content.description),
        day_in_words(day) if day else "",
        f"{clock} {TimeZone(story.unit.time_zone).label}" if clock else "",
    )
    return tuple(filter(None, told))
