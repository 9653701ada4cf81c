"""Posts as releases print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.text.claims.posts import POST, cut_at, places_differ, post_key, post_of, posts_in


@pytest.mark.parametrize(
    ("text", "capacity", "rank", "rest", "who"),
    [
        ("Kalapas Demo, Budi Contoh, hadir", "", "kepala lapas", "demo", "Budi Contoh"),
        ("Plt. Kepala Lapas Kelas IIB Demo, Budi Contoh", "Plt.", "kepala lapas", "demo", "Budi Contoh"),
        ("Plh Karutan Demo", "Plh.", "kepala rutan", "demo", ""),
        ("Pelaksana Harian (Plh.) Kepala Rutan Demo", "Plh.", "kepala rutan", "demo", ""),
        ("Pelaksana Tugas Kakanwil Ditjenpas Banten", "Plt.", "kepala kanwil", "ditjenpas banten", ""),
        ("Kepala Lembaga Pemasyarakatan (Kalapas) Kelas IIB Demo", "", "kepala lapas", "demo", ""),
        ("Kepala Seksi Pembinaan Anak Didik", "", "kepala seksi", "pembinaan anak didik", ""),
        ("Ka. KPLP Lapas Demo", "", "kepala kplp", "lapas demo", ""),
    ],
)
def test_capacity_rank_place_and_holder_are_read(text, capacity, rank, rest, who):
    (post, *_) = posts_in(POST.finditer(text))
    assert (post.capacity, post.rank, post.rest, post.who) == (capacity, rank, rest, who)


def test_two_spellings_of_one_post_share_a_key_and_two_posts_do_not():
    assert post_key("Kalapas Demo") == post_key("Kepala Lapas Kelas IIB Demo")
    assert post_key("Kepala Seksi Pembinaan") != post_key("Kepala Seksi Keamanan")
    assert post_key("Kasi Pembinaan") == post_key("Kepala Seksi Pembinaan")
    assert post_key("Kepala seksi pembinaan") != post_key("Kepala seksi 2")
    assert post_key("Juru Bicara") == "juru bicara"
    assert post_of("Juru Bicara") is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("demo", "demo", False),
        ("demo", "contoh", True),
        ("demo jawa timur", "demo", False),
        ("", "demo", False),
        ("ditjenpas banten", "banten", False),
    ],
)
def test_places_differ_only_where_both_are_named(left, right, expected):
    assert places_differ(left, right) is expected


_SCRAPS = "Plt. Plh Kepala Lapas Kalapas Kelas IIB Demo , Budi Contoh ( ) di dan . \n"
SCRAPS = _SCRAPS.split(" ")


@given(st.lists(st.sampled_from(SCRAPS)))
def test_spans_lie_inside(words):
    text = " ".join(words)
    for post in posts_in(POST.finditer(text)):
        assert 0 <= post.start <= post.title_start < post.title_end <= len(text)
        assert text[post.who_start :].startswith(post.who)


def test_a_known_name_ends_the_title_before_it():
    text = "Kalapas Kelas IIB Demo Budi Contoh hadir"
    (post,) = posts_in(POST.finditer(text))
    cut = cut_at(post, text, text.index("Budi"))
    assert (cut.rest, text[cut.start : cut.title_end]) == ("demo", "Kalapas Kelas IIB Demo")
