"""How a page is built: language, headings, images, fields, forms."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from kentongan.core.openness.site.links import words_of
from kentongan.core.openness.site.page import Build, Form
from kentongan.core.openness.words.normal import has_phrase, plain

_FIELDS = "input, textarea, select"
_UNWRITTEN = frozenset({"hidden", "submit", "button", "image", "reset", "checkbox", "radio"})
_SEARCH_NAMES = frozenset(
    {"s", "q", "query", "search", "cari", "keyword", "kata kunci", "katakunci", "pencarian", "kunci"}
)
_MOST = 400


def build_of(tree: LexborHTMLParser) -> Build:
    """What the technical checks ask of a page."""
    root = tree.css_first("html")
    images = tree.css("img")[:_MOST]
    fields = [node for node in tree.css(_FIELDS)[:_MOST] if _is_written(node)]
    labelled = {node.attributes.get("for") for node in tree.css("label[for]")[:_MOST]}
    wrapped = {node.mem_id for label in tree.css("label")[:_MOST] for node in label.css(_FIELDS)[:5]}
    return Build(
        language=((root.attributes.get("lang") if root else "") or "").strip().lower()[:12],
        has_viewport=tree.css_first('meta[name="viewport"][content]') is not None,
        has_skip_link=_has_skip_link(tree),
        has_main=tree.css_first("main, [role=main]") is not None,
        levels=tuple(int(node.tag[1]) for node in tree.css("h1, h2, h3, h4, h5, h6")[:_MOST]),
        images=len(images),
        images_without_alt=sum("alt" not in node.attributes for node in images),
        fields=len(fields),
        fields_without_label=sum(not _has_label(node, labelled, wrapped) for node in fields),
        scripts=len(tree.css("script")[:_MOST]),
    )


def forms_of(tree: LexborHTMLParser) -> tuple[Form, ...]:
    """The forms of a page, at most forty."""
    return tuple(_form(node) for node in tree.css("form")[:40])


def _form(node: LexborNode) -> Form:
    fields = [field for field in node.css(_FIELDS)[:60] if _is_written(field)]
    hints = [
        field.attributes.get(name) or "" for field in fields for name in ("placeholder", "name", "aria-label")
    ]
    words = plain(" ".join([words_of(node), node.attributes.get("action") or "", *hints]))
    is_search = node.attributes.get("role") == "search" or (len(fields) <= 2 and any(map(_is_search, fields)))
    return Form(words[:2000], len(fields), is_search)


def _is_written(node: LexborNode) -> bool:
    return (node.attributes.get("type") or "text").lower() not in _UNWRITTEN


def _is_search(node: LexborNode) -> bool:
    attributes = node.attributes
    if (attributes.get("type") or "").lower() == "search" or plain(
        attributes.get("name") or ""
    ) in _SEARCH_NAMES:
        return True
    hint = plain(f"{attributes.get('placeholder') or ''} {attributes.get('aria-label') or ''}")
    return any(has_phrase(hint, word) for word in ("cari", "pencarian", "search", "telusuri"))


def _has_label(node: LexborNode, labelled: set[str | None], wrapped: set[int]) -> bool:
    attributes = node.attributes
    named = any(attributes.get(name) for name in ("aria-label", "aria-labelledby", "title"))
    return bool(
        named or node.mem_id in wrapped or (attributes.get("id") and attributes.get("id") in labelled)
    )


def _has_skip_link(tree: LexborHTMLParser) -> bool:
    """One of the first links jumps into the page itself."""
    for node in tree.css("a[href]")[:4]:
        href = node.attributes.get("href") or ""
        if href.startswith("#") and len(href) > 1:
            return True
    return False
