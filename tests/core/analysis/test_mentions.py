import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.analysis.mentions import find_units
from kentongan.core.analysis.naming.gazetteer import Gazetteer
from kentongan.core.registry.offices import read_offices

OFFICES = read_offices()
GAZETTEER = Gazetteer(OFFICES)


def keys(text, title=""):
    return [unit.key for unit in find_units(text, title=title, gazetteer=GAZETTEER)]


def names():
    for office in OFFICES:
        for name in (office.name, office.official_name, office.short_name, *office.aliases):
            yield office.key, name


# Names that two offices share; a text that names the city or the full name elsewhere decides.
SHARED = {"Lapas Tangerang", "Lapas Teluk Dalam"}


def test_every_name_and_alias_finds_its_own_office_and_no_other():
    wrong = [
        (name, found)
        for key, name in names()
        if name not in SHARED and (found := keys(f"Kegiatan di {name} berlangsung lancar.")) != [key]
    ]
    assert wrong == []


@pytest.mark.parametrize("name", sorted(SHARED))
def test_a_shared_name_gives_all_its_offices_with_less_confidence(name):
    units = find_units(f"Kegiatan di {name}.", gazetteer=GAZETTEER)
    assert len(units) == 2
    assert all(unit.confidence < 0.5 and "dipakai 2 satuan kerja" in unit.evidence for unit in units)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Lapas Kelas II A Jember", "lapas-jember"),
        ("Lapas Klas 2A Jember", "lapas-jember"),
        ("Lapas Kls. II-A Jember", "lapas-jember"),
        ("LAPAS KELAS IIa JEMBER", "lapas-jember"),
        ("Lembaga Permasyarakatan (Lapas) Klas IIA Jember", "lapas-jember"),
        ("Lembaga Pemasayrakatan Kelas IIB Nunukan", "lapas-nunukan"),
        ("Lembaga Pemasarakatan Nunukan", "lapas-nunukan"),
        ("Kepala Lembaga (Kalapas) Kelas IIA Cilegon", "lapas-cilegon"),
        ("Lapas I Cipinang", "lapas-cipinang"),
        ("LP Sukamiskin", "lapas-sukamiskin"),
        ("Lapas Perempuan Kelas II A Malang Yunengsih", "lapas-perempuan-malang"),
        ("Lapas Kelas IIA Perempuan Malang", "lapas-perempuan-malang"),
        ("LPP Kelas IIA Malang", "lapas-perempuan-malang"),
        ("Lapas Wanita Malang", "lapas-perempuan-malang"),
        ("LPN Kelas IIB Purwokerto", "lapas-narkotika-purwokerto"),
        ("Lapastik Karang Intan", "lapas-narkotika-karang-intan"),
        ("Lapas Anak Blitar", "lpka-blitar"),
        ("Rumah Tahanan (Rutan) Kelas IIB Demak", "rutan-demak"),
        ("Rumah Tahanan Negara Kelas IIB Demak", "rutan-demak"),
        ("Karutan Demak Wahyu Peraga", "rutan-demak"),
        ("Rutan Medaeng", "rutan-surabaya"),
        ("Lapas Lubuk Linggau", "lapas-lubuklinggau"),
        ("Bapas Kelas I Semarang", "bapas-semarang"),
        ("Rubasan Semarang", "rupbasan-semarang"),
        ("Kanwil Kemenkumham Kaltimtara", "kanwil-kalimantan-timur"),
        ("Kantor Wilayah Kementerian Hukum dan Hak Asasi Manusia Jawa Timur", "kanwil-jawa-timur"),
        ("Kanwil Ditjenpas DIY", "kanwil-d-i-yogyakarta"),
        ("Kakanwil Ditjen PAS Jabar", "kanwil-jawa-barat"),
        ("Dirjenpas", "ditjenpas"),
        ("Kementerian Imigrasi dan Pemasyarakatan", "kemenimipas"),
        ("Dok Humas Vermis 1908", "lapas-permisan-nusakambangan"),
        ("Lapas Khusus Kelas IIA Gunung Sindur", "lapas-khusus-gunung-sindur"),
        ("lapas jember", "lapas-jember"),
    ],
)
def test_the_ways_in_which_the_press_writes_a_name(text, key):
    assert keys(text) == [key]


