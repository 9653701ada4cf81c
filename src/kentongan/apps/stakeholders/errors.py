"""What this desk refuses, in words for the user."""

from django.utils.translation import gettext as _

from kentongan.foundation.errors import KentonganError


class NotAllowed(KentonganError):
    """The actor may not do this at this office."""

    def __init__(self) -> None:
        super().__init__(_("Anda tidak berwenang melakukan ini di satuan tersebut."), "not_allowed")


class NotFound(KentonganError):
    """No such thing within the actor's scope; whether it exists elsewhere is not told."""

    def __init__(self) -> None:
        super().__init__(_("Catatan ini tidak ditemukan atau di luar wilayah kerja Anda."), "not_found")


class Invalid(KentonganError):
    """Words that make no sense here; `field` names the one at fault, "" for the whole."""

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message, "invalid")
        self.field = field


class Settled(KentonganError):
    """Somebody else has done this, or undone it, in the meantime."""

    def __init__(self) -> None:
        super().__init__(_("Catatan ini sudah berubah. Muat ulang halaman untuk melihatnya."), "conflict")
