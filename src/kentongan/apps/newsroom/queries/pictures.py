"""Photos that somebody may see."""

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Photo
from kentongan.apps.newsroom.queries.picturing.clearance import photos_that_may_leave
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def public_photo(photo_id: int) -> Photo | None:
    """A photo that may leave and stands in the public version of a published story; a withdrawn one shows none."""
    photo = (
        photos_that_may_leave()
        .select_related("story__public")
        .filter(pk=photo_id, story__status=StoryStatus.PUBLISHED)
    )
    found = photo.first()
    shown = found.story.public.photos if found and found.story.public else []
    return found if any(row["photo"] == photo_id for row in shown) else None


def photo_visible_to(actor: Actor, photo_id: int) -> Photo | None:
    """A public photo for everyone, any other for those who read its story at the desk."""
    return public_photo(photo_id) or (
        within(Photo.objects.all(), actor, Permission.STORY_READ, path="story__unit__path")
        .filter(pk=photo_id)
        .first()
    )
