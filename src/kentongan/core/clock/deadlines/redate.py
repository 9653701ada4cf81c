"""Dating open cases anew when holidays or rules change: every move is explicit and carries its reason."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.deadlines.last_day import last_day
from kentongan.core.clock.deadlines.move import (
    ChangedDay,
    Move,
    OpenDeadline,
    Redating,
    Undatable,
    Unexplained,
)
from kentongan.core.clock.deadlines.rulebook import Rulebook, shipped_rules
from kentongan.core.clock.errors import ClockFault, NoReason
from kentongan.core.clock.zones import day_in_zone


@dataclass(frozen=True, slots=True)
class _Basis:
    calendar: Calendar
    rules: Rulebook

    def date(self, case: OpenDeadline) -> tuple[date, str]:
        """The due day and the version of the rule; an extension is counted from the first due day."""
        on = case.on or day_in_zone(case.event, case.receiving.zone)
        rule = self.rules.in_force(case.rule_key, on)
        end = last_day(rule, case.event, self.calendar, case.receiving)
        if case.extended_on is None:
            return end, rule.version
        extension = self.rules.extension_of(case.rule_key, case.extended_on)
        if extension is None:
            raise ClockFault("Aturan tidak mengenal perpanjangan untuk tenggat ini.")
        return self.calendar.nth_working(end, extension.amount), f"{rule.version} + {extension.version}"


def redate(
    cases: Iterable[OpenDeadline],
    old: Calendar,
    new: Calendar,
    *,
    because: str,
    rules: Rulebook | None = None,
    new_rules: Rulebook | None = None,
) -> Redating:
    """Every deadline that differs between `old` and `new` (and `rules` and `new_rules`), as explicit moves.

    `because` names the decree or law; raises NoReason when it is blank. A case whose recorded date does not
    follow from `old` is not moved but returned as unexplained; one that cannot be counted as undatable.
    """
    if not because.strip():
        raise NoReason
    before = _Basis(old, rules or shipped_rules())
    after = _Basis(new, new_rules or before.rules)
    changed = changed_days(old, new)
    days = [change.day for change in changed]
    moves, unexplained, undatable, unchanged = [], [], [], 0
    for case in cases:
        try:
            was, old_rule = before.date(case)
            will_be, new_rule = after.date(case)
        except ClockFault as refusal:
            undatable.append(Undatable(case.id, str(refusal)))
            continue
        if was != case.due:
            unexplained.append(Unexplained(case.id, case.due, was))
        elif will_be == was:
            unchanged += 1
        else:
            begin = bisect_left(days, day_in_zone(case.event, case.receiving.zone))
            touched = changed[begin : bisect_right(days, max(was, will_be))]
            moves.append(Move(case.id, was, will_be, because.strip(), touched, old_rule, new_rule))
    return Redating(tuple(moves), tuple(unexplained), tuple(undatable), unchanged)


def changed_days(old: Calendar, new: Calendar) -> tuple[ChangedDay, ...]:
    """The days that are working days in one calendar only, in order, over the years that both know."""
    found = []
    for year in sorted(old.years.keys() & new.years.keys()):
        for ordinal in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1):
            day = date.fromordinal(ordinal)
            if old.is_working(day) != new.is_working(day):
                side = old if new.is_working(day) else new
                names = tuple(holiday.name for holiday in side.holidays_on(day))
                found.append(ChangedDay(day, new.is_working(day), names))
    return tuple(found)
