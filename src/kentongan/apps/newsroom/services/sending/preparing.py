"""Photos are cleaned as soon as they are there in whole: whoever saves the words of a story does not wait for them."""

from uuid import UUID

from django.db.models import F

from kentongan.apps.newsroom.errors import BadPhoto, UploadNotFound
from kentongan.apps.newsroom.models import Upload
from kentongan.apps.newsroom.queries.sending.uploads import upload_of
from kentongan.apps.newsroom.services.pictures import CleanPicture, clean_picture
from kentongan.apps.newsroom.services.sending import parts
from kentongan.core.pictures.fingerprint import as_signed, as_unsigned
from kentongan.foundation.accounts.actor import Actor


def prepare_upload(*, actor: Actor, key: UUID) -> None:
    """Keeps the clean copies of a photo whose last piece has come. One that is no photo stays as it is.

    The save says why it cannot be taken, beside its row. Raises UploadNotFound.
    """
    upload = upload_of(actor, key)
    if upload.sha256 or upload.photo_id:
        return
    try:
        with parts.path_of(key).open("rb") as file:
            picture = clean_picture(file, upload.size)
    except BadPhoto:
        return
    except FileNotFoundError as error:
        raise UploadNotFound from error
    parts.keep_clean(key, picture.jpeg, picture.small)
    signs = picture.fingerprint
    Upload.objects.filter(pk=upload.pk, held=F("size"), photo=None).update(
        sha256=picture.sha256, fingerprint=None if signs is None else as_signed(signs)
    )


def prepared(upload: Upload) -> CleanPicture | None:
    """The clean copies that were kept, None where there are none: they are made from the pieces then."""
    if not upload.sha256:
        return None
    jpeg, small = parts.clean_of(upload.key)
    try:
        return CleanPicture(jpeg.read_bytes(), small.read_bytes(), upload.sha256, _signs(upload.fingerprint))
    except FileNotFoundError:
        return None


def _signs(kept: int | None) -> int | None:
    return None if kept is None else as_unsigned(kept)
