"""What monitoring refuses or meets, in words for the user."""

from kentongan.foundation.errors import KentonganError


class NotAllowed(KentonganError):
    def __init__(self) -> None:
        super().__init__("Anda tidak berwenang mengelola sumber pantauan ini.", "not_allowed")


class LedgerClosed(KentonganError):
    def __init__(self) -> None:
        super().__init__("Buku pemuatan satuan ini di luar wilayah kerja Anda.", "not_allowed")


class NotFound(KentonganError):
    """No such thing within the actor's scope; whether it exists elsewhere is not told."""

    def __init__(self, thing: str) -> None:
        super().__init__(f"{thing} tidak ditemukan atau di luar wilayah kerja Anda.", "not_found")


class BadSource(KentonganError):
    """An address that cannot be watched; `field` names what to mend."""

    def __init__(self, message: str, field: str = "url") -> None:
        super().__init__(message, "invalid")
        self.field = field


class Forbidden(KentonganError):
    """The site's robots.txt asks us to stay away."""

    def __init__(self) -> None:
        super().__init__(
            "Situs ini meminta alamat itu tidak dibaca mesin (robots.txt). Hubungi pengelolanya.", "robots"
        )


class BadAnswer(KentonganError):
    """The site answered, but not with the thing asked for. `retry`: a later try may succeed."""

    def __init__(self, message: str, *, retry: bool, gone: bool = False) -> None:
        super().__init__(message, "bad_answer")
        self.retry = retry
        self.gone = gone


class NotYet(Exception):
    """The site wants a pause: nothing was asked. `wait` in seconds. Never shown to anybody."""

    def __init__(self, wait: float) -> None:
        super().__init__(f"{wait:.0f} s")
        self.wait = wait
