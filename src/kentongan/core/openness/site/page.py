"""What a page shows, as plain facts."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Link:
    """A way on. `label` is what it says, or what stands beside it where it only says "Unduh"."""

    address: str
    label: str
    in_menu: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under a heading, up to the next one; `pictures` counts those that are no icons.

    `level` is 1 to 6 as in h1 to h6, 7 for other openers (summary, dt, a tab), 0 above any heading.
    """

    heading: str
    level: int
    text: str
    links: tuple[Link, ...]
    pictures: int


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its words in plain spelling, and how many fields a visitor writes into."""

    words: str
    fields: int
    is_search: bool


@dataclass(frozen=True, slots=True)
class Build:
    """How a page is built, for the technical checks. `levels` are its headings in order (1 to 6)."""

    language: str = ""
    has_viewport: bool = False
    has_skip_link: bool = False
    has_main: bool = False
    levels: tuple[int, ...] = ()
    images: int = 0
    images_without_alt: int = 0
    fields: int = 0
    fields_without_label: int = 0
    scripts: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML page.

    `lines` are its pieces of text in order; `sections` leave menus out, the first one stands above any heading.
    `dated` are days that its markup states for itself, `times` those of every `time` element; both ascending.
    """

    address: str
    title: str
    headings: tuple[str, ...]
    lines: tuple[str, ...]
    sections: tuple[Section, ...]
    links: tuple[Link, ...]
    forms: tuple[Form, ...]
    build: Build
    dated: tuple[date, ...] = ()
    times: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A document. `state`: "text", "scan" (pictures only), "locked", "broken" or "unread" (its size or type)."""

    address: str
    type: str
    state: str
    text: str = ""
    dated: tuple[date, ...] = ()
