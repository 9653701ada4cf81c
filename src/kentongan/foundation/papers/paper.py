"""A document before it has a format."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Heading:
    """A caption above what follows; `level` 1 or 2."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph. Line breaks are kept."""

    text: str
    is_small: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list, numbered or with dots."""

    items: tuple[str, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a header row; cells are plain words. `widths` are shares of the page, equal without any."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()


Block = Heading | Words | Points | Grid


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What a letter or report says.

    `letterhead` are the lines of the issuing office on top, `marks` pairs such as ("Nomor", "…"), `addressee` the
    lines of who receives it, `signature` the lines at the end (place and date, office, a blank for the name).
    `stamp` is printed across the top of every page: "DRAF", "SIMULASI".
    """

    title: str
    letterhead: tuple[str, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    addressee: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    signature: tuple[str, ...] = ()
    footer: str = ""
    stamp: str = ""
    language: str = "id"
    is_landscape: bool = False
    keywords: tuple[str, ...] = field(default=())
