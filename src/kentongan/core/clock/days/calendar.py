"""Working days: Monday to Friday without the holidays, counted fast and never through an unknown year."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from functools import cached_property

from kentongan.core.clock.days.count import Count, DayKind, Step
from kentongan.core.clock.days.holiday import Holiday, HolidayKind, KnownYear
from kentongan.core.clock.errors import BadCalendar, YearWithoutHolidays

SATURDAY_AND_SUNDAY = (5, 6)
# Every year has had 14 or more; a table with fewer was begun (a lone election day), not finished.
FEWEST_NATIONAL_HOLIDAYS = 10
_PRECEDENCE = (HolidayKind.NATIONAL, HolidayKind.REGIONAL, HolidayKind.JOINT_LEAVE)


def years_known_from(holidays: Iterable[Holiday]) -> tuple[KnownYear, ...]:
    """The years for which a table holds enough national holidays; confirmed when none of theirs is reckoned."""
    by_year: dict[int, list[Holiday]] = defaultdict(list)
    for holiday in holidays:
        if holiday.is_valid and holiday.kind is not HolidayKind.REGIONAL:
            by_year[holiday.day.year].append(holiday)
    return tuple(
        KnownYear(year, is_confirmed=not any(holiday.is_estimate for holiday in days))
        for year, days in sorted(by_year.items())
        if sum(holiday.kind is HolidayKind.NATIONAL for holiday in days) >= FEWEST_NATIONAL_HOLIDAYS
    )


class Calendar:
    """Which days are working days. It never changes once made: a late decree makes a new calendar.

    `years` are the years that may be counted; left out, they are read off the table (`years_known_from`).
    `joint_leave_is_working` counts cuti bersama as working days; no text was found that says the clock of the
    information law stops on them, offices treat them as closed. `weekend` holds weekdays, Monday is 0.
    Of the regional holidays only those of `regions` (or of no region) count. Days outside the known years
    raise YearWithoutHolidays.
    """

    def __init__(
        self,
        holidays: Iterable[Holiday],
        joint_leave_is_working: bool = False,
        weekend: Collection[int] = SATURDAY_AND_SUNDAY,
        *,
        years: Iterable[KnownYear] | None = None,
        regions: Collection[str] = (),
    ) -> None:
        self.holidays = tuple(holidays)
        self.joint_leave_is_working = joint_leave_is_working
        self.weekend = frozenset(weekend)
        self.regions = frozenset(regions)
        if not self.weekend < frozenset(range(7)):
            raise BadCalendar(
                "Akhir pekan ditulis 0 (Senin) sampai 6 (Minggu) dan tidak boleh seluruh pekan."
            )
        known = years_known_from(self.holidays) if years is None else tuple(years)
        self.years = {year.year: year for year in sorted(known, key=lambda year: year.year)}
        if not self.years:
            raise BadCalendar("Tabel hari libur masih kosong.")
        self._has_gaps = max(self.years) - min(self.years) >= len(self.years)
        self._holidays_on = self._by_day()
        self._lay_out()

    def _by_day(self) -> dict[date, tuple[Holiday, ...]]:
        kept: dict[date, list[Holiday]] = defaultdict(list)
        for holiday in self.holidays:
            is_elsewhere = holiday.region and holiday.region not in self.regions
            if holiday.is_valid and not is_elsewhere:
                kept[holiday.day].append(holiday)
        rank = _PRECEDENCE.index
        return {
            day: tuple(sorted(those, key=lambda holiday: (rank(holiday.kind), holiday.name)))
            for day, those in kept.items()
        }

    def _lay_out(self) -> None:
        """Prefix sums: `_before[i]` working days lie before day i; `_working` are their ordinals in order."""
        self._first = date(min(self.years), 1, 1).toordinal()
        last = date(max(self.years), 12, 31).toordinal()
        self._before = [0]
        self._working: list[int] = []
        for ordinal in range(self._first, last + 1):
            day = date.fromordinal(ordinal)
            if day.year in self.years and self.kind_of(day) is DayKind.WORKING:
                self._working.append(ordinal)
            self._before.append(len(self._working))

    def knows(self, day: date) -> bool:
        """Whether the holidays of that day's year are in the table."""
        return day.year in self.years

    def holidays_on(self, day: date) -> tuple[Holiday, ...]:
        """The holidays of a day, the national ones first."""
        return self._holidays_on.get(day, ())

    def kind_of(self, day: date) -> DayKind:
        """Why a day counts or not."""
        if day.year not in self.years:
            raise YearWithoutHolidays(day.year)
        if day.weekday() in self.weekend:
            return DayKind.WEEKEND
        for holiday in self.holidays_on(day):
            if holiday.kind is not HolidayKind.JOINT_LEAVE:
                return DayKind(holiday.kind.value)
            if not self.joint_leave_is_working:
                return DayKind.JOINT_LEAVE
        return DayKind.WORKING

    def is_working(self, day: date) -> bool:
        """Whether offices work on that day."""
        return self.kind_of(day) is DayKind.WORKING

    def next_working(self, day: date) -> date:
        """The first working day after `day`."""
        return self.nth_working(day, 1)

    def working_on_or_before(self, day: date) -> date:
        """`day` itself when it is a working day, else the last one before it."""
        position = self._before[self._index(day) + 1] - 1
        if position < 0:
            raise YearWithoutHolidays(min(self.years) - 1)
        found = date.fromordinal(self._working[position])
        self._refuse_gaps(found, day)
        return found

    def nth_working(self, start: date, number: int) -> date:
        """The `number`-th working day after `start`, which is not counted itself; 0 gives `start`."""
        if number < 0:
            raise BadCalendar("Banyaknya hari kerja tidak boleh negatif.")
        position = self._before[self._index(start) + 1] + number - 1
        if number == 0:
            return start
        if position >= len(self._working):
            raise YearWithoutHolidays(max(self.years) + 1)
        end = date.fromordinal(self._working[position])
        self._refuse_gaps(start, end)
        return end

    def working_between(self, start: date, end: date) -> int:
        """How many working days lie after `start` up to and including `end`; negative when `end` comes first."""
        self._refuse_gaps(min(start, end), max(start, end))
        return self._before[self._index(end) + 1] - self._before[self._index(start) + 1]

    def add_working(self, start: date, number: int) -> Count:
        """`number` working days after `start`, with every day on the way and why it was skipped."""
        end = self.nth_working(start, number)
        return Count(start, end, number, self.steps(start, end), self.touches_estimates(start, end))

    def steps(self, start: date, end: date) -> tuple[Step, ...]:
        """The days after `start` up to and including `end`, counted."""
        found = []
        number = 0
        for ahead in range(1, (end - start).days + 1):
            day = start + timedelta(days=ahead)
            kind = self.kind_of(day)
            number += kind is DayKind.WORKING
            names = tuple(holiday.name for holiday in self.holidays_on(day))
            is_estimate = any(holiday.is_estimate for holiday in self.holidays_on(day))
            found.append(Step(day, kind, number if kind is DayKind.WORKING else None, names, is_estimate))
        return tuple(found)

    def touches_estimates(self, start: date, end: date) -> bool:
        """Whether a count from `start` to `end` rests on a reckoned holiday or on an unconfirmed year."""
        span = range(start.year, end.year + 1)
        if any(year in self.years and not self.years[year].is_confirmed for year in span):
            return True
        return any(start <= day <= end for day in self._reckoned)

    @cached_property
    def counted_other_way(self) -> "Calendar":
        """The same calendar with joint leave counted the other way."""
        return Calendar(
            self.holidays,
            joint_leave_is_working=not self.joint_leave_is_working,
            weekend=self.weekend,
            years=self.years.values(),
            regions=self.regions,
        )

    @cached_property
    def _reckoned(self) -> tuple[date, ...]:
        return tuple(day for day, those in self._holidays_on.items() if any(h.is_estimate for h in those))

    def _index(self, day: date) -> int:
        if day.year not in self.years:
            raise YearWithoutHolidays(day.year)
        return day.toordinal() - self._first

    def _refuse_gaps(self, start: date, end: date) -> None:
        """Both ends lie in known years; refuse an unknown one between them."""
        if self._has_gaps:
            for year in range(start.year, end.year + 1):
                if year not in self.years:
                    raise YearWithoutHolidays(year)
