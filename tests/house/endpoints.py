"""Every address that the house answers, as the URL resolver knows them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A name with its address; `pattern` is put together from all resolvers on the way."""

    name: str
    pattern: str
    view: Any


def endpoints() -> Iterator[Endpoint]:
    """All of them, allauth's and the API's included."""
    yield from _below(get_resolver(), "", ())


def _below(resolver: URLResolver, before: str, spaces: tuple[str, ...]) -> Iterator[Endpoint]:
    for entry in resolver.url_patterns:
        address = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _below(entry, address, (*spaces, entry.namespace) if entry.namespace else spaces)
        elif isinstance(entry, URLPattern):
            yield Endpoint(":".join((*spaces, entry.name or "")), address, entry.callback)
