"""What the newsroom tells the archive."""

from kentongan.apps.archive.services.keeping import forget, keep
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.archive.told import telling_of
from kentongan.apps.newsroom.queries.content import content_of

BATCH = 200
_REMEMBERED = (
    StoryStatus.IN_REVIEW,
    StoryStatus.RETURNED,
    StoryStatus.APPROVED,
    StoryStatus.PUBLISHED,
)


def archive_story(*, story_id: int) -> None:
    """Keeps the text of a story that readers see, or that was submitted. The same text again changes nothing."""
    story = Story.objects.select_related("unit", "public__topic", "current__topic").get(pk=story_id)
    _archive(story)


def forget_story(*, story_id: int) -> None:
    """A story that was taken back is not held against others, and nobody is quoted with its words."""
    forget(reference=f"story:{story_id}")


def archive_batch(*, after: int = 0) -> int:
    """Keeps the next stories above the number `after` that were filed before the archive listened.

    Gives the number to go on from, 0 at the end. Run again it changes nothing: what is kept stays.
    """
    rows = Story.objects.select_related("unit", "public__topic", "current__topic")
    rows = list(rows.filter(pk__gt=after, status__in=_REMEMBERED).order_by("pk")[:BATCH])
    for story in rows:
        _archive(story)
    return rows[-1].pk if len(rows) == BATCH else 0


def _archive(story: Story) -> None:
    version = story.public if story.is_public else story.current
    keep(telling=telling_of(story, content_of(story, version)))
