"""PDFs of strangers are read where they can stall nobody."""

import time
import zlib

from tests.apps.disclosure.words import pdf

from kentongan.foundation.uploads.pdf_reading import read_pdf


def _bomb() -> bytes:
    """A page of 1 MB that unfolds to more than the reader may hold."""
    body = zlib.compress(bytes(200_000_000), 1)
    return b"".join(
        [
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
            b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n",
            b"4 0 obj<</Length %d/Filter/FlateDecode>>stream\n" % len(body),
            body,
            b"\nendstream endobj\ntrailer<</Root 1 0 R>>",
        ]
    )


def test_pages_and_words_come_back():
    found = read_pdf(pdf("Laporan tahunan satuan kerja"))
    assert found and found.pages == 1 and "Laporan tahunan" in found.text
    assert not found.is_locked and not found.is_active


def test_what_is_no_document_is_not_read():
    assert read_pdf(b"%PDF-1.7 bukan apa-apa") is None


def test_reader_that_takes_too_long_is_ended():
    began = time.monotonic()
    assert read_pdf(pdf("Isi"), seconds=0.01) is None
    assert time.monotonic() - began < 2


def test_document_that_unfolds_without_end_reads_as_empty_or_not_at_all():
    began = time.monotonic()
    found = read_pdf(_bomb())
    assert found is None or not found.text.strip()
    assert time.monotonic() - began < 12
