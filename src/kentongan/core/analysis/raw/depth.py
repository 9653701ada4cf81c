"""A bound on how deep markup nests: parsers take time that grows with the square of it."""

import re
from itertools import count

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]{0,30})(?=[\s/>])")
# Elements that never close, or that may be left unclosed, say nothing about depth.
_UNCOUNTED = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option",
    "optgroup", "colgroup", "rp", "rt", "path", "circle", "rect", "line", "polygon", "polyline",
    "ellipse", "use", "stop", "html", "head", "body",
})  # fmt: skip
_DEEPEST = 800
# Unclosed ones nest or are searched through, too. Real pages hold some hundreds (a form with every regency).
_COSTLY = re.compile(r"<(?:option|rt|rp|rb|rtc)(?=[\s/>])", re.IGNORECASE)
_MOST_COSTLY = 1000


def cut_where_too_deep(html: str) -> str:
    """`html` up to the point where it nests deeper than any real page, thinned of tags that are costly in thousands."""
    html, depth = _thinned(html), 0
    for match in _TAG.finditer(html):
        name = match[2].lower()
        if name in _UNCOUNTED:
            continue
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > _DEEPEST:
            return html[: match.start()]
    return html


def _thinned(html: str) -> str:
    seen = count()
    return _COSTLY.sub(lambda tag: tag[0] if next(seen) < _MOST_COSTLY else "", html)
