"""Turning pages of stories by their place, not by counting: a page costs the same however far back it lies."""

import base64
import binascii
from datetime import datetime

from django.db.models import Q, QuerySet

from kentongan.apps.newsroom.models import Story
from kentongan.foundation.errors import KentonganError


def cursor_of(story: Story) -> str:
    """The place just after `story` in a list that runs from the newest to the oldest."""
    place = f"{story.published_at.isoformat()}|{story.pk}"
    return base64.urlsafe_b64encode(place.encode()).rstrip(b"=").decode()


def after(stories: QuerySet[Story], cursor: str) -> QuerySet[Story]:
    """The part of a list that follows `cursor`; all of it for an empty one. Raises KentonganError for a broken one."""
    if not cursor:
        return stories
    at, story_id = _place(cursor)
    return stories.filter(published_at__lte=at).filter(Q(published_at__lt=at) | Q(pk__lt=story_id))


def _place(cursor: str) -> tuple[datetime, int]:
    try:
        told = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        moment, _, number = told.partition("|")
        at = datetime.fromisoformat(moment)
        if at.tzinfo is None or not number.isdecimal() or len(number) > 18:
            raise ValueError(told)
        return at, int(number)
    except (ValueError, binascii.Error) as error:
        raise KentonganError(
            "Penanda halaman (cursor) ini rusak; mulai lagi tanpa cursor.", "invalid"
        ) from error
