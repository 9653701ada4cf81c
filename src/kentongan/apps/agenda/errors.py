"""What the agenda refuses, in words for the person who asked."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class NotAllowed(KentonganError):
    """The thing is visible, the act is not this person's."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or _("Anda tidak berwenang melakukan ini pada agenda."), "not_allowed")


class NotFound(KentonganError):
    """No such thing within reach; whether it exists elsewhere is not told."""

    def __init__(self, thing: str) -> None:
        words = _("%(thing)s tidak ditemukan atau di luar wilayah kerja Anda.") % {"thing": thing}
        super().__init__(words, "not_found")


class WrongStage(KentonganError):
    """The item stands where this act makes no sense (any more)."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "conflict")


class BadWords(KentonganError):
    """What was typed makes no sense; `field` names the one at fault."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message, "invalid")
        self.field = field


class LinkClosed(KentonganError):
    """One answer for calendars that never were, were renewed, or whose owner left."""

    def __init__(self) -> None:
        super().__init__(_("Alamat kalender ini tidak berlaku."), "not_found")
