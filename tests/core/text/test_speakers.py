"""Who said each quotation, with title and verb."""

from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.text.speakers import name_and_title, sayings

LEAD = "Cilegon, INFO_PAS – Kepala Lapas Kelas IIA Demo, Budi Contoh, membuka kebun belajar."


def _told(text):
    return [(said.speaker, said.title, said.verb) for said in sayings(text)]


def test_name_and_title_stand_beside_the_quotation():
    text = "“Kami siap melayani semua keluarga,” ujar Kepala Lapas Demo, Budi Contoh."
    assert _told(text) == [("Budi Contoh", "Kepala Lapas Demo", "ujar")]


def test_ujarnya_is_the_person_presented_before():
    text = f"{LEAD} “Kami siap melayani semua keluarga,” ujarnya."
    assert _told(text) == [("Budi Contoh", "Kepala Lapas Kelas IIA Demo", "ujar")]


def test_ujarnya_is_who_spoke_last():
    text = f"{LEAD} “Kami siap melayani semua,” kata Siti Peraga.\n\n“Semoga kebun ini berguna bagi semua,” tuturnya."
    assert [one[0] for one in _told(text)] == ["Siti Peraga", "Siti Peraga"]


def test_half_a_name_gets_the_title_it_was_presented_with():
    text = f"{LEAD} “Kami siap melayani semua keluarga,” ungkap Budi."
    assert _told(text) == [("Budi", "Kepala Lapas Kelas IIA Demo", "ungkap")]


def test_a_place_is_nobody():
    text = "Kepala Lapas Medan membuka acara. “Kami siap melayani semua keluarga,” katanya."
    assert _told(text) == [("", "", "kata")]


def test_somebody_without_a_name_has_a_title():
    text = "“Saya ingin membuka kebun kecil di rumah,” kata seorang peserta pelatihan."
    assert _told(text) == [("", "seorang peserta pelatihan", "kata")]


def test_titles_of_events_are_not_spoken():
    assert sayings("Kegiatan bertajuk “Sinergi Merajut Citra Kita” dibuka.") == []


def test_either_order():
    assert name_and_title("Kepala Lapas Demo, Budi Contoh") == ("Budi Contoh", "Kepala Lapas Demo")
    assert name_and_title("Budi Contoh, Kepala Lapas Demo") == ("Budi Contoh", "Kepala Lapas Demo")
    assert name_and_title("") == ("", "")


@given(st.text(alphabet='“” "ABaujrknty,.\nKepala', max_size=300))
def test_whatever_stands_there_the_spans_lie_in_the_text(text):
    for said in sayings(text):
        assert 0 <= said.start < said.end <= len(text)
