"""The text of an OpenDocument text (.odt): paragraphs, headings, lists and table cells, without what was deleted."""

from kentongan.core.text.formats.office import Reader, read_member
from kentongan.core.text.unreadable import Unreadable

MEMBER = "content.xml"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_LINES = frozenset({_TEXT + "p", _TEXT + "h"})
_SIGNS = {_TEXT + "tab": "\t", _TEXT + "line-break": "\n"}
_SILENT = frozenset(
    {_TEXT + "tracked-changes", _TEXT + "note-citation", _OFFICE + "annotation", _OFFICE + "styles"}
)
_MOST_SPACES = 100


def text_of_odt(content: bytes) -> str:
    """Paragraphs joined by newlines. Only content.xml is unpacked, and never more than 20 MB of it."""
    return read_member(content, MEMBER, _Writer(), _broken())


class _Writer(Reader):
    """White space runs count as one space in this format; further spaces are tags with their number."""

    def __init__(self) -> None:
        super().__init__()
        self._open = 0

    def is_silent(self, tag: str) -> bool:
        return tag in _SILENT

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in _LINES:
            if not self._open:
                self.lines.append([])
            self._open += 1
        elif self._open and tag in _SIGNS:
            self.lines[-1].append(_SIGNS[tag])
        elif self._open and tag == _TEXT + "s":
            count = attributes.get(_TEXT + "c", "1")
            number = int(count) if count.isascii() and count.isdigit() and len(count) < 4 else 1
            self.lines[-1].append(" " * min(number, _MOST_SPACES))

    def closed(self, tag: str) -> None:
        if tag in _LINES:
            self._open -= 1

    def said(self, text: str) -> None:
        if self._open:
            self.lines[-1].append(text.replace("\n", " "))


def _broken() -> Unreadable:
    return Unreadable(
        "Dokumen ini rusak atau bukan .odt. Buka di LibreOffice, simpan ulang sebagai .odt atau .docx, lalu coba lagi.",
        "This document is damaged or no .odt. Open it in LibreOffice, save it as .odt or .docx, and retry.",
    )
