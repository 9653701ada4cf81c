from datetime import datetime, timedelta, timezone

from kentongan.core.analysis.raw.clutter import without_clutter
from kentongan.core.analysis.raw.plain import read_plain

WIB = timezone(timedelta(hours=7))
BODY = (
    "CILEGON - Lapas Peraga memanen jagung bersama petugas dan tamu undangan pada pagi hari yang cerah sekali. "
    "Hasilnya dijual kepada koperasi dan sebagian dipakai untuk dapur umum di belakang gedung."
)


def test_header_lines_of_a_copied_page_are_told_apart():
    page = read_plain(
        "\n\nKABAR\n\nLapas Peraga Panen Jagung di Lahan Sendiri\n\nBudi - KABAR.EXAMPLE\n\n"
        f"Sep 25, 2024 - 22:29\n\n{BODY}\n"
    )
    assert page.title == "Lapas Peraga Panen Jagung di Lahan Sendiri"
    assert page.published == datetime(2024, 9, 25, 22, 29, tzinfo=WIB)
    assert page.text == BODY
    assert page.header == ("KABAR", "Budi - KABAR.EXAMPLE")


def test_a_text_that_begins_at_once_has_no_title():
    page = read_plain(BODY + "\nParagraf kedua.")
    assert (page.title, page.published) == ("", None)
    assert page.text == BODY + "\nParagraf kedua."


def test_markdown_marks_are_no_part_of_the_title():
    assert read_plain(f"# Lapas Peraga Panen Jagung\n\n{BODY}").title == "Lapas Peraga Panen Jagung"


def test_a_date_in_a_sentence_is_no_publication_date():
    assert (
        read_plain(f"Panen Raya Lapas Peraga pada 9 Oktober 2024 Bersama Penyuluh Desa\n\n{BODY}").published
        is None
    )


def test_short_lines_without_a_body_stay_the_text():
    assert read_plain("satu\ndua\ntiga").text == "satu\ndua\ntiga"
    assert read_plain("").text == ""


def test_furniture_and_repeated_lines_go():
    text = "Baca juga: lain\nIsi satu.\nDokpri\nSCROLL TO CONTINUE\nSalam redaksi\nIsi dua."
    assert without_clutter(text, frozenset({"Salam redaksi"})) == "Isi satu.\nIsi dua."
