"""Words that an entry, a test and a ruling may say; files that may come with them."""

from datetime import date, timedelta
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from reportlab.pdfgen.canvas import Canvas

from kentongan.apps.disclosure.gate.consequence import RulingWords
from kentongan.apps.disclosure.services.entries import EntryWords
from kentongan.apps.disclosure.services.testing import WeighingWords


def entry_words(**changes) -> EntryWords:
    """A complete periodic entry, made today."""
    words = {
        "klass": "periodic",
        "item": "B08",
        "title": "Laporan kinerja semester pertama",
        "summary": "Capaian kinerja satuan dibandingkan dengan targetnya.",
        "owner": "Subbagian Tata Usaha",
        "place": "Ruang layanan informasi",
        "made_on": timezone.localdate(),
    }
    return EntryWords(**words | changes)


def weighing_words(**changes) -> WeighingWords:
    """A test with all its steps."""
    words = {
        "title": "Denah blok dan letak kunci",
        "documents": "Gambar bangunan nomor 12 tahun 2019.",
        "part": "Lembar 3 sampai 9.",
        "ground": "17a5",
        "if_opened": "Titik lemah bangunan diketahui orang yang berniat melarikan diri.",
        "if_closed": "Tata letak tidak dapat dinilai umum; denah layanan tetap terbuka.",
        "weighing": "Keselamatan petugas dan warga binaan lebih besar daripada kepentingan melihat denah.",
    }
    return WeighingWords(**words | changes)


def ruling_words(**changes) -> RulingWords:
    """An exemption for ten years."""
    words = {
        "decision": "partly",
        "reason": "Membahayakan keamanan prasarana.",
        "officer": "PPID Ditjenpas",
        "place": "Jakarta",
        "number": "PAS-1/2026",
        "expires_on": timezone.localdate() + timedelta(days=3650),
    }
    return RulingWords(**words | changes)


def pdf(*lines: str, author: str = "") -> bytes:
    """A PDF of one page; without lines it holds no text, like a scan."""
    out = BytesIO()
    canvas = Canvas(out)
    canvas.setAuthor(author)
    for number, line in enumerate(lines):
        canvas.drawString(50, 780 - 20 * number, line)
    canvas.rect(50, 50, 100, 100)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def upload(content: bytes, name: str = "laporan.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "application/octet-stream")


def days_ago(days: int) -> date:
    return timezone.localdate() - timedelta(days=days)
