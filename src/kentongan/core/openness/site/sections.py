"""A page cut at its headings, menus left out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kentongan.core.openness.site.links import words_of
from kentongan.core.openness.site.page import Link, Section

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "legend", "caption"})
_MOST_SECTIONS = 300
_MOST_TEXT = 60_000
_SMALL = 100
# What opens and closes a part of a page when it is clicked.
_OPENERS = ("data-toggle", "data-bs-toggle", "aria-controls")


def content_under(sections: Sequence[Section], at: int) -> tuple[Section, ...]:
    """The section at `at` with those below it that are deeper."""
    deeper = takewhile(lambda section: section.level > sections[at].level, sections[at + 1 :])
    return (sections[at], *deeper)


@dataclass(slots=True)
class _Open:
    heading: str
    level: int
    texts: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: int = 0
    length: int = 0

    def closed(self) -> Section:
        return Section(self.heading, self.level, " ".join(self.texts), tuple(self.links), self.pictures)


def sections_of(tree: LexborHTMLParser, links: dict[int, Link]) -> tuple[Section, ...]:
    """The sections of a page whose menus were removed from `tree`; `links` by the identity of their nodes."""
    return tuple(section.closed() for section in _opened(tree, links))


def _opened(tree: LexborHTMLParser, links: dict[int, Link]) -> Iterator[_Open]:
    current, count = _Open("", 0), 1
    heading_parts: set[int] = set()
    if tree.body is None:
        return
    for node in tree.body.traverse(include_text=True):
        if node.tag == "-text":
            if node.mem_id not in heading_parts:
                _add_text(current, node)
        elif _is_heading(node) and count < _MOST_SECTIONS:
            yield current
            current, count = _Open(words_of(node), _level(node)), count + 1
            heading_parts = {part.mem_id for part in node.traverse(include_text=True)}
        if node.mem_id in links:
            current.links.append(links[node.mem_id])
        elif node.tag == "img" and not _is_small(node):
            current.pictures += 1
    yield current


def _is_heading(node: LexborNode) -> bool:
    if node.tag in _HEADINGS:
        return True
    return node.tag in ("button", "a") and any(name in node.attributes for name in _OPENERS)


def _level(node: LexborNode) -> int:
    return int(node.tag[1]) if node.tag[0] == "h" else 7


def _add_text(section: _Open, node: LexborNode) -> None:
    text = " ".join((node.text(deep=False) or "").split())
    if text and section.length < _MOST_TEXT:
        section.texts.append(text[:_MOST_TEXT])
        section.length += len(text)


def _is_small(node: LexborNode) -> bool:
    sizes = (node.attributes.get("width") or "", node.attributes.get("height") or "")
    return any(
        size.removesuffix("px").isdecimal() and int(size.removesuffix("px")[:6]) < _SMALL for size in sizes
    )
