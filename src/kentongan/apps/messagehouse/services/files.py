"""Files of the brand: looked at from the inside before they are kept."""

import warnings
import zipfile
from io import BytesIO

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from kentongan.apps.messagehouse.errors import Refused

MAX_BYTES = 10 * 1024 * 1024
_MOST_PIXELS = 40_000_000
_OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "pdf": "application/pdf",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "pptx": f"{_OFFICE}.presentationml.presentation",
}
_PACKED = {"word/document.xml": "docx", "ppt/presentation.xml": "pptx"}
_ACTIVE = (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/OpenAction")


def clean_file(upload: UploadedFile) -> tuple[bytes, str]:
    """The bytes to keep and their kind, told by the content. Refuses drawings with code, macros, what is broken."""
    content = upload.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise Refused(_("Berkas lebih besar dari 10 MB. Perkecil dulu."), "too_large")
    if content.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return _picture(content)
    if content.startswith(b"%PDF-") and not any(mark in content for mark in _ACTIVE):
        return content, "pdf"
    if content.startswith(b"PK\x03\x04"):
        return content, _packed(content)
    raise Refused(_("Jenis berkas ini tidak diterima. Unggah PNG, JPEG, PDF, DOCX, atau PPTX."), "bad_file")


def _picture(content: bytes) -> tuple[bytes, str]:
    """Pixels alone, transparency kept: a logo needs it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own limit stands below it
            image = Image.open(BytesIO(content), formats=("PNG", "JPEG"))
            if image.width * image.height > _MOST_PIXELS:
                raise Refused(
                    _("Gambar ini terlalu besar. Perkecil sampai kurang dari 40 megapiksel."), "too_large"
                )
            kind = "png" if image.format == "PNG" else "jpg"
            pixels = image.convert("RGBA" if kind == "png" else "RGB")
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError) as fault:
        raise Refused(_("Gambar ini rusak dan tidak dapat dibuka."), "bad_file") from fault
    pixels.info = {}
    out = BytesIO()
    pixels.save(out, "PNG" if kind == "png" else "JPEG", optimize=True)
    return out.getvalue(), kind


def _packed(content: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as pack:
            names = pack.namelist()
    except (zipfile.BadZipFile, OSError, ValueError) as fault:
        raise Refused(_("Berkas ini rusak dan tidak dapat dibuka."), "bad_file") from fault
    kind = next((kind for main, kind in _PACKED.items() if main in names), "")
    if not kind or any(name.lower().endswith(("vbaproject.bin", ".exe", ".js")) for name in names):
        raise Refused(_("Dokumen ini memuat makro atau bukan dokumen Word atau PowerPoint."), "bad_file")
    return kind
