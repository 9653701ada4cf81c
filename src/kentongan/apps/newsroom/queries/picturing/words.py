"""What the file of a public photo says of itself."""

from collections.abc import Mapping

from kentongan.apps.newsroom.models import Photo, Story
from kentongan.core.pictures.iptc import PictureWords


def words_of(story: Story, row: Mapping[str, object]) -> PictureWords:
    """By the row of the photo in a version: caption and credit as published, and the day of the event."""
    return PictureWords(
        caption=str(row.get("caption") or ""),
        credit=str(row.get("credit") or ""),
        headline=story.headline,
        taken_on=story.happened_on,
    )


def words_of_public(photo: Photo) -> PictureWords:
    """The same for a photo of a public version, which comes with its story."""
    rows = photo.story.public.photos
    return words_of(photo.story, next((row for row in rows if row["photo"] == photo.pk), {}))
