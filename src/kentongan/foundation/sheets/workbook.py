"""XLSX, opened with distrust: it is a zip of XML files that anybody may have put together."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from kentongan.foundation.sheets.sheet import MAX_COLUMNS, MAX_ROWS, SheetFault

MAX_UNPACKED = 60 * 1024 * 1024
MAX_MEMBERS = 500
BROKEN = "Berkas XLSX ini rusak atau bukan lembar sebar. Simpan ulang dari aplikasi lembar sebar Anda."
# What openpyxl is known to raise on files that are no workbook, besides its own errors.
FAULTS = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    InvalidFileException,
    DefusedXmlException,
    ParseError,
    KeyError,
    IndexError,
    ValueError,
    TypeError,
    AttributeError,
    OSError,
    EOFError,
    NotImplementedError,
)


def lines_of_workbook(content: bytes) -> Iterator[list[str]]:
    """The cells of every line of the first sheet, as text. Raises SheetFault for bombs and broken files."""
    try:
        _refuse_bombs(content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        # A sheet may claim a million empty rows; the limits end the walk, whatever it claims.
        for cells in sheet.iter_rows(max_row=MAX_ROWS + 1, max_col=MAX_COLUMNS + 1, values_only=True):
            yield [_text(cell) for cell in cells]
    except FAULTS as error:
        raise SheetFault(BROKEN) from error


def _refuse_bombs(content: bytes) -> None:
    """zipfile never unpacks more of a member than the size that it declares, so the declared sizes bound the work."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        members = packed.infolist()
    if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_UNPACKED:
        raise SheetFault(
            "Berkas XLSX ini terlalu besar bila dibuka. Simpan ulang lembar yang diperlukan saja."
        )


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        cell = cell.date() if cell.time().isoformat() == "00:00:00" else cell
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, bool):
        return "ya" if cell else "tidak"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
