"""Reading a list that somebody made in a spreadsheet: CSV in any of its dialects, or XLSX; hostile files included."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from kentongan.apps.channels.errors import BadList

MOST_BYTES = 5 * 1024 * 1024
MOST_UNPACKED = 50 * 1024 * 1024
MOST_ROWS = 20_000
_MOST_COLUMNS = 50
_MOST_SIGNS = 1_000

Row = tuple[int, dict[str, str]]


def rows_of(content: bytes, name: str) -> Iterator[Row]:
    """(row number as the spreadsheet shows it, cells by lower-case column name); blank rows are left out.

    Formulas are read as the text of their last result, never computed. Raises BadList in words for the user.
    """
    if len(content) > MOST_BYTES:
        raise BadList("Berkas lebih besar dari 5 MB. Bagi menjadi beberapa berkas.")
    is_xlsx = name.lower().endswith((".xlsx", ".xlsm")) or content[:4] == b"PK\x03\x04"
    lines = _xlsx(content) if is_xlsx else _csv(content)
    return _named(islice(lines, MOST_ROWS + 1))


def _named(lines: Iterable[list[str]]) -> Iterator[Row]:
    header: list[str] = []
    for number, cells in enumerate(lines, start=1):
        if number > MOST_ROWS:
            raise BadList(f"Berkas berisi lebih dari {MOST_ROWS} baris. Bagi menjadi beberapa berkas.")
        cells = [cell.strip()[:_MOST_SIGNS] for cell in cells[:_MOST_COLUMNS]]
        if not any(cells):
            continue
        if not header:
            header = [cell.lower() for cell in cells]
            continue
        yield number, dict(zip(header, cells, strict=False))


def _csv(content: bytes) -> Iterator[list[str]]:
    text = _decoded(content)
    first = text.partition("\n")[0]
    # Indonesian spreadsheets write semicolons, since the comma is their decimal sign.
    separator = max((";", ",", "\t"), key=first.count)
    try:
        yield from csv.reader(io.StringIO(text), delimiter=separator)
    except csv.Error as error:
        raise BadList(
            "Berkas CSV ini rusak. Simpan ulang dari lembar sebar Anda sebagai CSV UTF-8."
        ) from error


def _decoded(content: bytes) -> str:
    for encoding in (
        "utf-8-sig",
        "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8",
        "cp1252",
    ):
        try:
            return content.decode(encoding).replace("\x00", "")
        except UnicodeDecodeError:
            continue
    raise BadList("Pengodean berkas ini tidak dikenal. Simpan ulang sebagai CSV UTF-8.")


def _xlsx(content: bytes) -> Iterator[list[str]]:
    try:
        with ZipFile(io.BytesIO(content)) as packed:
            if sum(member.file_size for member in packed.infolist()) > MOST_UNPACKED:
                raise BadList(
                    "Berkas XLSX ini terlalu besar bila dibuka. Simpan ulang lembar yang diperlukan saja."
                )
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        for cells in sheet.iter_rows(max_col=_MOST_COLUMNS, max_row=MOST_ROWS + 2, values_only=True):
            yield ["" if cell is None else str(cell) for cell in cells]
    except (
        zipfile.BadZipFile,
        InvalidFileException,
        KeyError,
        IndexError,
        ValueError,
        OSError,
        SyntaxError,
    ) as error:
        raise BadList("Berkas XLSX ini rusak. Simpan ulang dari lembar sebar Anda.") from error
