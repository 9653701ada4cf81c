"""What is pasted from WhatsApp: headers, forwarding marks, *bold* and _italic_ signs and emoji go, words stay."""

import re
from collections.abc import Iterator

from kentongan.core.text.formats.cleaned import Cleaned, without

# "[09/10/24 08.12.33] Nama: ", "09/10/2024, 08:12 - Nama: ", with the marks of direction that iOS puts before them.
_HEADER = re.compile(
    r"^[\u200e\u200f\u202a]{0,2}\[?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?[ \u202f]\d{1,2}[.:]\d{2}(?:[.:]\d{2})?"
    r"(?:[ \u202f][AaPp]\.?[Mm]\.?)?(?:\][ ]|[ ]-[ ])[\u200e\u200f]?~?[ ]?[^:\n]{1,60}:[ ]?",
    re.MULTILINE,
)
_FORWARDED = re.compile(
    r"^[ \t\u200e]{0,3}(?:_?(?:Diteruskan(?: berkali-kali)?|Forwarded(?: many times)?)_?|"
    r"<(?:Media|Gambar|Video|Dokumen)[^>\n]{0,40}>|"
    r"Pesan ini (?:telah )?dihapus\.?|Pesan dan panggilan terenkripsi[^\n]{0,200})[ \t]{0,3}$",
    re.MULTILINE,
)
_BOLD = re.compile(r"(?<![\w*])\*(?=[^\s*])[^*\n]{0,400}[^\s*]\*(?![\w*])")
_ITALIC = re.compile(r"(?<![\w_])_(?=[^\s_])[^_\n]{0,400}[^\s_]_(?![\w_])")
_STRUCK = re.compile(r"(?<![\w~])~(?=[^\s~])[^~\n]{0,400}[^\s~]~(?![\w~])")
_EMOJI = re.compile(
    "[ ]?[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3\U000e0020-\U000e007f]+(?=[\\s.,!?]|$)|"
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3\U000e0020-\U000e007f]+[ ]?"
)


def is_chat(text: str) -> bool:
    """Whether the text looks like a paste from WhatsApp."""
    return any(pattern.search(text) for pattern in (_HEADER, _FORWARDED, _BOLD, _EMOJI))


def cleaned_chat(text: str) -> Cleaned:
    """The words of the messages, and where each stood in the paste."""
    return without(text, _cuts(text))


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    for match in _HEADER.finditer(text):
        yield match.span()
    for match in _FORWARDED.finditer(text):
        # With its line's end, so that no empty line parts what was one paragraph.
        yield match.start(), min(len(text), match.end() + 1)
    for match in _EMOJI.finditer(text):
        yield match.span()
    for pattern in (_BOLD, _ITALIC, _STRUCK):
        for match in pattern.finditer(text):
            yield match.start(), match.start() + 1
            yield match.end() - 1, match.end()
