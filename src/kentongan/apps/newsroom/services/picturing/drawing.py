"""Making what leaves of a photo fit what was decided about it."""

from functools import partial
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models.fields.files import FieldFile

from kentongan.apps.newsroom.models import Photo
from kentongan.apps.newsroom.queries.picturing.marking import box_of
from kentongan.apps.newsroom.services.picturing.renditions import draw

_ENDINGS = {
    "small": "-k.webp",
    "medium": "-s.webp",
    "small_avif": "-k.avif",
    "medium_avif": "-s.avif",
    "card": "-c.webp",
}


@transaction.atomic
def draw_photo(*, photo_id: int) -> None:
    """Draws a photo whose decisions changed since it was drawn; does nothing for one that fits already."""
    photo = Photo.objects.select_for_update().filter(pk=photo_id, is_drawn=False).first()
    if photo is not None:
        redraw(photo)


def redraw(photo: Photo) -> None:
    """Draws every size of a locked photo, and saves it.

    While something is hidden the sharp picture lies beside under a name of its own; with nothing left to hide it
    becomes the picture again and the copy goes. Of a sealed photo only what is hidden already is left to draw from.
    Old files go when the transaction is through.
    """
    hidden = [box_of(region) for region in photo.regions.all() if region.is_hidden]
    sharp = bytes_of(photo.sharp or photo.file)
    made = draw(sharp, hidden=hidden, focus=(photo.focus_x, photo.focus_y))
    name = uuid4().hex
    if hidden and not photo.sharp and photo.sealed_at is None:
        photo.sharp.save(f"{uuid4().hex}.jpg", ContentFile(sharp), save=False)
    if hidden or photo.sharp:
        jpeg = made.jpeg if made.jpeg is not None else sharp
        _replace(photo.file, f"{name}.jpg", jpeg)
        photo.size = len(jpeg)
    for field, ending in _ENDINGS.items():
        _replace(getattr(photo, field), name + ending, getattr(made, field))
    if not hidden and photo.sharp:
        drop_later(photo.sharp)
        photo.sharp = ""
    photo.is_drawn = True
    photo.save()


def drop_later(file: FieldFile) -> None:
    """Removes a file once the transaction is through."""
    transaction.on_commit(partial(file.storage.delete, file.name))


def bytes_of(file: FieldFile) -> bytes:
    """All of a file."""
    with file.open("rb") as opened:
        return opened.read()


def _replace(file: FieldFile, name: str, content: bytes) -> None:
    """A new name for new pixels: no cache and no half-read file mixes the two."""
    if file:
        drop_later(file)
    file.save(name, ContentFile(content, name), save=False)  # a nameless content has no width
