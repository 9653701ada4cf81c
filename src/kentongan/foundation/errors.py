"""The one family of errors that a face turns into a page, a JSON problem or an exit code."""

STATUS_OF_CODE = {
    "not_allowed": 403,
    "not_found": 404,
    "conflict": 409,
    "gone": 410,
    "too_large": 413,
    "rate_limited": 429,
}


class KentonganError(Exception):
    """Something the user can be told: `message` is an Indonesian sentence, `code` a stable English word."""

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.message = message
        self.code = code

    @property
    def status(self) -> int:
        """The HTTP status that faces answer with; anything unlisted is a refusal of bad input."""
        return STATUS_OF_CODE.get(self.code, 400)
