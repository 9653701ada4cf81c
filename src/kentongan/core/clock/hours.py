"""When an office or a newsroom is open."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kentongan.core.clock.errors import BadCalendar
from kentongan.core.clock.zones import zone_of


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """Opening and closing on a working day, wall-clock time of the office's own zone.

    The defaults are those of a civil-service day, Monday to Thursday [memory:med]; an office sets its own.
    """

    opens: time = time(7, 30)
    closes: time = time(16, 0)

    def __post_init__(self) -> None:
        if self.opens.tzinfo or self.closes.tzinfo or self.opens >= self.closes:
            raise BadCalendar("Jam buka harus sebelum jam tutup, pada hari yang sama, tanpa zona.")

    def opening(self, day: date, zone: str) -> datetime:
        """The moment of opening on `day`, aware."""
        return datetime.combine(day, self.opens, zone_of(zone))

    def closing(self, day: date, zone: str) -> datetime:
        """The moment of closing on `day`, aware."""
        return datetime.combine(day, self.closes, zone_of(zone))

    @property
    def length(self) -> timedelta:
        """How long a working day is."""
        midnight = date(2000, 1, 1)
        return datetime.combine(midnight, self.closes) - datetime.combine(midnight, self.opens)


USUAL_HOURS = OfficeHours()
