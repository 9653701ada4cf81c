"""What everyone may read. Nothing here knows a draft."""

from django.db.models import Prefetch, QuerySet

from kentongan.apps.newsroom.enums import NoteKind, StoryStatus
from kentongan.apps.newsroom.models import PublicNote, Story

_ALL_NOTES = Prefetch("notes", PublicNote.objects.order_by("id"))


def public_stories(*, branch_path: str | None = None, topic: str | None = None) -> QuerySet[Story]:
    """Published and withdrawn stories, newest first, with unit and topic; below a node, on a topic (its key)."""
    stories = Story.objects.filter(status__in=StoryStatus.public()).select_related("unit", "topic")
    if branch_path:
        stories = stories.filter(unit__path__startswith=branch_path)
    if topic:
        stories = stories.filter(topic__key=topic)
    return stories.order_by("-published_at", "-pk")


def public_story(story_id: int) -> Story | None:
    """One public story with unit, topic, its public version and its notes (`story.notes.all()`); two queries."""
    return (
        Story.objects.filter(pk=story_id, status__in=StoryStatus.public())
        .select_related("unit", "topic", "public")
        .prefetch_related(_ALL_NOTES)
        .first()
    )


def removed_note(story_id: int) -> PublicNote | None:
    """Why a story is gone, for its page that answers 410; None for a story that was never public or still is."""
    return (
        PublicNote.objects.filter(
            story_id=story_id, story__status=StoryStatus.UNPUBLISHED, kind=NoteKind.UNPUBLISHED
        )
        .select_related("successor")
        .order_by("-id")
        .first()
    )


def public_notes(*, branch_path: str | None = None) -> QuerySet[PublicNote]:
    """The log of corrections, withdrawals and removals, newest first, with story and unit.

    Of a removed story only the note may be shown: neither headline nor text.
    """
    notes = PublicNote.objects.filter(story__published_at__isnull=False).select_related("story__unit")
    if branch_path:
        notes = notes.filter(story__unit__path__startswith=branch_path)
    return notes.order_by("-at", "-id")
