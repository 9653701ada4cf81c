"""The one family of errors that a face turns into a page, a JSON problem or an exit code."""


class KentonganError(Exception):
    """Something the user can be told: `message` is an Indonesian sentence, `code` a stable English word."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
