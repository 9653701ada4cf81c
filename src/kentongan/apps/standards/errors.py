"""What the desk of the standard refuses."""

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


class WrongStage(KentonganError):
    """The act makes no sense as things stand (any more)."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "conflict")


class BadSetting(KentonganError):
    """A setting that a profile cannot hold; `field` names the control where it is mended."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message, "bad_setting")
        self.field = field


class Protected(BadSetting):
    """A rule that nobody may waive, lower or leave out."""

    def __init__(self, title: str) -> None:
        words = _(
            "Aturan “%(title)s” melindungi orang dan keamanan: profil mana pun tidak dapat mengubah batas dan "
            "bobotnya, atau tidak memakainya."
        )
        super().__init__(words % {"title": title}, "weight")


class CannotActivate(KentonganError):
    """All that stands between a draft and its being in force."""

    def __init__(self, reasons: Sequence[Reason]) -> None:
        self.reasons = tuple(reasons)
        super().__init__(" ".join(reason.text for reason in reasons), "cannot_activate")
