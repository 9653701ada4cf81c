"""From the bytes of an upload to a table."""

from collections.abc import Iterator

from kentongan.foundation.sheets.delimited import lines_of_text
from kentongan.foundation.sheets.sheet import (
    MAX_BYTES,
    MAX_CELL,
    MAX_COLUMNS,
    MAX_ROWS,
    Row,
    Sheet,
    SheetFault,
)
from kentongan.foundation.sheets.workbook import lines_of_workbook

ZIP_MARK = b"PK\x03\x04"
OLD_EXCEL_MARK = b"\xd0\xcf\x11\xe0"


def read_sheet(content: bytes) -> Sheet:
    """The table in a CSV (UTF-8, UTF-16 or Windows-1252; commas, semicolons or tabs) or XLSX file.

    What the file is called does not matter, what it holds does. Formulas are not computed: they stay as the text
    that was typed. Raises SheetFault for anything that is no table, is too large, or is made to do harm.
    """
    if len(content) > MAX_BYTES:
        raise SheetFault(f"Berkas lebih besar dari {MAX_BYTES // 1024**2} MB. Bagi menjadi beberapa berkas.")
    if content.startswith(OLD_EXCEL_MARK):
        raise SheetFault("Berkas ini berformat Excel lama (.xls). Simpan ulang sebagai .xlsx atau CSV.")
    lines = lines_of_workbook(content) if content.startswith(ZIP_MARK) else lines_of_text(content)
    header: tuple[str, ...] = ()
    rows = []
    for number, cells in _trimmed(lines):
        if header:
            rows.append(Row(number, cells))
        else:
            header = cells
    if not header:
        raise SheetFault("Berkas ini kosong. Baris pertama harus berisi nama kolom.")
    return Sheet(header, tuple(rows))


def _trimmed(lines: Iterator[list[str]]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, cells in enumerate(lines, start=1):
        if number > MAX_ROWS:
            raise SheetFault(f"Berkas berisi lebih dari {MAX_ROWS} baris. Bagi menjadi beberapa berkas.")
        trimmed = [_clean(cell, number) for cell in cells]
        while trimmed and not trimmed[-1]:
            trimmed.pop()
        if len(trimmed) > MAX_COLUMNS:
            raise SheetFault(
                f"Baris {number} berisi lebih dari {MAX_COLUMNS} kolom; periksa pemisah kolomnya."
            )
        if trimmed:
            yield number, tuple(trimmed)


def _clean(cell: str, number: int) -> str:
    if len(cell) > MAX_CELL:
        raise SheetFault(
            f"Ada sel di baris {number} yang lebih panjang dari {MAX_CELL} huruf; periksa tanda kutipnya."
        )
    kept = "".join(sign for sign in " ".join(cell.split()) if sign.isprintable())
    # The mark that our own exports put before a text that looks like a formula.
    return kept[1:] if kept[:1] == "'" and kept[1:2] in ("=", "+", "-", "@") else kept
