"""What the crisis room refuses, in words for the person who asked."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class NotFound(KentonganError):
    """No such case or alarm, or none that this person may see: the two answers are the same on purpose."""

    def __init__(self) -> None:
        super().__init__(_("Kasus ini tidak ada, atau Anda tidak berwenang melihatnya."), "not_found")


class NotAllowed(KentonganError):
    """The case is visible, the act is not this person's."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "not_allowed")


class WrongStage(KentonganError):
    """The case stands where this act makes no sense (any more)."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "conflict")


class BadCase(KentonganError):
    """Words that the room cannot keep; `field` names the one at fault."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message, "bad_case")
        self.field = field


class CannotStandDown(KentonganError):
    """Something must be done first; `reasons` holds every one."""

    def __init__(self, reasons: list) -> None:
        words = " ".join(reason.text for reason in reasons)
        super().__init__(_("Siaga belum dapat diakhiri.") + " " + words, "cannot_stand_down")
        self.reasons = reasons
