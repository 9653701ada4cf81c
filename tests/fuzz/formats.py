"""Files of strangers: sound ones, bitten. Either their text comes out, or `Unreadable` says what to do."""

import random
import zipfile
from functools import cache
from io import BytesIO

from tests.fuzz.texts import text_of

from kentongan.core.text.reading import read_story, read_text
from kentongan.core.text.unreadable import Unreadable
from kentongan.faces.cli.check.fixing import mended

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_T = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_O = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
NAMES = ("a.docx", "a.odt", "a.html", "a.txt", "a.md", "-")


def docx_of(body: str) -> bytes:
    """A Word document around `body` (XML of paragraphs)."""
    xml = f'<?xml version="1.0"?><w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    return _zipped({"word/document.xml": xml.encode()})


def odt_of(body: str) -> bytes:
    """An OpenDocument text around `body`."""
    xml = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{_O}" xmlns:text="{_T}"><office:body>'
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    return _zipped({"content.xml": xml.encode()})


@cache
def seeds() -> tuple[tuple[str, bytes], ...]:
    """(name, content) of sound files."""
    word = docx_of(
        "<w:p><w:r><w:t>Serang</w:t><w:tab/><w:t>INFO_PAS</w:t></w:r><w:del><w:r><w:t>x</w:t></w:r></w:del></w:p>"
    )
    writer = odt_of('<text:h>Judul</text:h><text:p>Serang<text:s text:c="3"/>INFO_PAS<text:tab/></text:p>')
    html = b"<!doctype html><html><head><title>x</title></head><body><p>Serang &amp; <b>INFO</b></p></body></html>"
    chat = b"[09/10/24 08.12.33] Humas: *Panen* di di kebun \xf0\x9f\x99\x8f\n_Diteruskan_\n"
    return (("a.docx", word), ("a.odt", writer), ("a.html", html), ("a.txt", chat), ("a.md", chat))


def bitten(data: bytes) -> tuple[str, bytes]:
    """A name and a content: a sound file with a few bytes changed, or something put together from `data`."""
    dice = random.Random(data)
    name, content = dice.choice(seeds())
    if dice.random() < 0.3:
        text = text_of(data)
        content = dice.choice((text.encode(), text.encode("utf-16"), text.encode("cp1252", "replace"), data))
        return dice.choice(NAMES), content
    spoilt = bytearray(content)
    for _ in range(dice.randrange(1, 12)):
        place = dice.randrange(len(spoilt))
        spoilt[place : place + dice.randrange(3)] = (
            bytes(dice.randrange(256) for _ in range(dice.randrange(4))) or data[:3]
        )
    return name, bytes(spoilt)


def examine_file(name: str, content: bytes) -> None:
    """Nothing but `Unreadable` may come out of a reader."""
    try:
        story = read_story(content, name)
        assert isinstance(read_text(content, name), str)
    except Unreadable as error:
        assert error.message and error.english
        return
    if story.is_text:
        for place in (0, len(story.cleaned.text) // 2, max(0, len(story.cleaned.text) - 1)):
            if place < len(story.cleaned.text):
                assert story.cleaned.source[story.cleaned.origin(place)] == story.cleaned.text[place]


def examine_fixing(data: bytes, check) -> None:
    """What is mended can be mended no further, and what was not text of a finding stays byte by byte."""
    content = text_of(data).encode("utf-8", "replace")
    try:
        done = mended(content, check)
    except Unreadable:
        return
    if done.count == 0:
        assert done.content == content


def _zipped(members: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()
