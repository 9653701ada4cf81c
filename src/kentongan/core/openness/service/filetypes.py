"""What a file is by its content, and what in it should worry whoever opens or hands it out."""

import io
import re
import zipfile
from dataclasses import dataclass

_PDF_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b")
_PDF_AUTHOR = re.compile(rb"/(?:Author|Creator)\s*[(<]\s*[^)>\s]")
_OFFICE = {
    "word/document.xml": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    "xl/workbook.xml": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    "ppt/presentation.xml": (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "pptx",
    ),
}
_OPEN = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
MOST_MEMBERS = 2_000
NO_DOCUMENT = "Isi berkas ini bukan dokumen yang dikenal (PDF, Word, Excel, ODT, gambar, atau teks)."
MACROS = "Dokumen ini berisi makro atau program."
ACTIVE = "PDF ini berisi skrip atau berkas tersembunyi."
NAMES_AUTHOR = "Berkas menyimpan nama penyusun atau program pembuatnya; periksa sebelum diberikan."
NAMES_PLACE = "Gambar menyimpan keterangan kamera dan mungkin lokasi; periksa sebelum diberikan."


@dataclass(frozen=True, slots=True)
class Kind:
    """Media type, our extension, `danger`: why nobody should open it, `note`: what to mind before handing it out."""

    type: str = "application/octet-stream"
    extension: str = "bin"
    danger: str = ""
    note: str = ""


def kind_of(content: bytes) -> Kind:
    """Looks at the bytes only: names and types that a sender claims mean nothing."""
    if content.startswith(b"%PDF-"):
        return _pdf(content)
    if content.startswith(b"PK\x03\x04"):
        return _packed(content)
    if content.startswith(b"\xff\xd8\xff"):
        return Kind("image/jpeg", "jpg", note=NAMES_PLACE if b"Exif\x00" in content[:65_536] else "")
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind("image/png", "png")
    return _text(content)


def _pdf(content: bytes) -> Kind:
    if _PDF_ACTIVE.search(content):
        return Kind("application/pdf", "pdf", danger=ACTIVE)
    return Kind("application/pdf", "pdf", note=NAMES_AUTHOR if _PDF_AUTHOR.search(content) else "")


def _packed(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if len(names) > MOST_MEMBERS:
                return Kind(danger=NO_DOCUMENT)
            if any(name.endswith("vbaProject.bin") for name in names):
                return Kind(danger=MACROS)
            for member, (type_, extension) in _OFFICE.items():
                if member in names:
                    return Kind(type_, extension, note=NAMES_AUTHOR if "docProps/core.xml" in names else "")
            if "mimetype" in names:
                return _open_document(archive)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError, EOFError):
        return Kind(danger=NO_DOCUMENT)
    return Kind(danger=NO_DOCUMENT)


def _open_document(archive: zipfile.ZipFile) -> Kind:
    with archive.open("mimetype") as member:
        type_ = member.read(100)
    if type_ not in _OPEN:
        return Kind(danger=NO_DOCUMENT)
    return Kind(type_.decode(), _OPEN[type_], note=NAMES_AUTHOR)


def _text(content: bytes) -> Kind:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Kind(danger=NO_DOCUMENT)
    is_markup = (
        text.lstrip()[:200].lower().startswith(("<!doctype", "<html", "<svg", "<?xml", "<script", "#!"))
    )
    if is_markup or any(ord(sign) < 32 and sign not in "\t\r\n\f" for sign in text):
        return Kind(danger=NO_DOCUMENT)
    return Kind("text/plain; charset=utf-8", "txt")
