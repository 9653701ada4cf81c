"""What an upload holds: whether it can be read aloud, tells on its author, or names a person by number."""

import hashlib
import re
import zipfile
from dataclasses import dataclass
from io import BytesIO

from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from kentongan.foundation.uploads.errors import BadFile
from kentongan.foundation.uploads.kinds import kind_of
from kentongan.foundation.uploads.pdf_reading import read_pdf

MAX_BYTES = 10 * 1024 * 1024
SCAN_ONLY, METADATA, PERSONAL = "scan_only", "metadata", "personal"
_READ_BYTES = 2 * 1024 * 1024
_MOST_PIXELS = 40_000_000
# Sixteen digits: province 11-96, then regency and district, day (women add 40), month, year, number.
_NIK = re.compile(
    r"(?<!\d)[1-9][1-9]\d{4}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{6}(?!\d)"
)
_TEXT_OF = {
    "docx": ("word/document.xml",),
    "xlsx": ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"),
    "odt": ("content.xml",),
    "ods": ("content.xml",),
}
_TAG = re.compile(r"<[^<>]{0,2000}>")
_AUTHOR = re.compile(r"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>[^<]")
_ACTIVE = (b"/JavaScript", b"/Launch", b"/EmbeddedFile")


@dataclass(frozen=True, slots=True)
class Inspected:
    """A file that may be kept. `content` differs from the upload only for pictures, which lose their metadata."""

    content: bytes
    kind: str
    sha256: str
    pages: int | None
    warnings: tuple[str, ...]


def inspected(content: bytes, name: str) -> Inspected:
    """Looks inside an upload. Raises BadFile for what is empty, too large, of no known kind, locked or active."""
    if not content:
        raise BadFile(_("Berkas ini kosong."))
    if len(content) > MAX_BYTES:
        raise BadFile(
            _("Berkas lebih besar dari 10 MB. Perkecil, atau bagi menjadi beberapa bagian."), "too_large"
        )
    kind = kind_of(content, name)
    pages: int | None = None
    warnings: list[str] = []
    if kind == "pdf":
        pages, warnings = _of_pdf(content)
    elif kind in ("jpg", "png"):
        content, warnings = _clean_picture(content, kind), [SCAN_ONLY]
    else:
        warnings = _of_words(content, kind)
    return Inspected(content, kind, hashlib.sha256(content).hexdigest(), pages, tuple(warnings))


def _of_pdf(content: bytes) -> tuple[int, list[str]]:
    if any(mark in content for mark in _ACTIVE):
        raise BadFile(_active_words())
    found = read_pdf(content)
    if found is None:
        raise BadFile(_("PDF ini rusak dan tidak dapat dibaca. Simpan ulang, lalu unggah lagi."))
    if found.is_locked:
        raise BadFile(_("PDF ini terkunci kata sandi. Unggah salinan yang terbuka."))
    if found.is_active:
        raise BadFile(_active_words())
    if not found.pages:
        raise BadFile(_("PDF ini tidak berisi halaman."))
    is_scan = len(found.text.split()) < found.pages
    return found.pages, _warnings(found.text, found.has_author, is_scan=is_scan)


def _active_words() -> str:
    return _("PDF ini memuat program atau lampiran tersembunyi. Cetak ulang ke PDF, lalu unggah.")


def _of_words(content: bytes, kind: str) -> list[str]:
    if kind in ("csv", "txt"):
        return _warnings(content.decode("utf-8-sig"), has_author=False, is_scan=False)
    with zipfile.ZipFile(BytesIO(content)) as pack:
        text = " ".join(_member(pack, name) for name in _TEXT_OF.get(kind, ()))
        meta = _member(pack, "docProps/core.xml") + _member(pack, "meta.xml")
    return _warnings(_TAG.sub(" ", text), has_author=bool(_AUTHOR.search(meta)), is_scan=False)


def _member(pack: zipfile.ZipFile, name: str) -> str:
    """The beginning of a member: what it claims to hold is never unpacked as a whole."""
    try:
        with pack.open(name) as member:
            return member.read(_READ_BYTES).decode("utf-8", "replace")
    except (KeyError, RuntimeError, NotImplementedError, zipfile.BadZipFile, OSError, ValueError, EOFError):
        return ""


def _warnings(text: str, has_author: bool, *, is_scan: bool) -> list[str]:
    found = [SCAN_ONLY] if is_scan else []
    found += [METADATA] if has_author else []
    return found + ([PERSONAL] if _NIK.search(text) else [])


def _clean_picture(content: bytes, kind: str) -> bytes:
    """The pixels alone: no place, no time, no name of a device."""
    try:
        image = Image.open(BytesIO(content), formats=("JPEG", "PNG"))
        if image.width * image.height > _MOST_PIXELS:
            raise BadFile(_("Gambar ini terlalu lebar. Perkecil dulu sampai kurang dari 40 megapiksel."))
        upright = ImageOps.exif_transpose(image).convert("RGB")
        upright.info = {}
        out = BytesIO()
        upright.save(out, "JPEG" if kind == "jpg" else "PNG", optimize=True)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as fault:
        raise BadFile(_("Gambar ini rusak dan tidak dapat dibuka.")) from fault
    return out.getvalue()
