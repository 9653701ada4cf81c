"""Clocks that run only while the newsroom is open."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.days.count import Step
from kentongan.core.clock.deadlines.rule import Rule, Unit
from kentongan.core.clock.deadlines.working import Note, NoteKind, Working
from kentongan.core.clock.errors import BadCalendar
from kentongan.core.clock.hours import OfficeHours
from kentongan.core.clock.zones import in_zone, zone_of

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class NewsroomClock:
    """Working minutes between `opens` and `closes` (wall clock of `zone`) on the working days of `calendar`.

    A newsroom that works on weekends has a calendar of its own with fewer days in `weekend`. Minutes are whole;
    seconds of the start are kept; opening hours are the same on every working day.
    """

    calendar: Calendar
    opens: time
    closes: time
    zone: str = "Asia/Jakarta"

    def __post_init__(self) -> None:
        zone_of(self.zone)  # refuses an unknown zone and, next, hours that cannot be
        if self._hours.length % _MINUTE:
            raise BadCalendar("Jam buka dan tutup ditulis sampai menit.")

    @cached_property
    def _hours(self) -> OfficeHours:
        return OfficeHours(self.opens, self.closes)

    def is_open(self, moment: datetime) -> bool:
        """Whether the newsroom works at that moment; at closing time it does not any more."""
        there = in_zone(moment, self.zone)
        return self.calendar.is_working(there.date()) and self.opens <= there.time() < self.closes

    def opening_from(self, moment: datetime) -> datetime:
        """`moment` itself while open, else the next opening."""
        there = in_zone(moment, self.zone)
        if self.is_open(there):
            return there
        day = there.date()
        if self.calendar.is_working(day) and there.time() < self.opens:
            return self._hours.opening(day, self.zone)
        return self._hours.opening(self.calendar.next_working(day), self.zone)

    def due_after(self, start: datetime, working_minutes: int) -> Working:
        """When `working_minutes` of open time have run since `start` (aware)."""
        if working_minutes < 0:
            raise BadCalendar("Banyaknya menit tidak boleh negatif.")
        began = self.opening_from(start)
        moment = self._run(began, working_minutes)
        was_closed = began != start
        is_unsure = self.calendar.touches_estimates(in_zone(start, self.zone).date(), moment.date())
        return Working(
            rule=_rule(working_minutes),
            event=start,
            zone=zone_of(self.zone).key,
            start=began,
            due=moment.date(),
            due_at=moment,
            joint_leave_is_working=self.calendar.joint_leave_is_working,
            steps=self._steps(began, moment),
            touches_estimates=is_unsure,
            notes=(
                *((Note(NoteKind.STARTED_WHILE_CLOSED, began.date()),) if was_closed else ()),
                *((Note(NoteKind.TOUCHES_ESTIMATES),) if is_unsure else ()),
                Note(NoteKind.HOUSE_NORM),
            ),
        )

    def minutes_between(self, start: datetime, end: datetime) -> int:
        """Whole minutes of open time from `start` to `end` (both aware); 0 when `end` comes first."""
        return max(timedelta(), self._elapsed(end) - self._elapsed(start)) // _MINUTE

    def _run(self, began: datetime, minutes: int) -> datetime:
        left = minutes * _MINUTE - (self._hours.closing(began.date(), self.zone) - began)
        if left <= timedelta():
            return began + minutes * _MINUTE
        # Ending exactly at closing time is ending on that day, hence the last microsecond is set aside.
        full_days, rest = divmod(left - timedelta.resolution, self._hours.length)
        day = self.calendar.nth_working(began.date(), full_days + 1)
        return self._hours.opening(day, self.zone) + rest + timedelta.resolution

    def _elapsed(self, moment: datetime) -> timedelta:
        """Open time from the first known year to `moment`."""
        there = in_zone(moment, self.zone)
        first = date(min(self.calendar.years), 1, 1)
        today = there.date()
        days = self.calendar.working_between(first, today) + self.calendar.is_working(first)
        if not self.calendar.is_working(today):
            return days * self._hours.length
        since = there - self._hours.opening(today, self.zone)
        return (days - 1) * self._hours.length + min(max(timedelta(), since), self._hours.length)

    def _steps(self, began: datetime, end: datetime) -> tuple[Step, ...]:
        """The days from the first to the last, with the minutes used of each."""
        first = Step(
            began.date(), self.calendar.kind_of(began.date()), 1, minutes=self._on(began, end, began.date())
        )
        later = self.calendar.steps(began.date(), end.date())
        return (first, *(self._with_minutes(step, began, end) for step in later))

    def _with_minutes(self, step: Step, began: datetime, end: datetime) -> Step:
        if step.number is None:
            return step
        minutes = self._on(began, end, step.day)
        return Step(step.day, step.kind, step.number + 1, step.names, step.is_estimate, minutes)

    def _on(self, began: datetime, end: datetime, day: date) -> int:
        begin = max(began, self._hours.opening(day, self.zone))
        return max(timedelta(), min(end, self._hours.closing(day, self.zone)) - begin) // _MINUTE


def _rule(minutes: int) -> Rule:
    """The house norm behind a newsroom clock."""
    return Rule(
        key="newsroom_minutes",
        unit=Unit.OFFICE_MINUTES,
        amount=minutes,
        law="Norma rumah jam kerja redaksi",
        clause="",
        valid_from=date(2022, 1, 1),
        source="set by the newsroom",
        certainty="design",
        titles={"id": "Waktu kerja redaksi", "en": "Newsroom working time"},
        events={"id": "mulai", "en": "start"},
    )
