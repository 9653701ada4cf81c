"""Labels, headlines and addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.openness.words.labels import namings
from kentongan.core.openness.words.normal import has_phrase, plain, words_of_address
from kentongan.core.openness.words.phrases import PhraseIndex

INDEX = PhraseIndex(
    [("B08", "laporan kinerja"), ("B08", "kinerja"), ("B09", "laporan keuangan"), ("T01", "daftar informasi publik"),
     ("C03", "daftar informasi publik yang dikecualikan"), ("B04", "renja"), ("T08", "renja"), ("B04", "dipa"),
     ("", "izin penelitian"), ("T13", "penelitian")]
)  # fmt: skip


def named(label):
    return {one.key: round(one.share, 2) for one in namings(label, INDEX)}


@pytest.mark.parametrize(
    ("label", "keys"),
    [("Laporan Kinerja Tahun 2025 Lapas Kelas IIA", {"B08": 1.0}),
     ("Daftar Informasi Publik yang Dikecualikan", {"C03": 1.0}),
     ("Renja dan DIPA", {"B04": 1.0, "T08": 1.0}),
     ("Kinerja Petugas Terbaik", {"B08": 0.33}),
     ("Izin Penelitian", {"": 1.0}),
     ("Kalapas Ikuti Evaluasi Laporan Kinerja Bersama Kanwil", {}),
     ("Beranda", {})],
)  # fmt: skip
def test_what_a_label_names(label, keys):
    assert named(label) == keys


def test_the_name_of_the_site_tells_nothing():
    (one,) = namings("Laporan Kinerja Cilegon", INDEX, frozenset({"cilegon"}))
    assert one.share == 1.0


def test_a_sentence_is_no_label():
    assert named("laporan kinerja " * 20) == {}


def test_addresses_fall_into_words():
    assert words_of_address("/ppid/LaporanKinerja2024.pdf?id=struktur-organisasi") == (
        "ppid", "laporan kinerja 2024", "struktur organisasi",
    )  # fmt: skip
    assert words_of_address("http://[bad/x") == ()


def test_phrases_are_whole_words():
    assert has_phrase("neraca 2024", "neraca") and not has_phrase("neracanya", "neraca")


@given(st.text(max_size=60))
def test_plain_is_settled_and_only_plain_signs_remain(text):
    once = plain(text)
    assert plain(once) == once
    assert set(once) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")


@given(st.lists(st.sampled_from(["laporan", "kinerja", "keuangan", "renja", "x"]), max_size=30))
def test_no_match_lies_inside_another(tokens):
    found = INDEX.matches(tokens)
    for one in found:
        assert not any(
            other.start <= one.start
            and one.end <= other.end
            and (other.end - other.start) > (one.end - one.start)
            for other in found
        )
