"""One story of an earlier site, as it was found; nothing of it is believed yet."""

import hashlib
from dataclasses import dataclass

MOST_HEADLINE = 300
MOST_BODY = 60_000
MOST_ADDRESS = 700


class BadSource(Exception):
    """The file is no export that can be read; `code` says why, `detail` what stood there."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code, self.detail = code, detail


@dataclass(frozen=True, slots=True, kw_only=True)
class OldItem:
    """`number` is its place in the file, `day` what the file says of its date, `office` of its office."""

    number: int
    headline: str = ""
    body: str = ""
    day: str = ""
    office: str = ""
    address: str = ""
    pictures: int = 0

    @property
    def mark(self) -> str:
        """The same words of the same day are the same story, from whichever file they come."""
        words = "\x1f".join(
            " ".join(part.split()).casefold() for part in (self.headline, self.body, self.day)
        )
        return hashlib.sha256(words.encode()).hexdigest()
