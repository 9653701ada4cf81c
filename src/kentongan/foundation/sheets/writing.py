"""Tables for download, in which no cell can act as a formula when somebody opens it."""

import csv
import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Line = Sequence[object]


def to_csv(header: Line, rows: Iterable[Line]) -> bytes:
    """UTF-8 with the mark that Excel needs; a text that begins like a formula gets an apostrophe before it."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(header)
    for row in rows:
        writer.writerow([_harmless(_text(cell)) for cell in row])
    return written.getvalue().encode("utf-8-sig")


def to_xlsx(header: Line, rows: Iterable[Line], *, title: str = "Kentongan") -> bytes:
    """One sheet, every cell typed as text, so that nothing is computed when it is opened."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:31])
    for row in (header, *rows):
        sheet.append([_text_cell(sheet, _text(cell)) for cell in row])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _text_cell(sheet: object, text: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", text))
    cell.data_type = "s"
    return cell


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text
