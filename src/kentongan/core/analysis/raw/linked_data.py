"""The article that a page describes in JSON-LD."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

_ARTICLE_TYPES = frozenset({
    "article", "newsarticle", "blogposting", "reportagenewsarticle", "analysisnewsarticle", "report",
    "socialmediaposting", "liveblogposting", "advertisercontentarticle", "opinionnewsarticle",
    "backgroundnewsarticle",
})  # fmt: skip
_LONGEST_SCRIPT = 500_000
_DEEPEST = 6


def article_in(scripts: Iterator[str]) -> Mapping[str, Any]:
    """The first article object of the JSON-LD scripts; {} when there is none or they are broken."""
    for script in scripts:
        if len(script) > _LONGEST_SCRIPT:
            continue
        try:
            content = json.loads(script.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(content, _DEEPEST):
            if _is_article(thing):
                return thing
    return {}


def text_field(thing: Mapping[str, Any], *names: str) -> str:
    """The first non-empty text under one of the names; of objects their `name`, of lists the first."""
    for name in names:
        value = thing.get(name)
        while isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, Mapping):
            value = value.get("name") or value.get("@id") or ""
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return ""


def _things(content: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth == 0:
        return
    if isinstance(content, list):
        for part in content[:200]:
            yield from _things(part, depth - 1)
    elif isinstance(content, Mapping):
        yield content
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            if name in content:
                yield from _things(content[name], depth - 1)


def _is_article(thing: Mapping[str, Any]) -> bool:
    kinds = thing.get("@type", "")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.rsplit("/", 1)[-1].lower() in _ARTICLE_TYPES for name in names)
