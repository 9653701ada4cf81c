"""Reading tables with distrust."""

import io
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from kentongan.foundation.sheets.reading import read_sheet
from kentongan.foundation.sheets.sheet import MAX_BYTES, MAX_CELL, MAX_COLUMNS, MAX_ROWS, SheetFault
from kentongan.foundation.sheets.writing import to_csv, to_xlsx


def workbook(*rows) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def cells(content: bytes) -> list[tuple[str, ...]]:
    sheet = read_sheet(content)
    return [sheet.header, *(row.cells for row in sheet.rows)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_is_read_in_its_dialects(separator, encoding):
    text = f"nama{separator}kota\r\nCafé{separator}Palu\r\n\r\nB{separator}\r\n"
    assert cells(text.encode(encoding)) == [("nama", "kota"), ("Café", "Palu"), ("B",)]


def test_rows_are_numbered_as_the_spreadsheet_shows_them():
    sheet = read_sheet(b'a,b\n\n1,2\n,,\n"x\ny",3\n4,5\n')
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (3, ("1", "2")),
        (5, ("x y", "3")),
        (6, ("4", "5")),
    ]


def test_workbook_cells_become_text():
    content = workbook(
        ["a", "b", "c", "d", "e", "f"],
        [1.0, 2.5, date(2026, 1, 2), datetime(2026, 1, 2), True, None],
        ["=1+1", "'=1+1", "  x   y ", "+62", "nol\u200bbar", ""],
    )
    assert cells(content)[1:] == [
        ("1", "2.5", "2026-01-02", "2026-01-02", "ya"),
        ("=1+1", "=1+1", "x y", "+62", "nolbar"),
    ]


def test_what_we_write_is_read_back_the_same():
    header, row = ("a", "b", "c"), ("=1+1", "-5", "@sum")
    for content in (to_csv(header, [row]), to_xlsx(header, [row])):
        assert cells(content) == [header, row]


def bomb(name: str, size: int) -> bytes:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(["a"]))) as good,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bad,
    ):
        for member in good.namelist():
            bad.writestr(member, b"\x00" * size if member == name else good.read(member))
    return packed.getvalue()


def entities() -> bytes:
    lols = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 9))
    sheet = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{lols}]>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c t="inlineStr"><is><t>&l8;</t></is></c></row></sheetData></worksheet>'
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook(["a"]))) as good, zipfile.ZipFile(packed, "w") as bad:
        for member in good.namelist():
            bad.writestr(member, sheet if member.endswith("sheet1.xml") else good.read(member))
    return packed.getvalue()


def far_cell() -> bytes:
    book = Workbook()
    book.active["A1"] = "a"
    book.active["XFD1048576"] = "jauh"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


HOSTILE = {
    "empty": lambda: b"",
    "blank": lambda: b"\n\n;;\n",
    "binary": lambda: b"\x00\x01\x02\x03",
    "image": lambda: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "old excel": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "broken zip": lambda: b"PK\x03\x04 entah",
    "zip without workbook": lambda: zip_of({"a.txt": b"x"}),
    "zip bomb": lambda: bomb("xl/worksheets/sheet1.xml", 80 * 1024 * 1024),
    "entity bomb": entities,
    "too large": lambda: b"a" * (MAX_BYTES + 1),
    "too many rows": lambda: b"a\n" * (MAX_ROWS + 1),
    "too many columns": lambda: b"a," * (MAX_COLUMNS + 1) + b"b\n",
    "cell too long": lambda: b"a\n" + b"x" * (MAX_CELL + 1),
    "quote never closed": lambda: b'a,b\n"x,y\n',
    "cell at the end of the world": far_cell,
}


def zip_of(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for name, content in members.items():
            made.writestr(name, content)
    return packed.getvalue()


@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_in_a_sentence(name):
    with pytest.raises(SheetFault) as caught:
        read_sheet(HOSTILE[name]())
    assert caught.value.message[0].isupper() and caught.value.message.endswith(".")
    assert caught.value.code == "bad_sheet"
