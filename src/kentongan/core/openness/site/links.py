"""The ways on from a page, with labels that say where they lead."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kentongan.core.openness.site.address import tidy
from kentongan.core.openness.site.page import Link
from kentongan.core.openness.words.lists import IDLE
from kentongan.core.openness.words.normal import plain

MOST_LINKS = 600
_LABEL = 200
_WAYS = "a[href], area[href], iframe[src], embed[src], object[data], option[value], [data-href], [data-url]"
_MENUS = "nav, header, footer, aside, [role=navigation], [class*=navbar], [class*=menu], [id*=menu], [class*=sidebar]"
_ROWS = frozenset({"tr", "li", "dd", "p", "article", "figure", "td"})
_HIGHEST_ROW = 6


def links_of(tree: LexborHTMLParser, base: str) -> dict[int, Link]:
    """The links of a page under the identity of their nodes, in order of appearance."""
    menus = {node.mem_id for menu in tree.css(_MENUS)[:60] for node in menu.css("a[href]")[:MOST_LINKS]}
    found: dict[int, Link] = {}
    for node in tree.css(_WAYS)[: 2 * MOST_LINKS]:
        target = _target(node)
        address = tidy(target, base) if target else ""
        if address and not _is_same_place(node):
            found[node.mem_id] = Link(address, _label(node), node.mem_id in menus)
            if len(found) == MOST_LINKS:
                break
    return found


def _target(node: LexborNode) -> str:
    attributes = node.attributes
    names = ("value",) if node.tag == "option" else ("href", "src", "data", "data-href", "data-url")
    target = next((value for name in names if (value := attributes.get(name))), "").strip()
    if node.tag == "option" and not target.startswith(("/", "http://", "https://", "./")):
        return ""
    # Viewers embed a document under an address of their own.
    for mark in ("?url=", "&url=", "?file=", "&file=", "?src="):
        if mark in target and node.tag in ("iframe", "embed", "object"):
            return _unquoted(target.partition(mark)[2].partition("&")[0])
    return target


def _unquoted(text: str) -> str:
    return text.replace("%3A", ":").replace("%3a", ":").replace("%2F", "/").replace("%2f", "/")


def _is_same_place(node: LexborNode) -> bool:
    href = (node.attributes.get("href") or "").strip().lower()
    return href.startswith(("#", "javascript:", "mailto:", "tel:", "data:", "whatsapp:"))


def _label(node: LexborNode) -> str:
    own = next((words for words in _own_words(node) if words), "")
    if own and plain(own) not in IDLE and not plain(own).isdigit():
        return own[:_LABEL]
    return (_row_of(node) or own)[:_LABEL]


def _own_words(node: LexborNode) -> Iterator[str]:
    yield words_of(node)
    for name in ("aria-label", "title", "alt"):
        yield " ".join((node.attributes.get(name) or "").split())
    for image in node.css("img[alt]")[:1]:
        yield " ".join((image.attributes.get("alt") or "").split())


def _row_of(node: LexborNode) -> str:
    """What stands in the row around a link that says only "Unduh": the first cell or line with a name."""
    parent = node.parent
    for _ in range(_HIGHEST_ROW):
        if parent is None:
            return ""
        if parent.tag in _ROWS or parent.tag == "div":
            words = [line for line in _lines(parent) if plain(line) not in IDLE and not plain(line).isdigit()]
            if words and len(" ".join(words)) <= 2 * _LABEL:
                return " ".join(words[:2])
        parent = parent.parent
    return ""


def _lines(node: LexborNode) -> list[str]:
    text = node.text(deep=True, separator="\n")[:4000]
    return [line for raw in text.split("\n") if (line := " ".join(raw.split()))]


def words_of(node: LexborNode) -> str:
    """The text of a node on one line, at most 400 characters."""
    return " ".join(node.text(deep=True, separator=" ")[:4000].split())[:400]
