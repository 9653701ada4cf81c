"""Why a file is not taken."""

from kentongan.foundation.errors import KentonganError


class BadFile(KentonganError):
    """A file that the house does not take; the message says what to do."""

    def __init__(self, message: str, code: str = "bad_file") -> None:
        super().__init__(message, code)
