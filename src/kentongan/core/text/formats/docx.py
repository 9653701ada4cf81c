"""The text of a Word document (.docx): paragraphs and table cells, without deleted or hidden duplicates."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from kentongan.core.text.unreadable import Unreadable

_MAX_XML = 20_000_000  # bytes of document.xml once unpacked: some 3,000 pages
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}


def text_of_docx(content: bytes) -> str:
    """Paragraphs joined by newlines. Only document.xml is unpacked, and never more than 20 MB of it."""
    try:
        root = fromstring(_document_xml(content), forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, RecursionError) as error:
        raise _broken() from error
    return "\n".join("".join(_signs(paragraph)) for paragraph in _paragraphs(root)).strip("\n")


def _document_xml(content: bytes) -> bytes:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive, archive.open("word/document.xml") as member:
            xml = member.read(_MAX_XML + 1)
    # Broken archives raise more than BadZipFile: bad sizes, unknown compression, wrong passwords.
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, zlib.error, RuntimeError, ValueError) as error:
        raise _broken() from error
    if len(xml) > _MAX_XML:
        raise Unreadable(
            "Isi dokumen Word ini terlalu besar setelah dibuka (lebih dari 20 MB). Salin naskahnya saja ke "
            "dokumen baru lalu coba lagi.",
            "This Word document unpacks to more than 20 MB. Copy only its text into a new document.",
        )
    return xml


def _paragraphs(node: Element) -> Iterator[Element]:
    for child in node:
        if child.tag == _W + "p":
            yield child
        elif child.tag != _FALLBACK:
            yield from _paragraphs(child)


def _signs(node: Element) -> Iterator[str]:
    for child in node:
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in (_FALLBACK, _W + "del", _W + "moveFrom"):
            yield from _signs(child)


def _broken() -> Unreadable:
    return Unreadable(
        "Dokumen Word ini rusak atau bukan .docx. Buka di Word atau LibreOffice, simpan ulang sebagai .docx, "
        "lalu coba lagi.",
        "This Word document is damaged or no .docx. Open it in Word or LibreOffice, save it as .docx, retry.",
    )
