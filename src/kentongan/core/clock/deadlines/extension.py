"""Lengthening a deadline: once, in time, and with a written reason."""

from dataclasses import replace
from datetime import date

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.deadlines.due import closing_moment, standing_notes
from kentongan.core.clock.deadlines.receipt import Receiving
from kentongan.core.clock.deadlines.rule import Rule, Unit
from kentongan.core.clock.deadlines.rulebook import Rulebook, shipped_rules
from kentongan.core.clock.deadlines.working import Extension, Working
from kentongan.core.clock.errors import CannotExtend, NoReason
from kentongan.core.clock.hours import USUAL_HOURS, OfficeHours


def extend(
    first: Working,
    calendar: Calendar,
    *,
    reason: str,
    given_on: date,
    office_hours: OfficeHours | None = USUAL_HOURS,
    rules: Rulebook | None = None,
) -> Working:
    """`first` lengthened by the extension that the law knows, counted from its due day.

    `reason` is what the requester is told; `given_on` the day of the notice, at the latest the first due day.
    Raises CannotExtend (no extension in the law, a second one, too late) or NoReason.
    """
    rule = _permitted(first, given_on, rules or shipped_rules())
    if not reason.strip():
        raise NoReason
    count = calendar.add_working(first.due, rule.amount)
    other = calendar.counted_other_way.nth_working(first.other_due or first.due, rule.amount)
    is_unsure = first.touches_estimates or count.touches_estimates
    receiving = Receiving(first.zone, office_hours)
    return replace(
        first,
        rule=rule,
        start=first.due,
        due=count.end,
        due_at=closing_moment(rule, count.end, receiving),
        joint_leave_is_working=calendar.joint_leave_is_working,
        steps=count.days,
        other_due=None if other == count.end else other,
        touches_estimates=is_unsure,
        notes=standing_notes(rule, touches_estimates=is_unsure),
        extension=Extension(reason.strip(), given_on, first),
    )


def _permitted(first: Working, given_on: date, rules: Rulebook) -> Rule:
    if first.extension is not None:
        raise CannotExtend("Tenggat ini sudah pernah diperpanjang; perpanjangan hanya boleh satu kali.")
    rule = rules.extension_of(first.rule.key, given_on)
    if rule is None or rule.unit is not Unit.WORKING_DAYS:
        raise CannotExtend("Aturan tidak mengenal perpanjangan untuk tenggat ini.")
    if given_on > first.due:
        raise CannotExtend("Perpanjangan harus diberitahukan sebelum tenggat pertama lewat.")
    return rule
