"""Files of contributions: judged by their content, kept under names of ours."""

import uuid
from typing import Protocol

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from kentongan.apps.programmes.errors import BadWords
from kentongan.apps.programmes.models import Submission
from kentongan.core.openness.service.filetypes import Kind, kind_of

MAX_BYTES = 10 * 1024 * 1024
_AUDIO = ((b"ID3", "audio/mpeg", "mp3"), (b"\xff\xfb", "audio/mpeg", "mp3"), (b"OggS", "audio/ogg", "ogg"))


class Upload(Protocol):
    """What Django hands over for an uploaded file."""

    name: str

    def read(self, size: int = -1) -> bytes: ...


def keep_file(submission: Submission, upload: Upload) -> None:
    """Puts the file into the row, which is not saved. Refuses what is empty, too large, or of a kind unknown."""
    content = upload.read(MAX_BYTES + 1)
    if not content:
        raise BadWords(_("Berkas ini kosong."), "file")
    if len(content) > MAX_BYTES:
        words = _("Berkas lebih besar dari %(most)d MB. Untuk video, kirim tautannya.")
        raise BadWords(words % {"most": MAX_BYTES // 1024**2}, "file")
    kind = _kind(content)
    if kind.danger:
        raise BadWords(kind.danger, "file")
    last = (upload.name or "").replace("\\", "/").rpartition("/")[2]
    plain = "".join(sign for sign in last if sign.isprintable() and sign not in '"<>|:*?;')
    submission.file_name, submission.file_type = plain.strip(" .")[-110:] or "berkas", kind.type
    submission.file.save(f"{uuid.uuid4().hex}.{kind.extension}", ContentFile(content), save=False)


def _kind(content: bytes) -> Kind:
    for mark, media_type, extension in _AUDIO:
        if content.startswith(mark):
            return Kind(media_type, extension)
    return kind_of(content)
