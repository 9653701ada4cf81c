"""Photos that come in pieces: begun under a key of the phone, gone on with after every cut."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import BadPhoto, NotAllowed, UploadNotFound, WrongOffset
from kentongan.apps.newsroom.models import Photo, Upload
from kentongan.apps.newsroom.services.sending import parts
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission, may_anywhere

MOST_BYTES_A_PIECE = 1024 * 1024
MOST_ON_THE_WAY = 60
MOST_BYTES_ON_THE_WAY = 240 * 1024 * 1024
KEPT = timedelta(days=14)


@transaction.atomic
def begin_upload(*, actor: Actor, key: UUID, size: int) -> Upload:
    """Makes room for a photo of `size` bytes under the phone's own key; begun twice it is one.

    Raises NotAllowed for who writes nowhere, UploadNotFound for a key of somebody else, BadPhoto for a size that no
    photo may have or when too much is on the way. Not audited: the photo is, once it stands in a story.
    """
    if not may_anywhere(actor, Permission.STORY_FILE):
        raise NotAllowed(_("Anda tidak memegang tugas menulis di satuan mana pun."))
    if not 0 < size <= settings.PHOTO_MAX_BYTES:
        raise BadPhoto(_("Foto ini kosong atau lebih besar dari 20 MB. Pilih foto lain."), "too_large")
    User.objects.select_for_update().get(pk=actor.user_id)  # one beginning at a time: the room is counted
    known = Upload.objects.filter(key=key).first()
    if known is None:
        _must_have_room(actor, size)
        return Upload.objects.create(key=key, owner_id=actor.user_id, size=size)
    if known.owner_id != actor.user_id or known.size != size:
        raise UploadNotFound
    return known


@transaction.atomic
def add_piece(*, actor: Actor, key: UUID, offset: int, piece: bytes) -> Upload:
    """Keeps the next piece of a photo. Only what follows on what is held is taken, so no piece counts twice.

    Raises UploadNotFound, and WrongOffset with the place to go on from.
    """
    upload = Upload.objects.select_for_update().filter(key=key, owner_id=actor.user_id).first()
    if upload is None:
        raise UploadNotFound
    if offset != upload.held or offset + len(piece) > upload.size or len(piece) > MOST_BYTES_A_PIECE:
        raise WrongOffset(upload.held)
    if piece:
        parts.write_at(key, offset, piece)
        upload.held += len(piece)
        upload.save()
    return upload


def begin_anew(upload: Upload) -> None:
    """Holds nothing under the key any more: what was held is lost, or became a photo of another story."""
    Upload.objects.filter(pk=upload.pk).update(held=0, sha256="", fingerprint=None, photo=None)


def settle_uploads(photos: Mapping[UUID, Photo]) -> None:
    """Notes what the photos on their way became; their files are no longer needed once that is sure."""
    rows = {row.key: row for row in Upload.objects.filter(key__in=photos)}
    for key, row in rows.items():
        row.photo = photos[key]
    Upload.objects.bulk_update(rows.values(), ["photo"])
    transaction.on_commit(lambda: [parts.drop(key) for key in rows])


def purge_uploads() -> int:
    """Takes away photos that nobody has sent a piece of for two weeks; gives how many."""
    old = Upload.objects.filter(updated_at__lt=timezone.now() - KEPT)
    keys = list(old.values_list("key", flat=True)[:500])
    for key in keys:
        Upload.objects.filter(key=key).delete()
    parts.drop_older(timezone.now() - KEPT)
    return len(keys)


@transaction.atomic
def drop_upload(*, actor: Actor, key: UUID) -> None:
    """Forgets one photo that `actor` was sending; its file goes once the row is gone for good."""
    if Upload.objects.filter(key=key, owner_id=actor.user_id).delete()[0]:
        transaction.on_commit(lambda: parts.drop(key))


def _must_have_room(actor: Actor, size: int) -> None:
    mine = Upload.objects.filter(owner_id=actor.user_id, photo=None)
    held = mine.aggregate(bytes=Sum("size"))["bytes"] or 0
    if mine.count() >= MOST_ON_THE_WAY or held + size > MOST_BYTES_ON_THE_WAY:
        raise BadPhoto(
            _("Terlalu banyak foto yang belum selesai terkirim. Kirim dulu naskah yang menunggu."),
            "rate_limited",
        )
