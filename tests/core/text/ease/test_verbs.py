"""Active or passive, by the first verb."""

import pytest

from kentongan.core.text.ease.verbs import Voice, first_voice
from kentongan.core.text.words import words


@pytest.mark.parametrize(
    "text",
    [
        "Pelatihan digelar di aula.",
        "Warga yang melatih diri diberi sertifikat.",
        "Kerja sama terjalin sejak Senin.",
        "Apel dipimpin Senin pagi.",
    ],
)
def test_passive(text):
    assert first_voice(words(text)) is Voice.PASSIVE


@pytest.mark.parametrize(
    "text",
    [
        "Petugas memeriksa kamar yang dikunci.",
        "Warga binaan belajar, lalu diuji.",
        "Buku itu disusun Subseksi Pengelolaan.",
        "Kepala Lapas hadir dan disambut warga.",
    ],
)
def test_active_or_with_its_doer_named(text):
    assert first_voice(words(text)) is Voice.ACTIVE


@pytest.mark.parametrize(
    "text", ["Dinas Dian di dinding sekolah.", "Menurut dia, dini hari.", "", "Rp20.000"]
)
def test_neither(text):
    assert first_voice(words(text)) is None
