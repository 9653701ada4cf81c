"""Which outlet a document comes from: by its address, by what the page states, or by the dateline of its text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kentongan.core.analysis.article import Page
from kentongan.core.registry.outlets import Outlet, host_of, outlet_of

HOUSE_BYLINE = "INFO_PAS"
_DOMAIN = re.compile(
    r"(?<![\w@.-])((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,40}[A-Za-z0-9])?\.){1,4}"
    r"(?:id|com|net|org|co|news|info|tv|online|site|asia|web\.id|co\.id|go\.id|or\.id|ac\.id|biz\.id|my\.id))(?![\w-])",
    re.IGNORECASE,
)
_OPENING = 220
_CLOSING = 300
_HOUSE = re.compile(r"\bINFO[_ ]?PAS\b")
_PLATFORM_WORDS = (("kompasiana adalah platform blog", "kompasiana.com"),)


@dataclass(frozen=True, slots=True)
class OutletFound:
    """`name` as the document states it; `domain` "" when none is known; `known` the registry's entry or None."""

    name: str
    domain: str
    known: Outlet | None
    basis: str


def find_outlet(
    page: Page, *, source: str, known: Mapping[str, Outlet], raw_text: str = ""
) -> OutletFound | None:
    """The outlet of `page`, which came from `source` (a URL or a file name); None when nothing states it.

    `raw_text`: the whole document with the header lines that `page.text` left out. `known`: outlets by domain.
    """
    return (
        _by_address(page.canonical or source, page, known)
        or _by_platform(raw_text, known)
        or _by_site_name(page, known)
        or _by_words(page, raw_text or page.text, known)
    )


def _by_address(address: str, page: Page, known: Mapping[str, Outlet]) -> OutletFound | None:
    if not address.startswith(("http://", "https://")):
        return None
    host = host_of(address).removeprefix("www.")
    outlet = outlet_of(host, known)
    name = outlet.name if outlet else page.site_name or host
    return OutletFound(name, outlet.domain if outlet else host, outlet, "alamat dokumen")


def _by_platform(raw_text: str, known: Mapping[str, Outlet]) -> OutletFound | None:
    lowered = raw_text.lower()
    for words, domain in _PLATFORM_WORDS:
        if words in lowered and domain in known:
            return OutletFound(known[domain].name, domain, known[domain], "pernyataan platform di halaman")
    return None


def _by_site_name(page: Page, known: Mapping[str, Outlet]) -> OutletFound | None:
    if not page.site_name:
        return None
    wanted = _letters(page.site_name)
    outlet = next((outlet for outlet in known.values() if _letters(outlet.name) == wanted), None)
    return OutletFound(page.site_name, outlet.domain if outlet else "", outlet, "nama situs di halaman")


def _by_words(page: Page, raw_text: str, known: Mapping[str, Outlet]) -> OutletFound | None:
    places = (*page.header, page.text[:_OPENING], raw_text[:_OPENING], page.text[-_CLOSING:])
    for number, place in enumerate(places):
        for match in _DOMAIN.finditer(place):
            outlet = outlet_of(match[1], known)
            # An unknown domain counts only where outlets put their own name: header lines and the dateline.
            if outlet or number < len(places) - 1:
                name = match[1].lower() if match[1].isupper() else match[1]
                return OutletFound(name, match[1].lower(), outlet, f"tercetak di dokumen: “{match[1]}”")
    if _HOUSE.search(page.text[:_OPENING]):
        return OutletFound(HOUSE_BYLINE, "", None, "dateline INFO_PAS")
    return None


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", name.lower())
