import gzip
import io

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.analysis.article import Page
from kentongan.core.analysis.intake import NotADocument, documents_in

FEED = "<rss><channel><item><title>Satu</title><link>https://kabar.example/1</link></item><item><title>Dua</title></item></channel></rss>"


def load(content, source="berkas.txt"):
    return list(documents_in(content, source=source))


def test_a_text_stays_a_text():
    assert load(b"Lapas Peraga panen.") == [("berkas.txt", "Lapas Peraga panen.")]


def test_a_page_is_read_whatever_it_is_called():
    ((source, page),) = load(b"<!DOCTYPE html><html><body><h1>Lapas Peraga Panen Raya</h1></body></html>")
    assert isinstance(page, Page)
    assert (source, page.title) == ("berkas.txt", "Lapas Peraga Panen Raya")


def test_a_feed_gives_one_document_an_entry():
    assert [(d.source, d.document.title) for d in load(FEED.encode(), "umpan.xml")] == [
        ("https://kabar.example/1", "Satu"),
        ("umpan.xml#2", "Dua"),
    ]
    assert len(load(gzip.compress(FEED.encode()), "https://kabar.example/feed")) == 2


def test_a_word_document_is_read():
    file, stream = Document(), io.BytesIO()
    file.add_paragraph("Lapas Peraga memanen jagung.")
    file.save(stream)
    ((_, text),) = load(stream.getvalue(), "naskah.docx")
    assert text.strip() == "Lapas Peraga memanen jagung."


@pytest.mark.parametrize(
    ("content", "source", "words"),
    [
        (b"", "a.txt", "Tidak ada isinya"),
        (b"<urlset><url/></urlset>", "a.xml", "peta situs"),
        (b"bukan umpan", "a.rss", "bukan umpan"),
        (b"<!doctype html><html>", "a.rss", "halaman web"),
        (b"\x00\x01\x02\x03" * 100, "a.txt", "bukan teks"),
        (b"%PDF-1.7 rusak", "a.pdf", "PDF"),
        (b"PK\x03\x04 rusak", "a.docx", "docx"),
        (b"\x1f\x8b\x08rusak", "a.txt", "rusak"),
        (gzip.compress(b" " * 60_000_000), "a.txt", "terlalu besar"),
        (b"<html>" + b" " * 11_000_000, "a.html", "terlalu besar"),
    ],
)
def test_what_holds_no_document_says_what_to_do(content, source, words):
    with pytest.raises(NotADocument) as caught:
        load(content, source)
    assert words.lower() in caught.value.message.lower()


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from(["a.txt", "a.html", "a.pdf", "a.docx", "a.xml", "https://x.example/a"]),
)
def test_any_bytes_give_documents_or_a_reason(content, source):
    try:
        assert all(loaded.source for loaded in documents_in(content, source=source))
    except NotADocument as error:
        assert error.message
