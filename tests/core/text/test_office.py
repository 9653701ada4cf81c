"""Word and OpenDocument files: their text, and what hostile ones may cost."""

import struct
import time
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz.formats import bitten, docx_of, examine_file, odt_of

from kentongan.core.text.formats.plain import decoded
from kentongan.core.text.reading import read_text
from kentongan.core.text.unreadable import Unreadable


def test_odt_gives_paragraphs_headings_lists_and_cells():
    body = (
        "<text:tracked-changes><text:p>dihapus</text:p></text:tracked-changes><text:h>Judul Berita</text:h>"
        '<text:p>Serang,<text:s/>INFO_PAS<text:s text:c="2"/>– <text:span>Lapas</text:span><text:tab/>x'
        "<office:annotation><text:p>catatan</text:p></office:annotation></text:p>"
        "<text:list><text:list-item><text:p>butir\nsatu</text:p></text:list-item></text:list>"
    )
    assert read_text(odt_of(body), "naskah.odt") == "Judul Berita\nSerang, INFO_PAS  – Lapas\tx\nbutir satu"
    assert read_text(odt_of(body), "tanpa-akhiran").startswith("Judul Berita")


def test_docx_leaves_out_what_was_deleted():
    deleted = "<w:del><w:r><w:t>b</w:t></w:r></w:del>"
    body = f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/></w:r>{deleted}</w:p>"
    assert read_text(docx_of(body), "a.docx") == "a\t"


@pytest.mark.parametrize("made", [docx_of, odt_of])
@pytest.mark.parametrize(
    "body",
    [
        "<x>" * 5_000 + "</x>" * 5_000,
        "<w:p/>" * 10 + "<x" + " a='1'" * 3,
        "&lol;",
        "x" * 21_000_000,
    ],
    ids=("deep", "broken", "entity", "bomb"),
)
def test_hostile_documents_are_refused(made, body):
    begun = time.process_time()
    with pytest.raises(Unreadable):
        read_text(made(body), "a.docx" if made is docx_of else "a.odt")
    assert time.process_time() - begun < 2


def test_entities_are_refused():
    xml = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("content.xml", xml)
    with pytest.raises(Unreadable):
        read_text(stream.getvalue(), "a.odt")


def test_archive_of_endless_contents_is_refused_unread():
    content = bytearray(odt_of("<text:p>a</text:p>"))
    end = content.rfind(b"PK\x05\x06")
    struct.pack_into("<L", content, end + 12, 40_000_000)
    with pytest.raises(Unreadable):
        read_text(bytes(content), "a.odt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_plain_text_goes_back_byte_by_byte(encoding):
    content = "Serang, INFO_PAS – “Panen” é\r\nBaris dua\r\n".encode(encoding)
    form = decoded(content)
    assert "“Panen” é\r\n" in form.text
    assert form.encoded(form.text) == content


@settings(max_examples=150, deadline=None)
@given(st.binary(min_size=3, max_size=120))
def test_bitten_files_are_read_or_refused(data):
    examine_file(*bitten(data))
