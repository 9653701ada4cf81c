"""Photos on their way: each seen by the one who sends it, by nobody else."""

from uuid import UUID

from kentongan.apps.newsroom.errors import UploadNotFound
from kentongan.apps.newsroom.models import Upload
from kentongan.foundation.accounts.actor import Actor


def upload_of(actor: Actor, key: UUID) -> Upload:
    """The photo that `actor` is sending under `key`; raises UploadNotFound."""
    found = Upload.objects.filter(key=key, owner_id=actor.user_id).first()
    if found is None:
        raise UploadNotFound
    return found
