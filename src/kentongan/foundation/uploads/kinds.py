"""Kinds of files that the house takes, told by their content and never by their name."""

import zipfile
from io import BytesIO

from django.utils.translation import gettext as _

from kentongan.foundation.uploads.errors import BadFile

_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
# Kind, and the type under which it is served.
TYPES = {
    "pdf": "application/pdf",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "odt": f"{_OPEN}.text",
    "ods": f"{_OPEN}.spreadsheet",
    "csv": "text/csv",
    "txt": "text/plain",
    "jpg": "image/jpeg",
    "png": "image/png",
}
MOST_MEMBERS = 5_000
_MAIN = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF_WITHIN = 1024


def kind_of(content: bytes, name: str) -> str:
    """A key of TYPES. Raises BadFile, in words that say what to do, for anything else, macros among them.

    `name` only tells a table of text (csv) from other text.
    """
    if content.startswith(_OLD_OFFICE):
        raise BadFile(
            _("Berkas .doc dan .xls lama dapat memuat makro. Simpan ulang sebagai PDF, DOCX, atau XLSX.")
        )
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return "pdf"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if content.startswith(b"PK\x03\x04"):
        return _packed(content)
    return _text(content, name)


def _packed(content: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as pack:
            names = pack.namelist()[: MOST_MEMBERS + 1]
            mime = pack.open("mimetype").read(100).decode("ascii", "replace") if "mimetype" in names else ""
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError) as fault:
        raise BadFile(_("Berkas ini rusak dan tidak dapat dibuka.")) from fault
    if len(names) > MOST_MEMBERS or any(
        name.lower().endswith(("vbaproject.bin", ".exe", ".js")) for name in names
    ):
        raise BadFile(_("Berkas ini memuat makro atau program. Simpan ulang tanpa makro, atau sebagai PDF."))
    found = next((kind for main, kind in _MAIN.items() if main in names), "")
    found = found or {TYPES["odt"]: "odt", TYPES["ods"]: "ods"}.get(mime.strip(), "")
    if not found:
        raise BadFile(_("Arsip ZIP tidak diterima. Unggah dokumennya satu per satu."))
    return found


def _text(content: bytes, name: str) -> str:
    try:
        words = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BadFile(_not_known()) from fault
    if "\x00" in words or words.lstrip()[:100].lower().startswith(
        ("<!doctype", "<html", "<?xml", "<svg", "<script")
    ):
        raise BadFile(_not_known())
    return "csv" if name.lower().endswith(".csv") else "txt"


def _not_known() -> str:
    return _(
        "Jenis berkas ini tidak diterima. Unggah PDF, DOCX, XLSX, PPTX, ODT, ODS, CSV, TXT, JPEG, atau PNG."
    )
