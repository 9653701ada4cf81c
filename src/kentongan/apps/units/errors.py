"""What can go wrong with offices and the people in them."""

from collections.abc import Sequence

from kentongan.foundation.errors import KentonganError


class WrongColumns(KentonganError):
    """A list of offices whose header is not that of the template."""

    def __init__(self, *, missing: Sequence[str], unknown: Sequence[str], double: Sequence[str] = ()) -> None:
        self.missing, self.unknown, self.double = list(missing), list(unknown), list(double)
        told = [
            f"kolom yang kurang: {', '.join(missing)}" if missing else "",
            f"kolom yang tidak dikenal: {', '.join(unknown)}" if unknown else "",
            f"kolom yang ganda: {', '.join(double)}" if double else "",
        ]
        words = "; ".join(part for part in told if part)
        super().__init__(
            f"Kolom berkas tidak cocok — {words}. Unduh contoh berkas, salin data Anda ke sana, lalu unggah lagi.",
            "wrong_columns",
        )


class NotAllowed(KentonganError):
    """Somebody wants what their posts do not grant."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "not_allowed")


class NotFound(KentonganError):
    """A thing that is not there, or not for the eyes of whoever asks."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "not_found")


class Refused(KentonganError):
    """A wish that contradicts a rule; the message says which."""

    def __init__(self, message: str, code: str = "refused") -> None:
        super().__init__(message, code)


class Stale(KentonganError):
    """What was looked at has changed in the meantime."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "conflict")
