"""Uploads: judged by what they hold, never by what they are called."""

import zipfile
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from tests.apps.disclosure.words import pdf

from kentongan.foundation.uploads.errors import BadFile
from kentongan.foundation.uploads.inspecting import MAX_BYTES, inspected
from kentongan.foundation.uploads.kinds import TYPES
from kentongan.foundation.uploads.names import offered_name


def packed(**members: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in members.items():
            pack.writestr(name.replace("__", "/").replace("_DOT_", "."), content)
    return out.getvalue()


def word(*lines: str, author: str = "") -> bytes:
    document, out = Document(), BytesIO()
    document.core_properties.author = author
    for line in lines:
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


def sheet(cell: str) -> bytes:
    book, out = Workbook(), BytesIO()
    book.active.append([cell])
    book.save(out)
    return out.getvalue()


def picture(form: str = "JPEG", **options) -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 30), "green").save(out, form, **options)
    return out.getvalue()


def test_kinds_are_told_by_content():
    assert inspected(pdf("Laporan tahunan satuan kerja"), "a.docx").kind == "pdf"
    assert inspected(word("Isi"), "a.pdf").kind == "docx"
    assert inspected(sheet("Isi"), "a.pdf").kind == "xlsx"
    assert inspected(b"kolom,isi\n1,2\n", "a.csv").kind == "csv"
    assert inspected(picture(), "a.png").kind == "jpg"
    assert inspected(picture("PNG"), "a.jpg").kind == "png"


def test_a_scan_is_told_apart_from_text():
    assert inspected(pdf(), "pindai.pdf").warnings == ("scan_only",)
    found = inspected(pdf("Laporan kinerja tahun ini"), "teks.pdf")
    assert found.warnings == () and found.pages == 1


def test_names_of_authors_are_pointed_out():
    assert inspected(pdf("Laporan kinerja", author="Orang Contoh"), "a.pdf").warnings == ("metadata",)
    assert "metadata" in inspected(word("Isi", author="Orang Contoh"), "a.docx").warnings


@pytest.mark.parametrize("make", [pdf, word, sheet, lambda text: text.encode()])
def test_numbers_of_persons_are_pointed_out(make):
    assert "personal" in inspected(make("nomor 3672015708900001 contoh"), "a.txt").warnings
    # sixteen digits that are no birthday: an account, a code of procurement
    assert "personal" not in inspected(make("nomor 3672019913900001 contoh"), "a.txt").warnings


def test_pictures_lose_what_they_tell_of_their_maker():
    exif = Image.Exif()
    exif[0x0110] = "Ponsel Contoh"
    found = inspected(picture(exif=exif), "a.jpg")
    assert b"Ponsel" not in found.content
    assert not Image.open(BytesIO(found.content)).getexif()


def locked() -> bytes:
    writer, out = PdfWriter(clone_from=PdfReader(BytesIO(pdf("Rahasia")))), BytesIO()
    writer.encrypt("sandi")
    writer.write(out)
    return out.getvalue()


def active() -> bytes:
    writer, out = PdfWriter(clone_from=PdfReader(BytesIO(pdf("Program")))), BytesIO()
    action = {
        NameObject("/S"): NameObject("/JavaScript"),
        NameObject("/JS"): TextStringObject("app.alert(1)"),
    }
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(action)
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"", "a.pdf", "kosong"),
        (b"%PDF-1.7\n" + b"0" * MAX_BYTES, "a.pdf", "10 MB"),
        (b"%PDF-1.7 lalu tidak ada apa-apa", "a.pdf", "rusak"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "a.doc", "makro"),
        (packed(word__document_DOT_xml=b"<w/>", word__vbaProject_DOT_bin=b"x"), "a.docx", "makro"),
        (packed(apa_DOT_txt=b"isi"), "a.zip", "ZIP"),
        (b"PK\x03\x04 lalu rusak", "a.docx", "rusak"),
        (b"MZ\x90\x00\x03\xff", "a.pdf", "tidak diterima"),
        (b"<!DOCTYPE html><script>x</script>", "a.txt", "tidak diterima"),
        (b"<svg xmlns='x'><script/></svg>", "a.txt", "tidak diterima"),
        (b"\xff\xd8\xff\xe0 bukan gambar", "a.jpg", "rusak"),
        (locked(), "a.pdf", "kata sandi"),
        (active(), "a.pdf", "program"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_hostile_files_are_refused_with_advice(content, name, says):
    with pytest.raises(BadFile, match=says):
        inspected(content, name)


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"]),
)
def test_any_bytes_are_taken_or_refused_in_words(rest, start):
    try:
        found = inspected(start + rest, "apa saja")
    except BadFile as refused:
        assert refused.message
    else:
        assert found.kind in TYPES


@given(st.text(max_size=200))
def test_offered_names_are_harmless(name):
    made = offered_name(name, "pdf")
    assert made.endswith(".pdf") and len(made) <= 84
    assert not set(made) & set("/\\\"'\r\n\x00 ;") and made[0] not in ".-"
