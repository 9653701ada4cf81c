"""A bound on how deep markup nests: parsers take time that grows with the square of it."""

import re

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]{0,30})(?=[\s/>])")
# Elements that never close, or that may be left unclosed, say nothing about depth.
_UNCOUNTED = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option",
    "optgroup", "colgroup", "rp", "rt", "path", "circle", "rect", "line", "polygon", "polyline",
    "ellipse", "use", "stop", "html", "head", "body",
})  # fmt: skip
_DEEPEST = 800


def cut_where_too_deep(html: str) -> str:
    """`html` up to the point where it nests deeper than any real page."""
    depth = 0
    for match in _TAG.finditer(html):
        name = match[2].lower()
        if name in _UNCOUNTED:
            continue
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > _DEEPEST:
            return html[: match.start()]
    return html
