"""What fits on a slip: the whole page, with its style and pictures, stays under 30 KB."""

from collections.abc import Iterable
from html import escape

PAGE_BYTES = 30 * 1024
STYLE_BYTES = 3_584
HTML_BYTES = PAGE_BYTES - STYLE_BYTES
# A picture of fewer bytes (as text in the page) is no picture any more; of more, it adds nothing on a phone.
LEAST_PHOTO = 2_400
MOST_PHOTO = 9_000
FINDINGS = 8
# All that stands around the words: the frame and the form, the names, the findings that are listed.
_AROUND = 10_500
_LINE = 9


def fits(texts: Iterable[str], *, photos: int) -> bool:
    """Whether a story of these texts and so many photos can be read whole on a slip.

    What does not fit gets no slip: nobody decides on half a text.
    """
    return sum(map(weight, texts)) + photos * LEAST_PHOTO <= HTML_BYTES - _AROUND


def weight(text: str) -> int:
    """Bytes of a text in the page: escaped, in UTF-8, with the marks of its paragraphs."""
    return len(escape(text).encode("utf-8", "replace")) + _LINE * text.count("\n")


def cut(text: str, most: int) -> str:
    """The beginning of a text that weighs at most so many bytes; a longer one ends in three dots."""
    if weight(text) <= most:
        return text
    kept = text[:most]
    while weight(kept) > most - 3:
        kept = kept[: -max(1, (weight(kept) - most) // 6)]
    return f"{kept.rstrip()}..."


def room_for_photo(html: int, photos: int) -> int:
    """Bytes that each of the photos may take in a page that weighs `html` bytes without them."""
    return min((HTML_BYTES - html) // photos, MOST_PHOTO) if photos else 0
