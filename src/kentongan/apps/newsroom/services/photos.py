"""Adding pictures to a story and taking them away."""

import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass, replace
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
    added = add_photos(actor=actor, story_id=story_id, uploads={0: upload})
    if added.refused:
        raise added.refused[0]
    return added.photos[0]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of uploads: photos by the row they came from, and why others were refused."""

    photos: dict[int, Photo]
    refused: dict[int, BadPhoto]


def add_photos(*, actor: Actor, story_id: int, uploads: Mapping[int, UploadedFile | CleanPicture]) -> Added:
    """Cleans uploads beside each other and keeps them with the story in one go; a bad one refuses itself alone.

    What was cleaned before is taken as it is.
    """
    cleaned = _cleaned(uploads)  # seconds of work: done before the story is locked
    photos: dict[int, Photo] = {}
    refused = {row: made for row, made in cleaned.items() if isinstance(made, BadPhoto)}
    with transaction.atomic():
        story = story_in_hand(actor, story_id)
        if not (may_edit(actor, story) or may_propose_correction(actor, story)):
            raise NotAllowed(_("Anda tidak berwenang menambah foto pada berita ini."))
        kept = {photo.sha256: photo for photo in Photo.objects.filter(story=story)}
        for row, picture in cleaned.items():
            if isinstance(picture, BadPhoto):
                continue
            if picture.sha256 not in kept and len(kept) >= _MOST_KEPT:
                refused[row] = BadPhoto(_("Berita ini sudah punya terlalu banyak foto."))
                continue
            if picture.sha256 not in kept:
                kept[picture.sha256] = _keep(actor, story, picture)
            photos[row] = kept[picture.sha256]
    return Added(photos, refused)


def _cleaned(uploads: Mapping[int, UploadedFile | CleanPicture]) -> dict[int, CleanPicture | BadPhoto]:
    """Pixels are worked on outside Python's lock: on two cores two pictures take the time of one."""
    ready = {row: made for row, made in uploads.items() if isinstance(made, CleanPicture)}
    raw = {row: upload for row, upload in uploads.items() if row not in ready}
    if len(raw) < 2:
        return ready | {row: _clean(upload) for row, upload in raw.items()}
    with ThreadPoolExecutor(max_workers=min(len(raw), os.cpu_count() or 1)) as pool:
        # Each in a copy of the context: a refusal is told in the language of who waits for it.
        begun = {row: pool.submit(copy_context().run, _clean, upload) for row, upload in raw.items()}
    return ready | {row: future.result() for row, future in begun.items()}


def _clean(upload: UploadedFile) -> CleanPicture | BadPhoto:
    try:
        return clean_picture(upload, upload.size)
    except BadPhoto as error:
        return error


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
