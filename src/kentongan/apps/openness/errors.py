"""What the information service refuses, in words for the person who asked."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class NotFound(KentonganError):
    """No such thing, or none that this person may see: the two answers are the same on purpose."""

    def __init__(self) -> None:
        super().__init__(_("Ini tidak ada, atau Anda tidak berwenang melihatnya."), "not_found")


class NotAllowed(KentonganError):
    """The thing is visible, the act is not this person's."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or _("Anda tidak berwenang melakukan ini."), "not_allowed")


class WrongStage(KentonganError):
    """The case stands where this act makes no sense (any more)."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "conflict")


class BadRequest(KentonganError):
    """Something that was written cannot be kept; `field` names it."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message, "bad_request")
        self.field = field


class CannotAnswer(KentonganError):
    """Gaps stand between the answer and its notice; `reasons` holds them all."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(_("Jawaban belum dapat dikirim.") + " " + " ".join(reasons), "cannot_answer")
        self.reasons = reasons


class CannotDate(KentonganError):
    """A deadline cannot be counted; the message is the clock's own."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "cannot_date")
