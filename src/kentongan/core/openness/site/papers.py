"""Documents into their words: whether a text layer is there, and what it says."""

import logging
from datetime import date
from io import BytesIO

from pypdf import PdfReader

from kentongan.core.openness.site.days import iso_day
from kentongan.core.openness.site.page import Paper
from kentongan.core.text.reading import read_text
from kentongan.core.text.unreadable import Unreadable

_MOST_TEXT = 60_000
_MOST_PAGES = 8
# A page of a scan may carry a line of a scanner's name; real pages hold more.
_TEXT_OF_A_PAGE = 25


def read_paper(content: bytes, address: str, type_: str) -> Paper:
    """Read a document of `type_` ("pdf", "docx" ...); a type that cannot be read is "unread", damage "broken".

    Of a PDF the first eight pages are read. A hostile PDF can keep any reader busy: call it where time is bounded.
    """
    if type_ == "pdf":
        return _pdf(content, address)
    if type_ not in ("docx", "txt", "csv", "json"):
        return Paper(address, type_, "unread")
    try:
        text = read_text(content, f"x.{type_ if type_ == 'docx' else 'txt'}")
    except Unreadable:
        return Paper(address, type_, "broken")
    return Paper(address, type_, "text", text[:_MOST_TEXT])


def _pdf(content: bytes, address: str) -> Paper:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            return Paper(address, "pdf", "locked")
        pages = [page.extract_text() for page in reader.pages[:_MOST_PAGES]]
        dated = _dated(reader)
    except Exception:  # noqa: BLE001 - damaged PDFs raise anything from KeyError to RecursionError
        return Paper(address, "pdf", "broken")
    text = "\n".join(pages)[:_MOST_TEXT]
    has_text = pages and len("".join(text.split())) >= _TEXT_OF_A_PAGE * len(pages)
    return Paper(address, "pdf", "text" if has_text else "scan", text if has_text else "", dated)


def _dated(reader: PdfReader) -> tuple[date, ...]:
    stated = (reader.metadata or {}).get("/ModDate") or (reader.metadata or {}).get("/CreationDate") or ""
    digits = str(stated).removeprefix("D:")[:8]
    day = (
        iso_day(f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}")
        if digits.isdecimal() and len(digits) == 8
        else None
    )
    return (day,) if day else ()
