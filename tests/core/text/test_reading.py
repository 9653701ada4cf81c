"""Files into text: real documents, and every way in which one can be broken."""

import io
import zipfile

import pytest
from docx import Document as WordDocument

from kentongan.core.text import reading
from kentongan.core.text.formats.pdf import unwrap
from kentongan.core.text.reading import Unreadable, read_text

TEXT = "Serang, INFO_PAS – “Kami siap,” ujar Budi Contoh.\nBaris kedua."
DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:document>'
)


def docx_of(*texts):
    document = WordDocument()
    for text in texts:
        document.add_paragraph(text)
    document.add_table(rows=1, cols=1).cell(0, 0).text = "Sel tabel"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def zip_of(xml):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return stream.getvalue()


def pdf_of(lines, *, encrypt=""):
    """A one-page PDF written by hand, so that the reader meets a file that it did not make."""
    shown = b"".join(b"(%s) Tj T* " % line.encode("latin-1") for line in lines)
    stream = b"BT /F1 12 Tf 14 TL 50 750 Td " + shown + b"ET"
    fonts = b"/Resources << /Font << /F1 5 0 R >> >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R %s >>" % fonts,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\n" % table
    out += b"startxref\n%d\n%%%%EOF\n" % start
    if not encrypt:
        return out
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(out)))
    writer.encrypt(encrypt, algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_in_any_encoding(encoding):
    assert read_text(TEXT.encode(encoding), "naskah.txt") == TEXT


def test_newlines_become_one_kind():
    assert read_text(b"satu\r\ndua\rtiga", "a.txt") == "satu\ndua\ntiga"


def test_word_document_gives_paragraphs_and_cells():
    assert read_text(docx_of("Satu – dua.", "Tiga."), "a.docx").split("\n") == [
        "Satu – dua.",
        "Tiga.",
        "Sel tabel",
    ]


def test_word_document_leaves_deleted_text_out():
    deleted = "<w:del><w:r><w:delText>hapus</w:delText></w:r></w:del>"
    xml = DOCUMENT.format(f"<w:body><w:p><w:r><w:t>Tetap</w:t></w:r>{deleted}</w:p></w:body>")
    assert read_text(zip_of(xml), "a.docx") == "Tetap"


def test_pdf_gives_text():
    assert "Lapas Demo melatih warga binaan." in read_text(
        pdf_of(["Lapas Demo melatih warga binaan."]), "a.pdf"
    )


def test_pdf_lines_are_joined_again():
    assert unwrap("Lapas Demo melatih warga binaan membuat\nroti di dapur.\nParagraf dua.") == (
        "Lapas Demo melatih warga binaan membuat roti di dapur.\nParagraf dua."
    )


def test_html_gives_blocks_without_scripts():
    head = "<!doctype html><html><head><title>x</title></head>"
    page = head + "<body><script>var a</script><p>Satu <b>dua</b></p><p>Tiga</p>"
    assert read_text(page.encode(), "a.html") == "Satu dua\nTiga"


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"PK\x03\x04 rusak", "a.docx", "rusak"),
        (b"bukan zip", "a.docx", "rusak"),
        (zip_of("<w:document"), "a.docx", "rusak"),
        (zip_of('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "a.docx", "rusak"),
        (zip_of("<a>" + " " * 21_000_000 + "</a>"), "a.docx", "terlalu besar"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "a.doc", "Word lama"),
        (b"{\\rtf1 halo}", "a.rtf", "RTF"),
        (b"%PDF-1.4 rusak", "a.pdf", "rusak"),
        (b"halo", "a.pdf", "bukan PDF"),
        (pdf_of([]), "a.pdf", "pindai"),
        (pdf_of(["rahasia"], encrypt="kunci"), "a.pdf", "kata sandi"),
        (bytes(range(256)) * 8, "foto.txt", "tidak dikenali"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40), "foto.txt", "bukan teks"),
    ],
)
def test_broken_file_says_what_to_do(content, name, says):
    with pytest.raises(Unreadable) as caught:
        read_text(content, name)
    assert says in caught.value.message
    assert caught.value.english != caught.value.message


def test_missing_file_and_folder(tmp_path):
    with pytest.raises(Unreadable, match="tidak ditemukan"):
        read_text(tmp_path / "tiada.txt")
    with pytest.raises(Unreadable, match="folder"):
        read_text(tmp_path)


def test_too_large_file_is_refused_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    (tmp_path / "besar.txt").write_text("lebih dari sepuluh")
    with pytest.raises(Unreadable, match="50 MB"):
        read_text(tmp_path / "besar.txt")
    with pytest.raises(Unreadable, match="50 MB"):
        read_text(b"lebih dari sepuluh", "besar.txt")
