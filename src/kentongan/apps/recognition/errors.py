"""What the desk of awards refuses."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


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


class CannotProceed(KentonganError):
    """Something stands between a year and its next stage; `reasons` holds all of it."""

    def __init__(self, reasons: list) -> None:
        super().__init__(" ".join(reason.text for reason in reasons), "cannot_proceed")
        self.reasons = reasons
