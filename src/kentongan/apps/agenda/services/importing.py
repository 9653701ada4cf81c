"""An agenda as somebody uploads it: judged row by row before anything is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.agenda.enums import ItemKind
from kentongan.apps.agenda.errors import BadWords
from kentongan.apps.agenda.models import Item
from kentongan.apps.agenda.services.groundwork.locking import office_to_plan
from kentongan.apps.agenda.services.groundwork.wording import YEARS, ItemWords
from kentongan.apps.agenda.services.items import plan_item
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.sheets.reading import read_sheet
from kentongan.foundation.sheets.sheet import Row

MOST = 400
NEEDED = ("tanggal", "mulai", "selesai", "acara")
HEADER = (*NEEDED, "jenis", "tempat", "siapa", "liputan")
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")
_CLOCKS = ("%H:%M", "%H.%M", "%H:%M:%S")
_YES = frozenset({"", "ya", "y", "1", "perlu"})
_NO = frozenset({"tidak", "t", "0", "tanpa"})


@dataclass(frozen=True, slots=True)
class BadRow:
    """A line that cannot be taken: its number in the spreadsheet, and why."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What a list would do: items that are new, how many stand already, lines that cannot be taken."""

    new: tuple[ItemWords, ...]
    known: int
    bad: tuple[BadRow, ...]


def plan_import(*, actor: Actor, unit_id: int, content: bytes) -> Plan:
    """Reads a CSV or XLSX with tanggal, mulai, selesai, acara and more; writes nothing. Raises SheetFault, BadWords.

    Clock times are those of the office. What stands there with the same title and start is known.
    """
    unit = office_to_plan(actor, unit_id)
    sheet = read_sheet(content)
    header = [cell.lower() for cell in sheet.header]
    if missing := [name for name in NEEDED if name not in header]:
        raise BadWords(_("Kolom yang kurang: %(names)s.") % {"names": ", ".join(missing)}, "file")
    if len(sheet.rows) > MOST:
        raise BadWords(_("Paling banyak %(most)d baris sekali unggah.") % {"most": MOST}, "file")
    places = {name: header.index(name) for name in HEADER if name in header}
    found = [_words(row, places, unit) for row in sheet.rows]
    return _judged(unit, found)


@transaction.atomic
def import_items(*, actor: Actor, unit_id: int, content: bytes) -> Plan:
    """Writes what a list holds; each row is judged once more, known ones stay as they are. Audited item by item."""
    plan = plan_import(actor=actor, unit_id=unit_id, content=content)
    for words in plan.new:
        plan_item(actor=actor, unit_id=unit_id, words=words)
    return plan


def cells_of(plan: Plan, unit: Unit) -> Iterator[tuple[str, ...]]:
    """The new rows of a plan as a list that reads back to the same plan."""
    zone = ZoneInfo(unit.time_zone)
    for words in plan.new:
        begin, end = words.starts_at.astimezone(zone), words.ends_at.astimezone(zone)
        clock = (begin.date().isoformat(), f"{begin:%H:%M}", f"{end:%H:%M}")
        covered = "ya" if words.wants_coverage else "tidak"
        yield (*clock, words.title, words.kind, words.venue, words.who, covered)


def _judged(unit: Unit, found: list[ItemWords | BadRow]) -> Plan:
    good = [one for one in found if isinstance(one, ItemWords)]
    stand = set(
        Item.objects.filter(unit=unit, starts_at__in={one.starts_at for one in good}).values_list(
            "title", "starts_at"
        )
    )
    new: dict[tuple[str, datetime], ItemWords] = {}
    for one in good:
        if (one.title, one.starts_at) not in stand:
            new.setdefault((one.title, one.starts_at), one)
    bad = tuple(one for one in found if isinstance(one, BadRow))
    return Plan(tuple(new.values()), len(good) - len(new), bad)


def _words(row: Row, places: Mapping[str, int], unit: Unit) -> ItemWords | BadRow:
    cells = {name: row.cells[at] if at < len(row.cells) else "" for name, at in places.items()}
    day = _day(cells["tanggal"])
    begins, ends = _clock(cells["mulai"]), _clock(cells["selesai"])
    if day is None:
        return BadRow(row.number, _("Tanggal ditulis seperti 2027-08-17 atau 17/08/2027."))
    if begins is None or ends is None:
        return BadRow(row.number, _("Jam ditulis seperti 08:00 atau 08.00."))
    if ends <= begins:
        return BadRow(row.number, _("Agenda harus selesai setelah mulai."))
    if not cells["acara"]:
        return BadRow(row.number, _("Acaranya kosong."))
    kind, covered = _kind(cells.get("jenis", "")), cells.get("liputan", "").lower()
    if kind is None:
        return BadRow(row.number, _("Jenis: %(kinds)s.") % {"kinds": ", ".join(map(str, ItemKind.labels))})
    if covered not in _YES | _NO:
        return BadRow(row.number, _("Liputan diisi ya atau tidak."))
    zone = ZoneInfo(unit.time_zone)
    return ItemWords(
        title=cells["acara"][:200], kind=kind, venue=cells.get("tempat", "")[:200],
        who=cells.get("siapa", "")[:200], wants_coverage=covered in _YES,
        starts_at=datetime.combine(day, begins, zone), ends_at=datetime.combine(day, ends, zone),
    )  # fmt: skip


def _kind(words: str) -> str | None:
    if not words:
        return ItemKind.ACTIVITY
    wanted = words.lower()
    return next((key for key, label in ItemKind.choices if wanted in (key, str(label).lower())), None)


def _day(words: str) -> date | None:
    for form in _DAYS:
        try:
            found = datetime.strptime(words.split("T")[0], form).date()  # noqa: DTZ007 - a day on paper knows no zone
        except ValueError:
            continue
        return found if found.year in YEARS else None
    return None


def _clock(words: str) -> time | None:
    for form in _CLOCKS:
        try:
            return datetime.strptime(words, form).time()  # noqa: DTZ007 - a clock on paper knows no zone
        except ValueError:
            continue
    return None
