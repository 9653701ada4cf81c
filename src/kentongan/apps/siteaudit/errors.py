"""What audits of websites refuse, in words for the user."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class NotAllowed(KentonganError):
    """The actor may not do this for the unit."""

    def __init__(self) -> None:
        super().__init__(_("Anda tidak berwenang melakukan ini pada audit situs satuan ini."), "not_allowed")


class NotFound(KentonganError):
    """No such thing within the actor's scope; whether it exists elsewhere is not told."""

    def __init__(self) -> None:
        super().__init__(
            _("Situs, audit, atau tugas ini tidak ditemukan di wilayah kerja Anda."), "not_found"
        )


class BadAddress(KentonganError):
    """An address that is not taken in; `field` names the part of the form at fault."""

    def __init__(self, message: str, field: str = "address") -> None:
        super().__init__(message, "invalid")
        self.field = field


class BadList(KentonganError):
    """A file that is no list of websites; the message says what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "invalid")


class NotNow(KentonganError):
    """The thing has moved on; the message says how it stands."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "conflict")


class Incomplete(KentonganError):
    """Something is missing that a decision needs; `field` names it."""

    def __init__(self, message: str, field: str) -> None:
        super().__init__(message, "invalid")
        self.field = field
