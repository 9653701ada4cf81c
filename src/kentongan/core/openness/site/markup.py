"""HTML into a Page."""

from selectolax.lexbor import LexborHTMLParser

from kentongan.core.analysis.raw.decode import decoded
from kentongan.core.analysis.raw.depth import cut_where_too_deep
from kentongan.core.openness.site.building import build_of, forms_of
from kentongan.core.openness.site.days import days_of
from kentongan.core.openness.site.links import links_of, words_of
from kentongan.core.openness.site.page import Page
from kentongan.core.openness.site.sections import sections_of

MAX_MARKUP = 1_500_000
_MOST_LINES = 4000
_LONGEST_LINE = 20_000
_UNSEEN = ["script", "style", "noscript", "template", "svg"]
# A header inside an article holds its title; the one of the page holds its menu.
_FURNITURE = "body > header, nav, footer, [role=navigation], [role=contentinfo]"


def read_page(content: bytes, address: str, content_type: str = "") -> Page:
    """Read a page; broken markup never fails. Only its first 1.5 million characters are looked at."""
    html = decoded(content[:MAX_MARKUP], content_type).replace("\x00", "")
    tree = LexborHTMLParser(cut_where_too_deep(html))
    build, forms = build_of(tree), forms_of(tree)
    title = words_of(node) if (node := tree.css_first("title")) else ""
    headings = tuple(words for node in tree.css("h1")[:5] if (words := words_of(node)))
    tree.strip_tags(_UNSEEN)
    lines = _lines(tree)
    dated, times = days_of(tree)
    links = links_of(tree, _base(tree, address))
    for node in tree.css(_FURNITURE):
        node.decompose()
    sections = sections_of(tree, links)
    return Page(
        address=address,
        title=title,
        headings=headings,
        lines=lines,
        sections=sections,
        links=tuple(links.values()),
        forms=forms,
        build=build,
        dated=dated,
        times=times,
    )


def _base(tree: LexborHTMLParser, address: str) -> str:
    node = tree.css_first("base[href]")
    href = (node.attributes.get("href") or "") if node else ""
    return href if href.startswith(("http://", "https://")) else address


def _lines(tree: LexborHTMLParser) -> tuple[str, ...]:
    text = tree.body.text(deep=True, separator="\n") if tree.body else ""
    lines = (" ".join(raw[:_LONGEST_LINE].split()) for raw in text.split("\n"))
    return tuple([line for line in lines if line][:_MOST_LINES])
