"""What the registers refuse, in words for the person who asked."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class NotFound(KentonganError):
    """No such thing within the actor's scope; whether it exists elsewhere is not told."""

    def __init__(self) -> None:
        super().__init__(_("Butir ini tidak ada, atau di luar wilayah kerja Anda."), "not_found")


class NotAllowed(KentonganError):
    """The thing is visible, the act is not this person's."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message or _("Anda tidak berwenang melakukan ini."), "not_allowed")


class WrongState(KentonganError):
    """The thing stands where this act makes no sense (any more)."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "conflict")


class BadEntry(KentonganError):
    """Words that the register cannot keep; `field` names the one at fault."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message, "bad_entry")
        self.field = field


class BadList(KentonganError):
    """A table that is no list of entries; the message says what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "bad_list")


class _Held(KentonganError):
    """A gate is closed; `reasons` holds every reason."""

    def __init__(self, message: str, reasons: list, code: str) -> None:
        super().__init__(message + " " + " ".join(reason.text for reason in reasons), code)
        self.reasons = reasons


class CannotPublish(_Held):
    """The entry lacks something that the public must be told."""

    def __init__(self, reasons: list) -> None:
        super().__init__(_("Butir belum dapat terbit."), reasons, "cannot_publish")


class CannotSubmit(_Held):
    """A step of the consequence test is missing."""

    def __init__(self, reasons: list) -> None:
        super().__init__(_("Uji konsekuensi belum dapat diajukan."), reasons, "cannot_submit")


class CannotDecide(_Held):
    """The ruling would not hold."""

    def __init__(self, reasons: list) -> None:
        super().__init__(_("Uji konsekuensi belum dapat diputus."), reasons, "cannot_decide")
