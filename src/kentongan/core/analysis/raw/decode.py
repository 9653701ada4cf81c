"""Bytes into text when the declared encoding may be wrong or missing."""

import codecs
import re

from resiliparse.parse.encoding import detect_encoding

_C1 = re.compile("[\x80-\x9f]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,3}=\s{0,3}["']?\s{0,3}([A-Za-z0-9_.:-]{2,40})""")
_CHARSET = re.compile(r"charset\s{0,3}=\s{0,3}[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
# A page that claims Latin 1 means the Windows code page, as browsers read it.
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
}


def decoded(content: bytes, content_type: str = "") -> str:
    """The text of `content`: by its byte order mark, as UTF-8 when it is valid, else as declared or as it looks.

    UTF-8 comes before the declaration, since invalid text is practically never valid UTF-8 by chance, while
    declarations are often wrong. Never fails: bytes that fit nothing become U+FFFD.
    """
    for mark, name in _BOMS:
        if content.startswith(mark):
            return content.decode(name, errors="replace")
    if b"\x00" in content[:256] and (text := _as_wide(content)):
        return text
    for name in ("utf-8", *_declared(content, content_type)):
        try:
            text = content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        # Control characters of the C1 range show a single-byte text read with the wrong table.
        if not _C1.search(text):
            return text
    return content.decode(_guess(content), errors="replace")


def _declared(content: bytes, content_type: str) -> list[str]:
    names = [match[1] for match in [_CHARSET.search(content_type)] if match]
    names += [match[1].decode("ascii") for match in [_DECLARED.search(content[:4096])] if match]
    return [_MEANT.get(name.lower(), name) for name in names if _is_text_codec(name)]


def _is_text_codec(name: str) -> bool:
    try:
        # Codecs such as "hex" or "zlib" are no encodings of text, and one of them is a decompressor.
        return codecs.lookup(name)._is_text_encoding
    except LookupError:
        return False


def _guess(content: bytes) -> str:
    """What the bytes look like; mostly UTF-8 with a few broken bytes stays UTF-8."""
    broken = content.decode("utf-8", errors="replace").count("\ufffd")
    multibyte = sum(byte >= 0xC2 for byte in content[:200_000])
    if broken and multibyte > 4 * broken:
        return "utf-8"
    name = detect_encoding(content[:100_000]) or "cp1252"
    return _MEANT.get(name.lower(), name) if _is_text_codec(name) else "cp1252"


def _as_wide(content: bytes) -> str | None:
    """UTF-16 without a byte order mark shows in its zero bytes."""
    even, odd = content[:256:2].count(0), content[1:256:2].count(0)
    if max(even, odd) < 40 and max(even, odd) * 4 < len(content[:256]):
        return None
    return content.decode("utf-16-be" if even > odd else "utf-16-le", errors="replace")