@pytest.mark.parametrize(
    "text",
    [
        "tersangka dibawa ke Rutan KPK",
        "ditahan di Rutan Polda Jatim dan Rutan Polres Cilegon",
        "Rutan Kelas I Jakarta Timur Cabang Rutan KPK",
        "laporan polisi LP/123/III/2026/SPKT",
        "LP Nomor 45",
        "album LP berisi dua belas lagu",
        "Kanwil Kemenag Banten dan Kanwil DJP Jawa Timur",
        "seluruh Lapas, Rutan, LPKA, Bapas dan Rupbasan di Indonesia",
        "Lembaga Pemasyarakatan (Lapas) dan Rumah Tahanan Negara (Rutan) kita",
        "pembinaan kemasyarakatan Cilegon",
        "lapas besi tua",
        "Lapas Nusakambangan",
        "",
    ],
)
def test_what_is_no_unit_of_the_service(text):
    assert keys(text) == []


def test_the_full_name_explains_the_short_one():
    text = "Lapas Pemuda Kelas IIA Tangerang panen. Kalapas Tangerang hadir di Lapas Tangerang."
    (unit,) = find_units(text, gazetteer=GAZETTEER)
    assert (unit.key, unit.count) == ("lapas-pemuda-tangerang", 3)


def test_the_full_name_in_the_text_explains_the_title():
    title, text = "Lapas Gunung Sindur Digeledah", "Lapas Khusus Kelas IIA Gunung Sindur digeledah."
    (unit,) = find_units(text, title=title, gazetteer=GAZETTEER)
    assert unit.key == "lapas-khusus-gunung-sindur"
    assert unit.in_title
    assert text[unit.start : unit.end] == "Lapas Khusus Kelas IIA Gunung Sindur"


def test_the_city_decides_between_offices_of_one_name():
    assert keys("Lapas Teluk Dalam di Banjarmasin panen.") == ["lapas-banjarmasin"]
    assert keys("Nias Selatan - Lapas Teluk Dalam panen.") == ["lapas-teluk-dalam"]


def test_a_class_that_differs_is_said():
    (unit,) = find_units("Lapas Kelas IIB Cilegon", gazetteer=GAZETTEER)
    assert unit.key == "lapas-cilegon"
    assert unit.confidence == 0.8
    assert "kelas berbeda" in unit.evidence


def test_a_type_that_differs_is_said():
    (unit,) = find_units("Lapas Demak", gazetteer=GAZETTEER)
    assert unit.key == "rutan-demak"
    assert unit.confidence < 0.6


def test_a_name_directly_after_another_is_not_lost():
    assert keys("Lapas Jember Lapas Nunukan Rutan Demak") == ["lapas-jember", "lapas-nunukan", "rutan-demak"]


def test_the_subject_comes_before_its_superiors():
    text = (
        "Ditjenpas memuji. Kemenimipas memuji. Tim Humas Lapas Jember menulis. Kanwil Ditjenpas Jatim hadir."
    )
    assert keys(text, title="Ditjenpas Puji Tulisan Lapas Jember")[0] == "lapas-jember"


def test_many_heads_without_a_place_take_linear_time():
    assert keys("Lapas Kelas IIA (Lapas) " * 20_000) == []


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400), st.text(max_size=80))
def test_any_text_gives_spans_inside_it(text, title):
    for unit in find_units(text, title=title, gazetteer=GAZETTEER):
        part = title if unit.in_title_only else text
        assert 0 <= unit.start < unit.end <= len(part)
        assert 0 < unit.confidence <= 1


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([office for office in OFFICES if office.klass and office.short_name not in SHARED]),
    st.sampled_from(["{}", "Kepala {},", "({})", "di\n{}\n", "“{}”", "{}."]),
)
def test_an_official_name_is_found_whatever_stands_around_it(office, frame):
    assert keys(frame.format(office.official_name)) == [office.key]
