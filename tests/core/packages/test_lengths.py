"""How long a text is where it will stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.packages.fitting import fitted, shortened
from kentongan.core.packages.lengths import lengths


def test_an_address_counts_23_signs_on_x_whatever_its_length():
    x = lengths()["x"]
    assert x.of("Baca https://humas.contoh.go.id/berita/12-panen-kangkung-di-kebun-belakang/") == 5 + 23
    assert x.of("🌱") == 2


def test_telegram_counts_in_utf16_and_radio_in_words():
    assert lengths()["telegram"].of("🌱a") == 3
    assert lengths()["radio"].of("Panen empat puluh kilogram.") == 4


@pytest.mark.parametrize("length", lengths().values(), ids=list(lengths()))
def test_we_write_no_more_than_the_place_takes(length):
    assert 0 < length.want <= length.limit


def test_whole_sentences_as_many_as_fit():
    paragraphs = (("Satu.", "Dua."), ("Tiga.",))
    assert fitted(paragraphs, 100, len) == "Satu. Dua.\n\nTiga."
    assert fitted(paragraphs, 10, len) == "Satu. Dua."
    assert fitted(paragraphs, 4, len) == ""
    assert fitted((), 10, len) == ""


@given(st.text(max_size=200), st.integers(0, 100))
def test_what_is_shortened_fits(text, room):
    cut = shortened(text, room, len)
    assert len(cut) <= room or cut == text
    assert len(cut) <= room


@pytest.mark.parametrize("text", ["Diikuti dua puluh tiga orang", "Seharga Rp1,2 juta", "Ada 1.250 ekor"])
@pytest.mark.parametrize("room", range(5, 28))
def test_a_cut_never_makes_another_number(text, room):
    cut = shortened(text, room, len)
    assert cut == text or not cut.rstrip("…").endswith(("dua", "puluh", "tiga", "1,2", "juta", "1.250"))
