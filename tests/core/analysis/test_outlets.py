import pytest

from kentongan.core.analysis.article import Page
from kentongan.core.analysis.language import language_of
from kentongan.core.analysis.outlets import find_outlet
from kentongan.core.registry.outlets import by_domain, read_outlets

KNOWN = by_domain(read_outlets())


def found(page, source="x.txt", raw_text=""):
    outlet = find_outlet(page, source=source, known=KNOWN, raw_text=raw_text)
    return (outlet.name, outlet.domain) if outlet else None


@pytest.mark.parametrize(
    ("page", "source", "expected"),
    [
        (Page("", "isi", canonical="https://news.detik.com/a"), "x", ("detikcom", "detik.com")),
        (
            Page("", "isi", site_name="Kabar Peraga"),
            "https://kabar.example/a",
            ("Kabar Peraga", "kabar.example"),
        ),
        (Page("", "isi"), "https://www.kabar.example/a", ("kabar.example", "kabar.example")),
        (Page("", "isi", site_name="Analisa Jatim"), "x", ("Analisa Jatim", "analisajatim.id")),
        (
            Page("", "Lamongan|Analisajatim.id, – Tim Humas hadir"),
            "x",
            ("Analisajatim.id", "analisajatim.id"),
        ),
        (Page("", "NUNUKAN, marajanews.id – Humas hadir"), "x", ("marajanews.id", "marajanews.id")),
        (
            Page("", "isi", header=("Peraga - KABARPERAGA.CO.ID",)),
            "x",
            ("kabarperaga.co.id", "kabarperaga.co.id"),
        ),
        (Page("", "Serang, INFO_PAS – Lapas hadir"), "x", ("INFO_PAS", "")),
        (Page("", "isi panjang " * 60 + "hubungi surat@detik.com"), "x", None),
        (Page("", "isi tanpa nama media"), "x", None),
    ],
)
def test_where_the_outlet_is_stated(page, source, expected):
    assert found(page, source) == expected


def test_the_platform_says_what_it_is():
    assert found(Page("", "isi"), raw_text="Kompasiana adalah platform blog. Konten ...")[0] == "Kompasiana"


INDONESIAN = "Lapas Cilegon mengikuti pelatihan kehumasan untuk meningkatkan komunikasi dengan masyarakat."


@pytest.mark.parametrize(
    ("text", "address", "code"),
    [
        (INDONESIAN, "", "id"),
        (
            "The prison opened a new library with two thousand books donated by the people of the town.",
            "",
            "en",
        ),
        ("", "", ""),
        ("Lapas", "", ""),
    ],
)
def test_the_language_of_a_text(text, address, code):
    assert language_of(text, address=address) == code


def test_malay_counts_as_indonesian_unless_it_comes_from_a_malay_country(monkeypatch):
    monkeypatch.setattr("kentongan.core.analysis.language.detect_fast", lambda text: ("ms", 400))
    assert language_of(INDONESIAN, address="https://kabar.id/a") == "id"
    assert language_of(INDONESIAN, address="https://akhbar.com.my:443/a") == "ms"
