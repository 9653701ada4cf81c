"""The text of a PDF, with the line breaks of the page undone."""

import logging
import re
from io import BytesIO

from pypdf import PdfReader

from kentongan.core.text.unreadable import Unreadable

_MAX_PAGES = 300
_MAX_TEXT = 5_000_000
_ENDS = re.compile(r"[.!?:;”\"*)]\s*$")


def text_of_pdf(content: bytes) -> str:
    """Text of at most 300 pages; a locked or a scanned PDF is `Unreadable`, and so is a damaged one."""
    # pypdf reports every flaw of a file through logging, which would reach the user's terminal.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        text = _extract(content)
    except Unreadable:
        raise
    except Exception as error:  # damaged PDFs raise anything from KeyError to RecursionError
        raise Unreadable(
            "PDF ini rusak dan tidak dapat dibaca. Ekspor ulang dari aplikasi asalnya lalu coba lagi.",
            "This PDF is damaged and cannot be read. Export it again from its application and retry.",
        ) from error
    if not text.strip():
        raise Unreadable(
            "PDF ini tidak memuat teks (mungkin hasil pindai). Pakai naskah aslinya (.docx atau .txt), "
            "atau jalankan OCR lebih dulu.",
            "This PDF holds no text (probably a scan). Use the original (.docx or .txt), or run OCR first.",
        )
    return unwrap(text)


def _extract(content: bytes) -> str:
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable(
            "PDF ini terkunci kata sandi. Simpan salinan tanpa kata sandi lalu coba lagi.",
            "This PDF is locked with a password. Save a copy without it and try again.",
        )
    pages: list[str] = []
    length = 0
    for page in reader.pages[:_MAX_PAGES]:
        pages.append(page.extract_text())
        length += len(pages[-1])
        if length > _MAX_TEXT:
            break
    return "\n".join(pages)[:_MAX_TEXT]


def unwrap(text: str) -> str:
    """Joins lines that the page width broke: a long line without a sentence's end continues in the next."""
    lines = [line.rstrip() for line in text.replace("\r", "\n").split("\n")]
    width = max((len(line) for line in lines), default=0)
    out: list[str] = []
    joins = False
    for line in lines:
        if joins and line.strip():
            glue = "" if out[-1].endswith("-") and line[:1].islower() else " "
            out[-1] = (out[-1][:-1] if not glue else out[-1]) + glue + line.lstrip()
        else:
            out.append(line)
        joins = len(line) > 0.6 * width and not _ENDS.search(line)
    return "\n".join(out)
