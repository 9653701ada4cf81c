"""Taking a file of old stories in."""

import hashlib
from pathlib import PurePath
from uuid import uuid4

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.intake.enums import BatchKind, BatchState
from kentongan.apps.intake.errors import BadWords, NotAllowed
from kentongan.apps.intake.models import OldBatch
from kentongan.apps.intake.policies import may_import_for
from kentongan.apps.intake.signals import batch_sent
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MEGA = 1024 * 1024
MOST_BYTES = {BatchKind.TABLE: 20 * MEGA, BatchKind.WORDPRESS: 100 * MEGA}
_UNICODE_MARK = b"\xef\xbb\xbf"


@transaction.atomic
def start_import(*, actor: Actor, unit_id: int, upload: UploadedFile, site: str) -> OldBatch:
    """Keeps a file of old stories for an office and those below it; a job reads it. Nothing is shown to anybody yet.

    What the file is called does not matter, what it holds does. Raises BadWords for one that is too large or was
    already taken in. Audited.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_import_for(actor, unit):
        raise NotAllowed
    kind = _kind(upload)
    if upload.size > MOST_BYTES[kind]:
        words = _("Berkas lebih besar dari %(most)s MB. Bagi menjadi beberapa berkas.")
        raise BadWords(words % {"most": MOST_BYTES[kind] // MEGA}, "file")
    sha256 = _hash(upload)
    standing = OldBatch.objects.filter(unit=unit, sha256=sha256)
    if standing.filter(state__in=(BatchState.READING, BatchState.READ)).exists():
        raise BadWords(_("Berkas ini sudah diimpor untuk satuan ini."), "file")
    name = PurePath((upload.name or "").replace("\\", "/")).name[-120:]
    batch = OldBatch(unit=unit, kind=kind, name=name or kind, site=site.strip()[:120], sha256=sha256)
    batch.sent_by_id = actor.user_id
    batch.file.save(f"{uuid4().hex}.bin", upload, save=True)
    trail.record(
        actor, "old_batch_sent", f"old_batch:{batch.pk}", path=unit.path, detail={"kind": kind.value}
    )
    batch_sent.send(OldBatch, batch_id=batch.pk)
    return batch


def _kind(upload: UploadedFile) -> BatchKind:
    upload.seek(0)
    opening = upload.read(512).removeprefix(_UNICODE_MARK).lstrip()
    upload.seek(0)
    return BatchKind.WORDPRESS if opening.startswith(b"<") else BatchKind.TABLE


def _hash(upload: UploadedFile) -> str:
    digest = hashlib.sha256()
    for piece in upload.chunks():
        digest.update(piece)
    upload.seek(0)
    return digest.hexdigest()
