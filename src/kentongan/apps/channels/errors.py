"""What the channels refuse, in words for the user."""

from kentongan.foundation.errors import KentonganError


class NotAllowed(KentonganError):
    """The actor may not manage the channels of this unit."""

    def __init__(self) -> None:
        super().__init__("Anda tidak berwenang mengelola saluran satuan ini.", "not_allowed")


class NotFound(KentonganError):
    """No such thing within the actor's scope; whether it exists elsewhere is not told."""

    def __init__(self, thing: str) -> None:
        super().__init__(f"{thing} tidak ditemukan atau di luar wilayah kerja Anda.", "not_found")


class AlreadySettled(KentonganError):
    """Somebody else, or the worker, has decided this dispatch in the meantime."""

    def __init__(self) -> None:
        super().__init__(
            "Kiriman ini sudah berubah keadaannya. Muat ulang halaman untuk melihatnya.", "conflict"
        )


class BadAccount(KentonganError):
    """The settings of an account make no sense; `field` names the one at fault."""

    def __init__(self, message: str, field: str) -> None:
        super().__init__(message, "invalid")
        self.field = field


class BadList(KentonganError):
    """A file that is no list of recipients; the message says what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "invalid")
