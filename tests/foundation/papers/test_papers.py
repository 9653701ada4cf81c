"""A paper says the same as Word document and as PDF, whatever people write into it."""

from io import BytesIO

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.paper import Grid, Heading, Paper, Points, Words
from kentongan.foundation.papers.pdf import as_pdf

LETTER = Paper(
    title="Permohonan koreksi",
    letterhead=("KANTOR WILAYAH CONTOH", "LAPAS KELAS IIA CONTOH"),
    marks=(("Nomor", "W.1/HM/7/2026"), ("Hal", "Hak koreksi")),
    addressee=("Pemimpin Redaksi", "Warta Contoh"),
    blocks=(
        Heading("Yang keliru"),
        Words("Jumlah <b>orang</b> & tanggal\nkeliru."),
        Points(("satu", "dua"), is_numbered=True),
        Grid(("Tertulis", "Sebenarnya"), (("12 orang", "2 orang"), ("Rabu", "Kamis")), (1, 2)),
        Words("Catatan kecil.", is_small=True),
    ),
    signature=("Cilegon, 9 Oktober 2026", "", "Kepala"),
    footer="Surat 7",
    stamp="DRAF",
)
SAID = (
    "Permohonan koreksi",
    "Pemimpin Redaksi",
    "Yang keliru",
    "<b>orang</b> & tanggal",
    "Sebenarnya",
    "2 orang",
)


def words_of_docx(content: bytes) -> str:
    document = Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def words_of_pdf(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


@pytest.mark.parametrize("said", SAID)
def test_both_formats_say_it(said: str):
    assert said in words_of_docx(as_docx(LETTER))
    assert said in words_of_pdf(as_pdf(LETTER))


def test_the_stamp_stands_on_every_page():
    long = Paper(
        title="Panjang", blocks=(Words("Satu kalimat yang cukup panjang. " * 40),) * 12, stamp="SIMULASI"
    )
    pages = PdfReader(BytesIO(as_pdf(long))).pages
    assert len(pages) > 2
    assert all("SIMULASI" in page.extract_text() for page in pages)
    assert Document(BytesIO(as_docx(long))).sections[0].header.paragraphs[0].text == "SIMULASI"


def test_readers_are_told_title_and_language():
    reader = PdfReader(BytesIO(as_pdf(LETTER)))
    assert reader.metadata.title == "Permohonan koreksi"
    assert reader.trailer["/Root"]["/Lang"] == "id"
    properties = Document(BytesIO(as_docx(LETTER))).core_properties
    assert (properties.title, properties.language) == ("Permohonan koreksi", "id")


def test_headers_of_tables_repeat():
    table = Document(BytesIO(as_docx(LETTER))).tables[0]
    assert "tblHeader" in table.rows[0]._tr.xml
    rows = tuple((str(number), "isi") for number in range(120))
    pages = PdfReader(BytesIO(as_pdf(Paper(title="Daftar", blocks=(Grid(("No.", "Isi"), rows),))))).pages
    assert all("No." in page.extract_text() for page in pages)


def test_the_same_paper_gives_the_same_pdf():
    assert as_pdf(LETTER) == as_pdf(LETTER)


def test_one_cell_longer_than_a_page_is_split():
    grid = Grid(("Isi",), (("kalimat " * 3000,),))
    assert len(PdfReader(BytesIO(as_pdf(Paper(title="Sel", blocks=(grid,))))).pages) > 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_nothing_that_people_write_breaks_a_paper(words: str):
    paper = Paper(
        title=words or "x",
        letterhead=(words,),
        marks=((words, words),),
        blocks=(Words(words), Points((words,)), Grid((words,), ((words,),)), Heading(words)),
        stamp=words,
        footer=words,
    )
    assert as_pdf(paper).startswith(b"%PDF")
    assert as_docx(paper).startswith(b"PK")
