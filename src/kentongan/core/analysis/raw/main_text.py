"""The running text of a page, without its navigation, advertisements and comments."""

from selectolax.lexbor import LexborHTMLParser

_MOST_TAGS = 40_000
_SHORTEST_TEXT = 120
_SHORTEST_PARAGRAPH = 40


def main_text(tree: LexborHTMLParser) -> str:
    """The article's paragraphs, one a line; "" when the page has none. The tree is not changed."""
    html = tree.html or ""
    if html.count("<") <= _MOST_TAGS:
        from trafilatura import extract  # noqa: PLC0415 - a third of a second, and not needed for feeds and files

        text = extract(html, fast=True, include_comments=False, include_tables=False, deduplicate=False) or ""
        if len(text) >= _SHORTEST_TEXT:
            return text
    return _paragraphs(tree) or ""


def _paragraphs(tree: LexborHTMLParser) -> str:
    """Every longer paragraph: for pages that are too large or too odd for the extractor."""
    found = (" ".join(node.text(deep=True, separator=" ").split()) for node in tree.css("p")[:2_000])
    return "\n".join(line for line in found if len(line) >= _SHORTEST_PARAGRAPH)
