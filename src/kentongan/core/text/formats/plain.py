"""Plain text in whichever encoding an office computer saved it."""

import codecs
from typing import NamedTuple

from kentongan.core.text.unreadable import Unreadable

# Mark, encoding without it. The mark of UTF-32 LE begins like that of UTF-16 LE, and so comes first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096


class Decoded(NamedTuple):
    """A text with all that is needed to write it back byte by byte: line ends stand as they were."""

    text: str
    encoding: str
    mark: bytes

    def encoded(self, text: str) -> bytes:
        """`text` as bytes in the same form; raises UnicodeEncodeError for signs that the encoding lacks."""
        return self.mark + text.encode(self.encoding)


def text_of_plain(content: bytes) -> str:
    """Decodes by byte order mark, UTF-16 without a mark, UTF-8, Windows-1252; refuses binary files."""
    text = decoded(content).text.replace("\r\n", "\n").replace("\r", "\n")
    if _is_binary(text):
        raise Unreadable(
            "Berkas ini bukan teks. Simpan naskah sebagai .txt, .md, .docx, atau .pdf lalu coba lagi.",
            "This file is not text. Save it as .txt, .md, .docx or .pdf and try again.",
        )
    return text


def decoded(content: bytes) -> Decoded:
    """The text as it stands, and in which form."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode_as(content.removeprefix(mark), encoding, mark)
    # Text in UTF-16 without a mark: every second byte of Latin letters is zero.
    sample = content[:_SAMPLE]
    if len(sample) >= 4 and sample[1::2].count(0) > 0.7 * len(sample[1::2]):
        return _decode_as(content, "utf-16-le")
    if len(sample) >= 4 and sample[0::2].count(0) > 0.7 * len(sample[0::2]):
        return _decode_as(content, "utf-16-be")
    try:
        return Decoded(content.decode("utf-8"), "utf-8", b"")
    except UnicodeDecodeError:
        return _decode_as(content, "cp1252")


def _decode_as(content: bytes, encoding: str, mark: bytes = b"") -> Decoded:
    try:
        return Decoded(content.decode(encoding), encoding, mark)
    except UnicodeDecodeError as error:
        raise Unreadable(
            "Pengodean huruf berkas ini tidak dikenali. Simpan ulang sebagai teks UTF-8 lalu coba lagi.",
            "The character encoding of this file is not recognised. Save it again as UTF-8 and try again.",
        ) from error


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    controls = sum(1 for sign in sample if sign < " " and sign not in "\n\t\f\v")
    return "\x00" in text or controls > 0.02 * len(sample)
