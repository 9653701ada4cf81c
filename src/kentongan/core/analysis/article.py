"""One document of somebody else's, as far as it could be read."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Page:
    """An article. Empty strings stand for what was not found.

    `published` is aware, with `published_confidence` 0 to 1 and `published_basis` naming where it stood;
    `site_name` is the outlet's name as the page states it; `header` the lines above the text that are neither
    title nor date (byline, account, credits), for plain texts only.
    """

    title: str
    text: str
    published: datetime | None = None
    published_confidence: float = 0.0
    published_basis: str = ""
    canonical: str = ""
    site_name: str = ""
    author: str = ""
    language: str = ""
    header: tuple[str, ...] = ()
