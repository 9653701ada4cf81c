import pytest

from kentongan.core.analysis.naming.gazetteer import Gazetteer
from kentongan.core.analysis.officials import find_officials
from kentongan.core.registry.offices import read_offices

GAZETTEER = Gazetteer(read_offices())


def found(text):
    return [(o.name, o.title, o.unit_key) for o in find_officials(text, gazetteer=GAZETTEER)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kalapas Jember, Budi Contoh, mengatakan", ("Budi Contoh", "Kalapas Jember", "lapas-jember")),
        ("Kalapas Jember Budi Contoh mengatakan", ("Budi Contoh", "Kalapas Jember", "lapas-jember")),
        (
            "Kepala Lapas (Kalapas) Lamongan, Siti Peraga,Kasubag TU",
            ("Siti Peraga", "Kepala Lapas (Kalapas) Lamongan", "lapas-lamongan"),
        ),
        (
            "Kepala Lembaga Pemasyarakatan Kelas IIB Purwodadi, Wayan didampingi staf",
            ("Wayan", "Kepala Lembaga Pemasyarakatan Kelas IIB Purwodadi", "lapas-purwodadi"),
        ),
        (
            "Kepala Kantor Wilayah (Kakanwil) Banten, Tono Contoh,",
            ("Tono Contoh", "Kepala Kantor Wilayah (Kakanwil) Banten", "kanwil-banten"),
        ),
        (
            "Pelaksana Tugas (Plt.) Direktur Jenderal Pemasyarakatan (Dirjenpas), Rini Peraga, di Jakarta",
            (
                "Rini Peraga",
                "Pelaksana Tugas (Plt.) Direktur Jenderal Pemasyarakatan (Dirjenpas)",
                "ditjenpas",
            ),
        ),
        ("Plt. Kalapas Jember H. Ahmad Contoh", ("Ahmad Contoh", "Plt. Kalapas Jember", "lapas-jember")),
        (
            "Sekretaris Jenderal Kemenkumham Komjen Pol Joko Peraga saat",
            ("Joko Peraga", "Sekretaris Jenderal Kemenkumham", "kemenkumham"),
        ),
        (
            "Kepala Biro Humas, Hukum dan Kerja Sama Dewi Contoh, menyampaikan",
            ("Dewi Contoh", "Kepala Biro Humas, Hukum dan Kerja Sama", None),
        ),
        (
            "Kasi Kamtib Lapas Jember, M. Ali Peraga",
            ("M. Ali Peraga", "Kasi Kamtib Lapas Jember", "lapas-jember"),
        ),
        (
            "Kepala Lapas Kelas IIA Cilegon, I Made Peraga,",
            ("I Made Peraga", "Kepala Lapas Kelas IIA Cilegon", "lapas-cilegon"),
        ),
        ("Kapolres Demak, AKBP Siti Contoh hadir", ("Siti Contoh", "Kapolres Demak", None)),
        ("Karutan Demak Budi Contoh, S.H., M.H. hadir", ("Budi Contoh", "Karutan Demak", "rutan-demak")),
    ],
)
def test_a_title_and_the_name_after_it(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Kalapas Permisan Ikuti Rakernis Humas",
        "Kalapas Cilegon, Selasa (30/1) di Banten",
        "Kalapas Permisan juga menegaskan",
        "Kepala UPT Pemasyarakatan dan Humas se-Jawa",
        "kepala dingin dan hati hangat",
        "Kalapas Cilegon, Banten",
        "",
        "Kepala " * 5_000,
    ],
)
def test_titles_without_a_name_give_nobody(text):
    assert found(text) == []


def test_a_person_is_listed_once_under_the_longest_name():
    text = "Kalapas Jember, Budi Contoh, hadir. Kalapas Budi memberi hadiah. Kalapas Jember, Budi Contoh, pulang."
    assert found(text) == [("Budi Contoh", "Kalapas Jember", "lapas-jember")]
