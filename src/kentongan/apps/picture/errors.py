"""What the picture refuses."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class NotAllowed(KentonganError):
    def __init__(self, message: str = "") -> None:
        super().__init__(message or _("Anda tidak berwenang untuk itu."), "not_allowed")


class NotFound(KentonganError):
    def __init__(self, message: str = "") -> None:
        super().__init__(message or _("Yang Anda cari tidak ada."), "not_found")


class Refused(KentonganError):
    """The act makes no sense as things stand; `message` says why and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "refused")
