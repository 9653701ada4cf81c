"""The words of an old story: paragraphs out of markup, without the building blocks of its site."""

import re

from kentongan.core.oldsite.item import MOST_BODY
from kentongan.core.text.formats.markup import text_of_markup

_CAPTION = re.compile(r"\[caption\b[^\]]{0,400}\].{0,2000}?\[/caption\]", re.DOTALL)
_SHORTCODE = re.compile(
    r"\[/?(?:gallery|embed|audio|video|playlist|contact-form|vc_\w{1,30}|et_pb_\w{1,30})\b[^\]]{0,600}\]"
)
_COMMENT = re.compile(r"<!--.{0,2000}?-->", re.DOTALL)
_PICTURE = re.compile(r"<img\b", re.IGNORECASE)
_MARKUP = re.compile(r"</?(?:p|br|div|span|strong|em|b|i|a|ul|li|img|h[1-6])\b[^>]{0,1000}>", re.IGNORECASE)
_BLANK = re.compile(r"\n[ \t]*\n")
_READ = 8 * MOST_BODY


def prose_of(words: str) -> str:
    """Paragraphs parted by one blank line, whether they came as markup, as plain lines or as both.

    One sign more than the limit is kept of what is too long, so that nobody takes it for the whole.
    """
    words = words[:_READ].replace("\r\n", "\n").replace("\r", "\n")
    if _MARKUP.search(words) or "<!--" in words:
        words = _COMMENT.sub("\n\n", _SHORTCODE.sub(" ", _CAPTION.sub(" ", words)))
        words = text_of_markup(_BLANK.sub("<p>", words)).replace("\n", "\n\n")
    else:
        words = "\n\n".join(" ".join(part.split()) for part in _BLANK.split(_SHORTCODE.sub(" ", words)))
    kept = "".join(sign for sign in words if sign == "\n" or sign.isprintable())
    return kept.strip()[: MOST_BODY + 1]


def count_pictures(markup: str) -> int:
    """How many pictures the markup shows; they stay where they are."""
    return min(sum(1 for _found in _PICTURE.finditer(markup[:_READ])), 99)
