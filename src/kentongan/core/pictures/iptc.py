"""Words inside a JPEG: caption, credit, source and day, as IPTC-IIM and as XMP, where editors' tools look for them."""

from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

_START, _PHOTOSHOP, _XMP = b"\xff\xd8", b"Photoshop 3.0\0", b"http://ns.adobe.com/xap/1.0/\0"
_UTF8 = b"\x1b%G"
# What fits into the datasets (IIM 4.2), in bytes.
_CAPTION, _CREDIT, _SOURCE, _HEADLINE = 2_000, 32, 32, 256


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureWords:
    """What a file says of its picture."""

    caption: str = ""
    credit: str = ""
    source: str = ""
    headline: str = ""
    taken_on: date | None = None


def segments(words: PictureWords) -> bytes:
    """The two segments that carry the words; always of the same length for the same words."""
    return _segment(0xE1, _XMP + _xmp(words)) + _segment(0xED, _PHOTOSHOP + _resource(_iim(words)))


def with_words(jpeg: bytes, words: PictureWords) -> bytes:
    """`jpeg`, which carries no words yet, with the segments behind its header. Its pixels stay as they are."""
    if jpeg[:2] != _START:
        raise ValueError("not a JPEG")
    place = 2
    if jpeg[2:4] == b"\xff\xe0":  # the JFIF header wants to stand first
        place = 4 + int.from_bytes(jpeg[4:6])
    return jpeg[:place] + segments(words) + jpeg[place:]


def _segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2) + content


def _resource(content: bytes) -> bytes:
    """A Photoshop image resource without a name, padded to an even length."""
    return b"8BIM\x04\x04\0\0" + len(content).to_bytes(4) + content + b"\0" * (len(content) % 2)


def _iim(words: PictureWords) -> bytes:
    found = [(1, 90, _UTF8), (2, 0, b"\0\4")]
    day = words.taken_on.strftime("%Y%m%d").encode() if words.taken_on else b""
    texts = (
        (55, day),
        (105, _cut(words.headline, _HEADLINE)),
        (110, _cut(words.credit, _CREDIT)),
        (115, _cut(words.source, _SOURCE)),
        (120, _cut(words.caption, _CAPTION)),
    )
    found += [(2, number, text) for number, text in texts if text]
    return b"".join(
        bytes((0x1C, record, number)) + len(text).to_bytes(2) + text for record, number, text in found
    )


def _cut(text: str, most: int) -> bytes:
    """At most so many bytes, never half a letter."""
    return text.encode()[:most].decode(errors="ignore").encode()


def _xmp(words: PictureWords) -> bytes:
    day = words.taken_on.isoformat() if words.taken_on else ""
    plain = {"photoshop:Credit": words.credit, "photoshop:Source": words.source}
    plain |= {"photoshop:Headline": words.headline, "photoshop:DateCreated": day}
    inner = "".join(f"<{name}>{_said(text)}</{name}>" for name, text in plain.items() if text)
    if words.caption:
        inner += (
            f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{_said(words.caption)}'
            "</rdf:li></rdf:Alt></dc:description>"
        )
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">{inner}</rdf:Description></rdf:RDF></x:xmpmeta>'
    ).encode()


def _said(text: str) -> str:
    plain = _cut(text, _CAPTION).decode()
    return escape("".join(sign for sign in plain if sign >= " " or sign in "\n\t"))
