"""Words in a text are found again after it was changed elsewhere, and never taken for others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.anchors.anchor import CONTEXT, Anchor, anchor_at, place_of

TEXT = (
    "Lapas Cilegon memanen kangkung, Rabu (7/10). Panen ini diikuti dua puluh warga binaan. "
    "Panen berikutnya bulan depan, kata Budi Contoh."
)
letters = st.text(st.sampled_from("abc d.\n“"), max_size=200)


@st.composite
def anchored(draw: st.DrawFn) -> tuple[str, Anchor]:
    """A text with the anchor of some of its words."""
    text = draw(st.text(st.sampled_from("abcdefgh .\n"), min_size=1, max_size=200))
    start = draw(st.integers(0, len(text) - 1))
    return text, anchor_at(text, start, draw(st.integers(start + 1, len(text))))


def of(words: str, text: str = TEXT) -> Anchor:
    start = text.index(words)
    return anchor_at(text, start, start + len(words))


@given(anchored())
def test_unchanged_text_keeps_the_place(given_one):
    text, anchor = given_one
    assert place_of(anchor, text) == (anchor.start, anchor.end)


@given(anchored(), letters, letters)
def test_what_is_found_says_the_same_words(given_one, before, after):
    """Whatever was done to the text: a place holds the very words, or there is none."""
    text, anchor = given_one
    changed = before + text[: anchor.start] + after + text[anchor.start :]
    place = place_of(anchor, changed)
    assert place is None or changed[slice(*place)] == anchor.excerpt


@given(st.text(st.sampled_from("klm nop"), max_size=60), st.text(st.sampled_from("klm nop"), max_size=60))
def test_words_are_found_wherever_text_is_added(before, after):
    anchor = of("dua puluh warga binaan")
    changed = before + TEXT + after
    assert place_of(anchor, changed) == (anchor.start + len(before), anchor.end + len(before))


def test_text_that_grew_right_beside_the_words_keeps_them():
    changed = TEXT.replace("kangkung,", "kangkung segar sekali dari kebun belakang,")
    assert changed[slice(*place_of(of("kangkung"), changed))] == "kangkung"


def test_of_equal_words_those_between_the_old_neighbours_are_meant():
    second = TEXT.index("Panen", TEXT.index("Panen") + 1)
    anchor = anchor_at(TEXT, second, second + 5)
    changed = TEXT.replace("Lapas Cilegon memanen", "Panen raya: Lapas Cilegon memanen")
    assert changed[slice(*place_of(anchor, changed))] == "Panen"
    assert changed[place_of(anchor, changed)[0] :].startswith("Panen berikutnya")


@pytest.mark.parametrize(
    "changed", ["", "Naskah lain sama sekali.", TEXT.replace("dua puluh warga binaan", "dua belas orang")]
)
def test_words_that_are_gone_have_no_place(changed):
    assert place_of(of("dua puluh warga binaan"), changed) is None


def test_short_words_without_their_neighbours_are_nobodys():
    """`ini` stands anywhere: what it meant is gone with the sentence."""
    assert place_of(of("ini"), "Hal ini lain. Berita ini juga.") is None


def test_nothing_is_anchored_nowhere():
    assert place_of(Anchor(0, 0, ""), TEXT) is None


def test_anchor_is_cut_to_its_text():
    assert anchor_at("abc", -4, 99) == Anchor(0, 3, "abc")
    assert len(anchor_at(TEXT * 3, 100, 110).before) == CONTEXT
