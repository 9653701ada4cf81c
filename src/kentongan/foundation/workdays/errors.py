"""What the calendar refuses, in words for the person who asked."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class NotAllowed(KentonganError):
    """Holidays belong to the whole house: they are kept at the centre only."""

    def __init__(self) -> None:
        super().__init__(
            _("Hari libur hanya diubah petugas PPID atau administrator di pusat."), "not_allowed"
        )


class NotFound(KentonganError):
    """No such holiday."""

    def __init__(self) -> None:
        super().__init__(_("Hari libur ini tidak ada."), "not_found")


class BadHoliday(KentonganError):
    """A day that cannot be kept; the message says why."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message, "bad_holiday")
        self.field = field
