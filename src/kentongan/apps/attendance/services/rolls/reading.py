"""From a file to lines: names, offices, minutes, whatever the columns are called and wherever the table begins."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from kentongan.apps.attendance.errors import BadWords
from kentongan.core.text.person_names import normal_name
from kentongan.foundation.sheets.reading import read_sheet
from kentongan.foundation.sheets.sheet import Row

_COLUMNS = {
    "name": ("nama", "nama peserta", "nama lengkap", "name", "name (original name)", "participant", "peserta",
             "user name", "nama (nama asli)"),
    "unit": ("satuan", "satuan kerja", "asal", "asal satuan", "instansi", "upt", "unit", "unit kerja", "satker"),
    "minutes": ("menit", "durasi", "durasi (menit)", "minutes", "duration (minutes)", "total duration (minutes)",
                "time in meeting (minutes)", "durasi total (menit)"),
}  # fmt: skip
_PREAMBLE = 10


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list as it was written; `number` is what the spreadsheet shows."""

    number: int
    name: str
    unit: str
    minutes: int | None


def lines_of(content: bytes) -> list[Line]:
    """The lines that name somebody. Who came in several times, as meeting services list it, is one with all minutes.

    Raises BadWords for a table without a column of names, SheetFault for what is no table.
    """
    sheet = read_sheet(content)
    rows = [Row(1, sheet.header), *sheet.rows]
    start = next((at for at, row in enumerate(rows[:_PREAMBLE]) if "name" in _places(row.cells)), None)
    if start is None:
        listed = ", ".join(f"“{cell}”" for cell in sheet.header[:6])
        raise BadWords(_("Kolom “nama” tidak ditemukan (ada: %(listed)s).") % {"listed": listed}, "file")
    places = _places(rows[start].cells)
    lines = [line for row in rows[start + 1 :] if (line := _line(row, places)).name]
    if not lines:
        raise BadWords(_("Berkas ini tidak berisi baris nama."), "file")
    return _joined(lines)


def _places(cells: Iterable[str]) -> dict[str, int]:
    header = [" ".join(cell.lower().split()) for cell in cells]
    found = {
        kind: next((header.index(name) for name in names if name in header), -1)
        for kind, names in _COLUMNS.items()
    }
    return {kind: at for kind, at in found.items() if at >= 0}


def _line(row: Row, places: dict[str, int]) -> Line:
    cells = {kind: row.cells[at] if at < len(row.cells) else "" for kind, at in places.items()}
    return Line(
        row.number, cells["name"][:160], cells.get("unit", "")[:200], _minutes(cells.get("minutes", ""))
    )


def _minutes(words: str) -> int | None:
    """`95`, `95,5`, `1:35:00`; None for what is no stretch of time."""
    if clock := re.fullmatch(r"(\d{1,3}):(\d{2})(?::(\d{2}))?", words):
        return min(int(clock[1]) * 60 + int(clock[2]), 10_000)
    number = re.match(r"\d{1,5}", words)
    return min(int(number[0]), 10_000) if number else None


def _joined(lines: list[Line]) -> list[Line]:
    found: dict[tuple[str, str], Line] = {}
    for line in lines:
        key = (normal_name(line.name) or line.name, line.unit.lower())
        if key in found:
            was = found[key]
            known = [one for one in (was.minutes, line.minutes) if one is not None]
            found[key] = replace(was, minutes=sum(known) if known else None)
        else:
            found[key] = line
    return list(found.values())
