"""What every act on a photo begins and ends with."""

from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import NotAllowed, StoryNotFound
from kentongan.apps.newsroom.models import Photo
from kentongan.apps.newsroom.policies import may_mark
from kentongan.apps.newsroom.queries.picturing.marking import photos_visible_to
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.apps.newsroom.signals import photo_decided
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


def photo_in_hand(actor: Actor, photo_id: int) -> Photo:
    """The photo, locked behind its story; raises StoryNotFound, and NotAllowed for who only reads."""
    story_id = photos_visible_to(actor).filter(pk=photo_id).values_list("story_id", flat=True).first()
    if story_id is None:
        raise StoryNotFound
    story = story_in_hand(actor, story_id)
    if not may_mark(actor, story):
        raise NotAllowed(_("Anda tidak berwenang menandai foto pada berita ini."))
    photo = Photo.objects.select_for_update().get(pk=photo_id)
    photo.story = story
    return photo


def to_be_drawn(photo: Photo) -> None:
    """Holds a photo back until it is drawn anew, and has it drawn."""
    Photo.objects.filter(pk=photo.pk).update(is_drawn=False)
    photo_decided.send(Photo, photo_id=photo.pk)


def record(actor: Actor, photo: Photo, verb: str, **detail: object) -> None:
    """One line of the trail, under the story."""
    trail.record(
        actor,
        verb,
        f"story:{photo.story_id}",
        path=photo.story.unit.path,
        detail={"photo": photo.pk} | detail,
    )
