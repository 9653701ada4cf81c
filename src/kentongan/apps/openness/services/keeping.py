"""Taking files in: judged by their content, kept under names of ours."""

import hashlib
import re
import uuid
from collections.abc import Iterable
from typing import Protocol

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from kentongan.apps.openness.enums import FileKind
from kentongan.apps.openness.errors import BadRequest
from kentongan.apps.openness.models import KeptFile, Request
from kentongan.core.openness.service.filetypes import kind_of

MAX_BYTES = 10 * 1024 * 1024
MOST_AT_ONCE = 3
MOST_OF_REQUEST = 30


class Upload(Protocol):
    """What Django hands over for an uploaded file."""

    name: str
    size: int

    def read(self, size: int = -1) -> bytes: ...


def keep_files(*, request: Request, kind: FileKind, uploads: Iterable[Upload]) -> list[KeptFile]:
    """Keeps the files of one form. What a requester sends that is no document is kept closed, with a warning.

    Refuses files that are empty, too large or too many; from the office, whatever is no document.
    """
    uploads = list(uploads)
    if len(uploads) > MOST_AT_ONCE or request.files.count() + len(uploads) > MOST_OF_REQUEST:
        raise BadRequest(_("Paling banyak %(most)d berkas sekali kirim.") % {"most": MOST_AT_ONCE}, "files")
    return [_keep(request, kind, upload) for upload in uploads]


def _keep(request: Request, kind: FileKind, upload: Upload) -> KeptFile:
    content = upload.read(MAX_BYTES + 1)
    name = plain_name(upload.name)
    if not content:
        raise BadRequest(_("Berkas “%(name)s” kosong.") % {"name": name}, "files")
    if len(content) > MAX_BYTES:
        words = _("Berkas “%(name)s” lebih besar dari %(most)d MB. Perkecil atau kirim sebagian.")
        raise BadRequest(words % {"name": name, "most": MAX_BYTES // 1024**2}, "files")
    found = kind_of(content)
    if found.danger and kind is FileKind.ANSWER:
        raise BadRequest(f"{name}: {found.danger}", "files")
    kept = KeptFile(
        request=request,
        kind=kind,
        name=name,
        type=found.type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        is_quarantined=bool(found.danger),
        warning=found.danger or found.note,
    )
    folder = "ditahan/" if found.danger else ""
    kept.file.save(f"{folder}{uuid.uuid4().hex}.{found.extension}", ContentFile(content), save=False)
    kept.save()
    return kept


def plain_name(name: str) -> str:
    """A name that can stand in a list and in a header: no folders, no control signs, no direction marks."""
    last = re.split(r"[\\/]", name or "")[-1]
    kept = "".join(sign for sign in last if sign.isprintable() and sign not in '"<>|:*?;')
    return kept.strip(" .")[-110:] or "berkas"
