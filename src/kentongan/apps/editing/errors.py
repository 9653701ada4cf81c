"""What the editing room refuses, in words for the person who asked."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class NotFound(KentonganError):
    """No such thing within reach; whether it exists elsewhere is not told."""

    def __init__(self) -> None:
        super().__init__(_("Yang Anda cari tidak ada, atau di luar wilayah kerja Anda."), "not_found")


class NotAllowed(KentonganError):
    """The thing is visible, the act is not this person's."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or _("Anda tidak berwenang melakukan ini di ruang sunting."), "not_allowed")


class WrongStage(KentonganError):
    """The thing stands where this act makes no sense (any more)."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "conflict")


class Orphaned(KentonganError):
    """The words that were meant stand nowhere in the newest version."""

    def __init__(self) -> None:
        words = _("Kata yang dimaksud sudah tidak ada di naskah terbaru. Baca naskahnya, lalu putuskan lagi.")
        super().__init__(words, "conflict")


class BadWords(KentonganError):
    """What was typed makes no sense; `field` names the one at fault."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message, "invalid")
        self.field = field
