"""When something is due, with the whole working."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.deadlines.last_day import last_day, last_moment, last_plain_day
from kentongan.core.clock.deadlines.receipt import Receiving, Shift, day_zero
from kentongan.core.clock.deadlines.rule import Receiver, Rule, Unit
from kentongan.core.clock.deadlines.rulebook import Rulebook, shipped_rules
from kentongan.core.clock.deadlines.working import Note, NoteKind, Working
from kentongan.core.clock.hours import USUAL_HOURS, OfficeHours
from kentongan.core.clock.zones import day_in_zone, zone_of

_SHIFT_NOTES = {
    Shift.CLOSED_DAY: NoteKind.RECEIVED_ON_CLOSED_DAY,
    Shift.AFTER_HOURS: NoteKind.RECEIVED_AFTER_HOURS,
}
_LAST_MOMENT = time(23, 59, 59)


def due(
    rule_key: str,
    event: date | datetime,
    calendar: Calendar,
    *,
    zone: str = "Asia/Jakarta",
    office_hours: OfficeHours | None = USUAL_HOURS,
    on: date | None = None,
    shift_receipt: bool = True,
    rules: Rulebook | None = None,
) -> Working:
    """The deadline that `event` starts, by the version of the rule in force `on` a day (default: the event's).

    `event` is an aware moment or, where the hour is not known, a date. `zone` is WIB, WITA, WIT or an IANA name.
    Received on a closed day or after hours, the count starts from the next working day unless `shift_receipt`
    is False. `rules` defaults to those that ship. Raises UnknownRule, UnclearMoment, YearWithoutHolidays.
    """
    receiving = Receiving(zone_of(zone).key, office_hours, shift_receipt)
    day = day_in_zone(event, receiving.zone)
    rule = (rules or shipped_rules()).in_force(rule_key, on or day)
    if rule.unit is Unit.WORKING_DAYS:
        return _in_working_days(rule, event, calendar, receiving)
    if rule.unit is Unit.CLOCK_MINUTES:
        moment = last_moment(rule, event, receiving.zone)
        began = moment - timedelta(minutes=rule.amount)
        return _plain(rule, event, calendar, receiving, start=began, end=moment.date(), moment=moment)
    return _plain(rule, event, calendar, receiving, start=day, end=last_plain_day(rule, day))


def closing_moment(rule: Rule, day: date, receiving: Receiving) -> datetime:
    """The last moment of a due day: closing time for what an office owes, midnight for a citizen."""
    if rule.receiver is Receiver.OFFICE and receiving.hours is not None:
        return receiving.hours.closing(day, receiving.zone)
    return datetime.combine(day, _LAST_MOMENT, zone_of(receiving.zone))


def standing_notes(rule: Rule, *, touches_estimates: bool) -> tuple[Note, ...]:
    """The remarks that follow from the rule and from the certainty of the holidays."""
    notes = []
    if touches_estimates:
        notes.append(Note(NoteKind.TOUCHES_ESTIMATES))
    if rule.certainty.startswith("memory"):
        notes.append(Note(NoteKind.CLAUSE_FROM_MEMORY))
    if rule.certainty == "design":
        notes.append(Note(NoteKind.HOUSE_NORM))
    return tuple(notes)


def _in_working_days(rule: Rule, event: date | datetime, calendar: Calendar, receiving: Receiving) -> Working:
    start, shift = day_zero(event, rule, calendar, receiving)
    count = calendar.add_working(start, rule.amount)
    received = day_in_zone(event, receiving.zone)
    is_unsure = calendar.touches_estimates(received, count.end)
    other = last_day(rule, event, calendar.counted_other_way, receiving)
    shifted = (Note(_SHIFT_NOTES[shift], received),) if shift is not Shift.NONE else ()
    return Working(
        rule=rule,
        event=event,
        zone=receiving.zone,
        start=start,
        due=count.end,
        due_at=closing_moment(rule, count.end, receiving),
        joint_leave_is_working=calendar.joint_leave_is_working,
        steps=count.days,
        other_due=None if other == count.end else other,
        touches_estimates=is_unsure,
        notes=(*shifted, *standing_notes(rule, touches_estimates=is_unsure)),
    )


def _plain(
    rule: Rule,
    event: date | datetime,
    calendar: Calendar,
    receiving: Receiving,
    *,
    start: date | datetime,
    end: date,
    moment: datetime | None = None,
) -> Working:
    """A deadline that no holiday moves; a closed due day is only remarked upon."""
    remarks = tuple(_closed_day(end, calendar)) if moment is None else ()
    is_unsure = moment is None and calendar.knows(end) and calendar.touches_estimates(end, end)
    return Working(
        rule=rule,
        event=event,
        zone=receiving.zone,
        start=start,
        due=end,
        due_at=moment or closing_moment(rule, end, receiving),
        joint_leave_is_working=calendar.joint_leave_is_working,
        touches_estimates=is_unsure,
        notes=(*remarks, *standing_notes(rule, touches_estimates=is_unsure)),
    )


def _closed_day(end: date, calendar: Calendar) -> Iterator[Note]:
    if not calendar.knows(end):
        yield Note(NoteKind.DUE_NOT_CHECKED)
    elif not calendar.is_working(end):
        yield Note(NoteKind.DUE_ON_CLOSED_DAY, calendar.working_on_or_before(end))
