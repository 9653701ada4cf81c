"""What a clock refuses, in sentences that an officer can read."""

from datetime import date


class ClockFault(ValueError):
    """Anything a clock refuses; the message is for the user."""


class YearWithoutHolidays(ClockFault):
    """A count touches a year whose holidays are not in the table."""

    def __init__(self, year: int) -> None:
        super().__init__(
            f"Hari libur tahun {year} belum ada di tabel, jadi hari kerja tidak dapat dihitung. "
            f"Isi dahulu hari libur dan cuti bersama {year}."
        )
        self.year = year

    def __reduce__(self) -> tuple[type["YearWithoutHolidays"], tuple[int]]:
        return type(self), (self.year,)


class BadCalendar(ClockFault):
    """A calendar or office hours that cannot be counted with."""


class UnclearMoment(ClockFault):
    """A moment without a time zone, or a day where the hour is needed."""


class UnknownRule(ClockFault):
    """No rule of that name, or no version of it in force on that day."""


class BadRule(ClockFault):
    """A rule in the data that contradicts itself or another version."""


class CannotExtend(ClockFault):
    """An extension that the rule does not allow."""


class NoReason(ClockFault):
    """A change of a deadline for which nobody wrote down why."""

    def __init__(self) -> None:
        super().__init__("Tenggat tidak boleh berubah tanpa alasan tertulis.")

    def __reduce__(self) -> tuple[type["NoReason"], tuple[()]]:
        return type(self), ()


def no_version(key: str, on: date) -> UnknownRule:
    """The refusal of a rule that was not in force on `on`."""
    return UnknownRule(f"Aturan {key} tidak berlaku pada {on.isoformat()}.")
