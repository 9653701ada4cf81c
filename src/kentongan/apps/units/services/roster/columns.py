"""The columns of a list of officials, and its rows read into words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.translation import gettext as _

from kentongan.apps.units.errors import WrongColumns
from kentongan.apps.units.models import Official
from kentongan.apps.units.services.roster.keeping import OfficialWords
from kentongan.foundation.accounts.roles import Acting
from kentongan.foundation.sheets.sheet import Sheet

HEADER = ("nama", "jabatan", "sebagai", "satuan", "sejak", "sampai", "ejaan_lain", "nomor_surat")
NEEDED = ("nama", "jabatan", "satuan")
_OTHER = {
    "nama": ("name", "pejabat", "nama pejabat"),
    "jabatan": ("title", "nama jabatan"),
    "sebagai": ("capacity", "plt/plh", "status"),
    "satuan": ("unit", "kantor", "satuan kerja", "satker", "kunci"),
    "sejak": ("since", "mulai", "tmt"),
    "sampai": ("until", "berakhir"),
    "ejaan_lain": ("ejaan lain", "ejaan", "spellings"),
    "nomor_surat": ("nomor surat", "surat", "sk", "nomor sk"),
}
_CAPACITIES = {"": Acting.NO, "definitif": Acting.NO, "plt": Acting.PLT, "plh": Acting.PLH,
               "pelaksana tugas": Acting.PLT, "pelaksana harian": Acting.PLH}  # fmt: skip
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")
# Two rows that show what the columns mean.
EXAMPLES = (
    ("Budi Contoh", "Kepala Lapas Kelas IIA Cilegon", "", "lapas-cilegon", "2025-01-06", "", "Boedi Contoh", ""),
    ("Sari Peraga", "Kepala Subbagian Tata Usaha", "plt", "Lapas Kelas IIA Cilegon", "2025-03-01", "2025-06-30",
     "", ""),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list: the office as it was written, and the words, or the fault that keeps it out."""

    number: int
    office: str
    cells: tuple[str, ...]
    words: OfficialWords | None
    fault: str = ""

    def at(self, office: str) -> "Line":
        """The same for another office."""
        cells = tuple(
            office if name == "satuan" else cell for name, cell in zip(HEADER, self.cells, strict=True)
        )
        return replace(self, office=office, cells=cells)


def lines_of(sheet: Sheet) -> Iterator[Line]:
    """Every row under HEADER. Raises WrongColumns."""
    header = [name.lower().strip() for name in sheet.header]
    places = {name: _column(header, name) for name in HEADER}
    missing = [name for name in NEEDED if places[name] is None]
    if missing:
        raise WrongColumns(missing=missing, unknown=[])
    for row in sheet.rows:
        cells = tuple(
            " ".join(row.cells[at].split()) if at is not None and at < len(row.cells) else ""
            for at in places.values()
        )
        yield _line(row.number, cells)


def cells_of(row: Official) -> tuple[str, ...]:
    """A term of the roster as a row under HEADER, ready to be imported again."""
    days = (row.since.isoformat() if row.since else "", row.until.isoformat() if row.until else "")
    return (row.name, row.title, row.capacity, row.unit.key, *days, "; ".join(row.spellings), row.letter)


def _line(number: int, cells: tuple[str, ...]) -> Line:
    name, title, capacity, office, since, until, spellings, letter = cells
    try:
        words = OfficialWords(
            name=name,
            title=title,
            capacity=_capacity(capacity),
            since=_day(since),
            until=_day(until),
            spellings=tuple(spellings.split(";")),
            letter=letter[:120],
        ).cleaned()
    except ValueError as error:
        return Line(number, office, cells, None, str(error))
    return Line(number, office, cells, words)


def _capacity(cell: str) -> Acting:
    told = cell.lower().strip(" .")
    if told not in _CAPACITIES:
        raise ValueError(_("“%(cell)s” bukan definitif, plt, atau plh") % {"cell": cell[:20]})
    return _CAPACITIES[told]


def _day(cell: str) -> date | None:
    if not cell:
        return None
    for form in _DAYS:
        try:
            return datetime.strptime(cell[:10], form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise ValueError(_("“%(cell)s” bukan tanggal; tulis 2025-01-31 atau 31/1/2025") % {"cell": cell[:20]})


def _column(header: list[str], name: str) -> int | None:
    return next((header.index(one) for one in (name, *_OTHER[name]) if one in header), None)
