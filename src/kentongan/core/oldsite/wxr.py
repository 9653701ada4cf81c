"""An export of WordPress (WXR): an RSS file in which every post is an item, read one item at a time."""

import re
from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from kentongan.core.oldsite.item import MOST_ADDRESS, MOST_HEADLINE, BadSource, OldItem
from kentongan.core.oldsite.prose import count_pictures, prose_of

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_WORDPRESS = re.compile(r"\{http://wordpress\.org/export/[0-9.]{1,8}/\}(\w+)")
_ASKED = frozenset({"post_date", "status", "post_type", "post_password"})
_NO_DATE = "0000-00-00 00:00:00"


def read_wxr(source: BinaryIO) -> Iterator[OldItem]:
    """The published posts of an export; pages, drafts, menus, media and what has a password are passed over.

    Memory stays that of one item. Raises BadSource("not_wxr") for another kind of file, "broken" for one that breaks
    off, "hostile" for one that defines entities.
    """
    seen: list[str] = []
    place, opened = 0, []
    try:
        for event, element in iterparse(source, events=("start", "end"), forbid_dtd=True):
            if event == "start":
                opened.append(element)
                seen = seen or [_kind(element)]
                continue
            opened.pop()
            if element.tag == "item":
                place += 1
                if item := _item(place, element):
                    yield item
                opened[-1].clear()
    except DefusedXmlException as error:
        raise BadSource("hostile") from error
    except (ParseError, LookupError, ValueError) as error:
        raise BadSource("broken" if seen else "not_wxr", str(error)[:80]) from error


def _kind(root: Element) -> str:
    if root.tag != "rss":
        raise BadSource("not_wxr", str(root.tag)[:80])
    return root.tag


def _item(place: int, element: Element) -> OldItem | None:
    """The story in an item; None for whatever the public could not read on the earlier site."""
    told = _told(element)
    if told.get("post_type", "post") != "post" or told.get("status", "publish") != "publish":
        return None
    if told.get("post_password"):
        return None
    markup = element.findtext(_CONTENT) or ""
    day = told.get("post_date", "")
    return OldItem(
        number=place,
        headline=" ".join((element.findtext("title") or "").split())[: MOST_HEADLINE + 1],
        body=prose_of(markup),
        day="" if day == _NO_DATE else day[:40],
        address=(element.findtext("link") or "").strip()[:MOST_ADDRESS],
        pictures=count_pictures(markup),
    )


def _told(element: Element) -> dict[str, str]:
    """What WordPress says of the post, whichever version of its format."""
    found = {}
    for child in element:
        name = _WORDPRESS.fullmatch(child.tag) if isinstance(child.tag, str) else None
        if name and name[1] in _ASKED:
            found[name[1]] = (child.text or "").strip()
    return found
