"""Stories as lists show them: one row each, with the first picture where there is one."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries import addresses
from kentongan.apps.newsroom.queries.picturing.clearance import with_cover
from kentongan.faces.site.newsroom.addresses import unit_path

_SHOWN = (
    *("pk", "status", "slug", "headline", "summary", "published_at", "changed_at", "public_version"),
    *("unit__key", "unit__name", "unit__type", "unit__time_zone", "topic__key", "topic__label"),
    "public__photos",
)


@dataclass(frozen=True, slots=True)
class Teaser:
    """A story in a list. `photo` is the id of its first picture, 0 for none; a withdrawn story shows none."""

    story: Story
    photo: int = 0
    alt: str = ""

    @property
    def url(self) -> str:
        return addresses.story_path(self.story.pk, self.story.slug)

    @property
    def unit_url(self) -> str:
        return unit_path(self.story.unit)

    @property
    def is_withdrawn(self) -> bool:
        return self.story.status == "withdrawn"


def listed(stories: QuerySet[Story]) -> QuerySet[Story]:
    """`stories` with what a teaser shows and no body: one query. A picture that may not leave is not promised."""
    return with_cover(stories.select_related("unit", "topic", "public").only(*_SHOWN))


def teaser(story: Story) -> Teaser:
    """The teaser of a row of `listed`."""
    is_shown = story.public and story.status == "published" and story.cover_leaves
    photos = story.public.photos if is_shown else []
    return Teaser(story, int(photos[0]["photo"]), photos[0].get("alt", "")) if photos else Teaser(story)


def teasers(stories: Iterable[Story]) -> list[Teaser]:
    """The teasers of the rows, in their order."""
    return [teaser(story) for story in stories]


def stamps(stories: Iterable[Story]) -> list[str]:
    """What changes when any row of a list does: for entity tags."""
    return [f"{story.pk}.{story.public_version}.{story.status}.{story.changed_at}" for story in stories]
