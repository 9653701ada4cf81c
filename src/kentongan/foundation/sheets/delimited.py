"""CSV as people make it: Indonesian spreadsheets write semicolons, since the comma is their decimal sign."""

import csv
import io
from collections.abc import Iterator

from kentongan.foundation.sheets.sheet import SheetFault

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
SEPARATORS = (";", ",", "\t")


def lines_of_text(content: bytes) -> Iterator[list[str]]:
    """The cells of every line. Raises SheetFault for bytes that are no text and for quotes that never close."""
    text = _decoded(content)
    if "\x00" in text:
        raise SheetFault(
            "Berkas ini bukan teks CSV dan bukan XLSX. Unggah hasil simpan dari lembar sebar Anda."
        )
    first = text.lstrip("\r\n").partition("\n")[0]
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        raise SheetFault(
            f"Berkas CSV tidak terbaca di sekitar baris {reader.line_num}: tanda kutip tidak ditutup dengan benar."
        ) from error


def _decoded(content: bytes) -> str:
    if content[:2] in UTF_16_MARKS:
        encodings = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SheetFault("Pengodean berkas tidak dikenali. Simpan ulang sebagai CSV UTF-8.")
