"""A year of holidays as somebody uploads it: judged row by row before anything is written."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from kentongan.core.clock.days.holiday import HolidayKind
from kentongan.foundation.sheets.reading import read_sheet
from kentongan.foundation.sheets.sheet import Row, SheetFault
from kentongan.foundation.workdays.models import Holiday
from kentongan.foundation.workdays.services import FIRST_YEAR, LAST_YEAR, Day

HEADER = ("tanggal", "nama", "jenis", "daerah")
KINDS = {
    "libur nasional": HolidayKind.NATIONAL,
    "nasional": HolidayKind.NATIONAL,
    "cuti bersama": HolidayKind.JOINT_LEAVE,
    "libur daerah": HolidayKind.REGIONAL,
    "daerah": HolidayKind.REGIONAL,
}
MOST = 400


@dataclass(frozen=True, slots=True)
class BadRow:
    """A line that cannot be taken, and why."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What a list would do: days that are new, how many stand already, lines that cannot be taken."""

    new: tuple[Day, ...]
    known: int
    bad: tuple[BadRow, ...]


def plan_days(content: bytes) -> Plan:
    """Reads a CSV or XLSX with the columns tanggal, nama, jenis (and daerah); writes nothing. Raises SheetFault."""
    sheet = read_sheet(content)
    header = [cell.lower() for cell in sheet.header]
    missing = [name for name in HEADER[:3] if name not in header]
    if missing:
        raise SheetFault(_("Kolom yang kurang: %(names)s.") % {"names": ", ".join(missing)})
    if len(sheet.rows) > MOST:
        raise SheetFault(_("Paling banyak %(most)d baris sekali unggah.") % {"most": MOST})
    places = {name: header.index(name) for name in HEADER if name in header}
    return _judged([_day(row, places) for row in sheet.rows])


def _judged(found: list[Day | BadRow]) -> Plan:
    days = [one for one in found if isinstance(one, Day)]
    years = {day.day.year for day in days}
    stand = set(
        Holiday.objects.filter(day__year__in=years, is_valid=True).values_list(
            "day", "kind", "region", "name"
        )
    )
    new: dict[tuple, Day] = {}
    for day in days:
        key = (day.day, day.kind, day.region, day.name)
        if key not in stand:
            new.setdefault(key, day)
    bad = tuple(one for one in found if isinstance(one, BadRow))
    return Plan(tuple(new.values()), len(days) - len(new), bad)


def _day(row: Row, places: dict[str, int]) -> Day | BadRow:
    def cell(name: str) -> str:
        at = places.get(name, len(row.cells))
        return row.cells[at] if at < len(row.cells) else ""

    try:
        day = date.fromisoformat(cell("tanggal"))
    except ValueError:
        return BadRow(row.number, _("Tanggal ditulis seperti 2027-08-17."))
    kind = KINDS.get(cell("jenis").lower())
    if kind is None:
        return BadRow(row.number, _("Jenis: libur nasional, cuti bersama, atau libur daerah."))
    if not cell("nama"):
        return BadRow(row.number, _("Nama hari libur kosong."))
    if kind is HolidayKind.REGIONAL and not cell("daerah"):
        return BadRow(row.number, _("Hari libur daerah memerlukan nama daerahnya."))
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        return BadRow(row.number, _("Tahun ini di luar tabel hari libur."))
    return Day(day=day, name=cell("nama")[:120], kind=kind.value, region=cell("daerah")[:60])
