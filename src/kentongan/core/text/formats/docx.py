"""The text of a Word document (.docx): paragraphs and table cells, without deleted or hidden duplicates."""

from kentongan.core.text.formats.office import Reader, read_member
from kentongan.core.text.unreadable import Unreadable

MEMBER = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_SILENT = frozenset(
    {
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
        _W + "del",
        _W + "moveFrom",
        _W + "pPr",
        _W + "rPr",
    }
)


def text_of_docx(content: bytes) -> str:
    """Paragraphs joined by newlines. Only document.xml is unpacked, and never more than 20 MB of it."""
    return read_member(content, MEMBER, _Word(), _broken())


class _Word(Reader):
    def __init__(self) -> None:
        super().__init__()
        self._paragraphs = 0
        self._texts = 0

    def is_silent(self, tag: str) -> bool:
        return tag in _SILENT

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == _W + "p":
            if not self._paragraphs:
                self.lines.append([])
            self._paragraphs += 1
        elif tag == _W + "t":
            self._texts += 1
        elif tag in _SIGNS and self._paragraphs:
            self.lines[-1].append(_SIGNS[tag])

    def closed(self, tag: str) -> None:
        if tag == _W + "p":
            self._paragraphs -= 1
        elif tag == _W + "t":
            self._texts -= 1

    def said(self, text: str) -> None:
        if self._texts and self._paragraphs:
            self.lines[-1].append(text)


def _broken() -> Unreadable:
    return Unreadable(
        "Dokumen Word ini rusak atau bukan .docx. Buka di Word atau LibreOffice, simpan ulang sebagai .docx, "
        "lalu coba lagi.",
        "This Word document is damaged or no .docx. Open it in Word or LibreOffice, save it as .docx, retry.",
    )
