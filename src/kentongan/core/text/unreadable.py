"""The one way in which a file cannot become text."""


class Unreadable(Exception):
    """A file that cannot be read. `message` says in Indonesian what to do, `english` the same in English."""

    def __init__(self, message: str, english: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.english = english or message
