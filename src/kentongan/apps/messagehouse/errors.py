"""What the desk of message houses refuses."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


@dataclass(frozen=True, slots=True)
class Reason:
    """One obstacle. `code` is stable."""

    code: str
    text: str


class NotAllowed(KentonganError):
    def __init__(self, message: str = "") -> None:
        super().__init__(message or _("Anda tidak berwenang untuk itu."), "not_allowed")


class NotFound(KentonganError):
    def __init__(self, what: str = "") -> None:
        super().__init__(what or _("Yang Anda cari tidak ada."), "not_found")


class Refused(KentonganError):
    """The act makes no sense as things stand; `message` says why and what to do."""

    def __init__(self, message: str, code: str = "refused") -> None:
        super().__init__(message, code)


class CannotApprove(KentonganError):
    """All that stands between a draft and its being in force."""

    def __init__(self, reasons: Sequence[Reason]) -> None:
        self.reasons = tuple(reasons)
        super().__init__(" ".join(reason.text for reason in reasons), "cannot_approve")
