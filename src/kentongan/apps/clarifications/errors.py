"""What the clarification desk refuses, in words for the person who asked."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class NotFound(KentonganError):
    """No such thing, or none that this person may see: the two answers are the same on purpose."""

    def __init__(self) -> None:
        super().__init__(_("Ini tidak ada, atau di luar wilayah kerja Anda."), "not_found")


class NotAllowed(KentonganError):
    def __init__(self, message: str) -> None:
        super().__init__(message, "not_allowed")


class WrongStage(KentonganError):
    """The act makes no sense where the thing stands now."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "conflict")


class BadInput(KentonganError):
    """Words or a file that cannot be kept; `field` names what to mend."""

    def __init__(self, message: str, field: str = "", code: str = "invalid") -> None:
        super().__init__(message, code)
        self.field = field


class CannotAnswer(KentonganError):
    """The gate is closed; `reasons` holds every reason."""

    def __init__(self, reasons: list) -> None:
        words = " ".join(reason.text for reason in reasons)
        super().__init__(_("Jawaban belum dapat disusun.") + " " + words, "conflict")
        self.reasons = reasons


class CannotSign(KentonganError):
    """The letter may not go out as it stands; `reasons` holds every reason."""

    def __init__(self, reasons: list) -> None:
        words = " ".join(reason.text for reason in reasons)
        super().__init__(_("Surat belum dapat ditandatangani.") + " " + words, "conflict")
        self.reasons = reasons
