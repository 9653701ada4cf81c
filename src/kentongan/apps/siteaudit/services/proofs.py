"""Files that prove a mending: taken by what they hold, kept under a name of ours, never shown inline."""

import secrets
from typing import BinaryIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from kentongan.apps.siteaudit.errors import Incomplete

MAX_BYTES = 5 * 1024 * 1024
# What a file begins with, by kind.
_MARKS = {"pdf": (b"%PDF-",), "jpg": (b"\xff\xd8\xff",), "png": (b"\x89PNG\r\n\x1a\n",)}
TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}


def keep_proof(upload: BinaryIO, size: int) -> tuple[str, str]:
    """Stores an upload; its name in the storage and its kind. Refuses what is too large, empty or of no known kind."""
    if size > MAX_BYTES:
        raise Incomplete(
            _("Berkas bukti lebih besar dari 5 MB. Kecilkan, atau tulis alamat halamannya."), "file"
        )
    content = upload.read(MAX_BYTES + 1)
    kind = next((kind for kind, marks in _MARKS.items() if content.startswith(marks)), "")
    if not kind or len(content) > MAX_BYTES:
        raise Incomplete(_("Berkas bukti harus PDF, JPEG, atau PNG yang utuh."), "file")
    name = default_storage.save(f"audit-situs/{secrets.token_hex(16)}.{kind}", ContentFile(content))
    return name, kind


def read_proof(name: str) -> bytes:
    """The content of a stored proof."""
    with default_storage.open(name) as file:
        return file.read()
