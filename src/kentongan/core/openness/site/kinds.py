"""What an address leads to, as far as its ending tells."""

import re
from urllib.parse import urlsplit

from kentongan.core.openness.site.address import steps_of

# Read for their words; the others are noted by type and size alone.
READABLE = frozenset({"pdf", "docx", "txt", "csv", "json"})
PAPERS = READABLE | {"doc", "xls", "xlsx", "ods", "odt", "ppt", "pptx", "rtf", "xml", "geojson"}
OPEN_DATA = frozenset({"csv", "json", "xml", "geojson", "ods", "xlsx"})
NEWS_STEPS = frozenset({
    "berita", "news", "artikel", "article", "articles", "blog", "galeri", "gallery", "tag", "author", "kabar",
})  # fmt: skip
_OTHERS = frozenset({
    "jpg", "jpeg", "png", "gif", "webp", "svg", "ico", "avif", "bmp", "tif", "tiff", "mp3", "mp4", "m4a", "m4v", "avi",
    "mov", "mkv", "webm", "wav", "ogg", "wmv", "flv", "zip", "rar", "7z", "gz", "tar", "apk", "exe", "msi", "iso",
    "dmg", "css", "js", "mjs", "map", "woff", "woff2", "ttf", "otf", "eot", "ics", "vcf", "rss", "atom", "kml",
})  # fmt: skip
_ENDING = re.compile(r"\.([a-z0-9]{1,7})$")
_TYPES = {
    "application/pdf": "pdf",
    "application/msword": "doc",
    "application/vnd.ms-excel": "xls",
    "application/vnd.ms-powerpoint": "ppt",
    "application/json": "json",
    "application/geo+json": "geojson",
    "application/xml": "xml",
    "text/xml": "xml",
    "text/csv": "csv",
    "text/plain": "txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
}


def ending_of(address: str) -> str:
    """The ending of the path in lower case without its dot; "" for none."""
    found = _ENDING.search(urlsplit(address).path.lower()[-60:])
    return found[1] if found else ""


def is_paper(address: str) -> bool:
    """Whether the address names a document."""
    return ending_of(address) in PAPERS


def is_news(address: str) -> bool:
    """Whether an address lies among the news."""
    steps = steps_of(address)
    return not NEWS_STEPS.isdisjoint((*steps[:-1], *steps[:1]))


def is_passed_over(address: str) -> bool:
    """Whether the address names a picture, film, archive or part of a page, which is never asked for."""
    return ending_of(address) in _OTHERS


def type_of(content_type: str, address: str, start: bytes) -> str:
    """ "html", one of PAPERS, or "" for anything else; the content's first bytes come before what was announced."""
    if start.startswith(b"%PDF-"):
        return "pdf"
    media = content_type.partition(";")[0].strip().lower()
    if media in ("text/html", "application/xhtml+xml"):
        return "html"
    known = _TYPES.get(media, "")
    if known in ("", "txt") and ending_of(address) in PAPERS:
        return ending_of(address)
    if known:
        return known
    looks = start[:500].lstrip().lower()
    return "html" if not media and looks.startswith((b"<!doctype html", b"<html")) else ""
