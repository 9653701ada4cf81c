"""The day from which a deadline is counted (T0): the day of receipt, or the next working day."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.deadlines.rule import Receiver, Rule
from kentongan.core.clock.hours import USUAL_HOURS, OfficeHours
from kentongan.core.clock.zones import day_in_zone, in_zone


class Shift(StrEnum):
    """Why T0 is another day than the day of receipt."""

    NONE = "none"
    CLOSED_DAY = "closed_day"
    AFTER_HOURS = "after_hours"


@dataclass(frozen=True, slots=True)
class Receiving:
    """How receipts are dated: zone (IANA or WIB/WITA/WIT), closing time, and whether T0 may shift at all.

    `hours` None leaves closing time out. The shift is usual practice, not law; hence the switch.
    """

    zone: str = "Asia/Jakarta"
    hours: OfficeHours | None = USUAL_HOURS
    shifts: bool = True


USUAL_RECEIVING = Receiving()


def day_zero(
    event: date | datetime, rule: Rule, calendar: Calendar, receiving: Receiving
) -> tuple[date, Shift]:
    """T0 of an event and why it moved. T0 itself is never counted.

    Exactly at closing time is still in time. Closing time matters only for what an office receives, and only
    when the hour is known. Raises UnclearMoment for a naive moment.
    """
    day = day_in_zone(event, receiving.zone)
    if not receiving.shifts:
        return day, Shift.NONE
    if not calendar.is_working(day):
        return calendar.next_working(day), Shift.CLOSED_DAY
    if rule.receiver is Receiver.OFFICE and _is_after_hours(event, receiving):
        return calendar.next_working(day), Shift.AFTER_HOURS
    return day, Shift.NONE


def _is_after_hours(event: date | datetime, receiving: Receiving) -> bool:
    if receiving.hours is None or not isinstance(event, datetime):
        return False
    return in_zone(event, receiving.zone).time() > receiving.hours.closes
