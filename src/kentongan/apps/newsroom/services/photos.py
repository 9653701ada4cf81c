"""Adding pictures to a story and taking them away."""

from dataclasses import replace
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import BadPhoto, NotAllowed
from kentongan.apps.newsroom.models import Photo, Story, StoryVersion
from kentongan.apps.newsroom.policies import may_edit, may_propose_correction
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.apps.newsroom.services.groundwork.versioning import MOST_PHOTOS
from kentongan.apps.newsroom.services.pictures import CleanPicture, clean_picture
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.signals import photo_added
from kentongan.core.pictures.fingerprint import as_signed, bands
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_MOST_KEPT = 4 * MOST_PHOTOS


def add_photo(*, actor: Actor, story_id: int, upload: UploadedFile) -> Photo:
    """Cleans an upload and keeps it with the story; the same file twice is one photo. What came in is not kept.

    It stands in no version yet: caption, credit and place are saved with the text. Raises BadPhoto. Audited.
    """
    picture = clean_picture(upload, upload.size)  # seconds of work: done before the story is locked
    with transaction.atomic():
        story = story_in_hand(actor, story_id)
        if not (may_edit(actor, story) or may_propose_correction(actor, story)):
            raise NotAllowed(_("Anda tidak berwenang menambah foto pada berita ini."))
        known = Photo.objects.filter(story=story, sha256=picture.sha256).first()
        return known or _keep(actor, story, picture)


def drop_photo(*, actor: Actor, story_id: int, based_on: int, photo_id: int) -> StoryVersion:
    """Saves the story without one of its photos. Raises Conflict like any save."""
    with transaction.atomic():
        story = story_in_hand(actor, story_id)
        content = content_of(story, story.current)
        left = tuple(line for line in content.photos if line.photo != photo_id)
        return save_story(
            actor=actor, story_id=story_id, based_on=based_on, content=replace(content, photos=left)
        )


def _keep(actor: Actor, story: Story, picture: CleanPicture) -> Photo:
    if Photo.objects.filter(story=story).count() >= _MOST_KEPT:
        raise BadPhoto(_("Berita ini sudah punya terlalu banyak foto."))
    name = uuid4().hex
    photo = Photo(story=story, sha256=picture.sha256, uploaded_by_id=actor.user_id, size=len(picture.jpeg))
    if picture.fingerprint is not None:
        photo.fingerprint, photo.bands = as_signed(picture.fingerprint), bands(picture.fingerprint)
    photo.file.save(f"{name}.jpg", ContentFile(picture.jpeg, f"{name}.jpg"), save=False)
    photo.small.save(f"{name}-k.webp", ContentFile(picture.small), save=False)
    photo.save()
    photo_added.send(Photo, photo_id=photo.pk)
    trail.record(actor, "photo_added", f"story:{story.pk}", path=story.unit.path, detail={"photo": photo.pk})
    return photo
