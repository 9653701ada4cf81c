from datetime import date

import pytest

from kentongan.core.analysis.events import event_date

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("Panen digelar Kamis (12/3).", date(2026, 3, 13), date(2026, 3, 12)),
        ("Rapat digelar Rabu (31/12).", date(2026, 1, 1), date(2025, 12, 31)),
        ("Lomba digelar Rabo ,9 Oktober 2024", None, date(2024, 10, 9)),
        ("Panen digelar Selasa (30/01) pagi.", None, date(2024, 1, 30)),
        ("Panen dihadiri Kemenkumham, Kamis (18/11).", None, date(2021, 11, 18)),
        ("Panen dihadiri Kemenimipas, Kamis (13/11).", None, date(2025, 11, 13)),
        (
            "UU Nomor 22 Tahun 2022 berlaku 3 Agustus 2022. Panen digelar Kamis (12/3).",
            date(2026, 3, 13),
            date(2026, 3, 12),
        ),
        ("Lahir 1 Januari 1970, ia meresmikan taman, Kamis (12/3/2026).", None, date(2026, 3, 12)),
        ("Kemah berlangsung 1-3 Oktober 2026.", date(2026, 10, 4), date(2026, 10, 1)),
        (
            "Kebakaran pada 5 Mei 2026 padam dalam sejam; rapat lanjutan Senin (30/11).",
            date(2026, 5, 6),
            date(2026, 5, 5),
        ),
    ],
)
def test_the_day_of_the_event(text, published, day):
    assert event_date(text, published=published, today=TODAY).day == day


def test_the_evidence_is_the_wording_and_where_the_year_comes_from():
    found = event_date("Panen digelar Kamis (12/3).", published=date(2026, 3, 13), today=TODAY)
    assert found.evidence == "“Kamis (12/3)”; tahun dari tanggal terbit"
    assert "Panen digelar Kamis (12/3)."[found.start : found.end] == "Kamis (12/3)"


@pytest.mark.parametrize("text", ["", "tanpa tanggal", "skor 31/2 dan 24/13", "Pasal 5/3", "Senin depan"])
def test_a_text_without_a_day_has_none(text):
    assert event_date(text, today=TODAY) is None


def test_a_weekday_that_does_not_match_lowers_the_confidence():
    right = event_date("Panen digelar Kamis, 12 Maret 2026", today=TODAY)
    wrong = event_date("Panen digelar Rabu, 12 Maret 2026", today=TODAY)
    assert right.day == wrong.day == date(2026, 3, 12)
    assert wrong.confidence < right.confidence
