"""What the statements refuse, in words for the person who asked."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class StatementNotFound(KentonganError):
    """No such statement, or none that this person may see: the two answers are the same on purpose."""

    def __init__(self) -> None:
        super().__init__(_("Pernyataan ini tidak ada, atau Anda tidak berwenang melihatnya."), "not_found")


class NotAllowed(KentonganError):
    """The statement is visible, the act is not this person's."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "not_allowed")


class WrongStage(KentonganError):
    """The statement stands where this act makes no sense (any more)."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "conflict")


class BadStatement(KentonganError):
    """Words that cannot be kept: empty, or longer than any statement."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "bad_content")


class CannotRelease(KentonganError):
    """The gate is closed; `reasons` holds every reason."""

    def __init__(self, reasons: list) -> None:
        words = " ".join(reason.text for reason in reasons)
        super().__init__(_("Pernyataan belum dapat terbit.") + " " + words, "cannot_release")
        self.reasons = reasons


class DrillStaysInside(KentonganError):
    """A drill was about to reach the public."""

    def __init__(self) -> None:
        super().__init__(_("Ini simulasi: tidak ada yang boleh keluar dari meja."), "conflict")


class LinkClosed(KentonganError):
    """One answer for links that never were, ran out, were used or belong to an older text."""

    def __init__(self) -> None:
        super().__init__(
            _("Tautan ini tidak berlaku. Mungkin sudah dipakai, kedaluwarsa, atau naskahnya sudah berubah."),
            "gone",
        )
