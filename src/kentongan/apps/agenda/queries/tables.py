"""The agenda as a table."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from kentongan.apps.agenda.enums import AnswerState
from kentongan.apps.agenda.queries.weeks import Day

# Columns as they are read in again; the rest is for the eye.
HEADER = (
    "tanggal",
    "mulai",
    "selesai",
    "acara",
    "jenis",
    "tempat",
    "siapa",
    "liputan",
    "satuan",
    "petugas",
    "keadaan",
)


def rows_of(days: tuple[Day, ...]) -> Iterator[list[str]]:
    """One row an item, at its first day."""
    told: set[int] = set()
    for line in (line for day in days for line in day.lines):
        item = line.item
        if item.pk in told:
            continue
        told.add(item.pk)
        zone = ZoneInfo(item.unit.time_zone)
        begin, end = item.starts_at.astimezone(zone), item.ends_at.astimezone(zone)
        people = [one.user.name for one in item.assignments.all() if one.state != AnswerState.DECLINED]
        yield [
            f"{begin:%Y-%m-%d}", f"{begin:%H:%M}", f"{end:%H:%M}", item.title, str(item.get_kind_display()),
            item.venue, item.who, "ya" if item.wants_coverage else "tidak", item.unit.name,
            ", ".join(dict.fromkeys(people)), str(line.stage.label),
        ]  # fmt: skip
