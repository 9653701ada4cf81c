"""A marked text falls into pieces that give it back."""

from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.anchors.pieces import Piece, Span, pieces

spans = st.lists(
    st.builds(Span, st.integers(-5, 80), st.integers(-5, 80), st.sampled_from("abcd")), max_size=8
)


@given(st.text(max_size=60), spans)
def test_pieces_give_the_text_back(text, marked):
    assert "".join(piece.text for piece in pieces(text, marked)) == text


@given(st.text(min_size=1, max_size=60), spans)
def test_every_sign_bears_exactly_the_marks_that_cover_it(text, marked):
    at = 0
    for piece in pieces(text, marked):
        for place in range(at, at + len(piece.text)):
            covering = sorted(s.key for s in marked if max(0, s.start) <= place < s.end)
            assert sorted(piece.keys) == covering
        at += len(piece.text)


def test_overlapping_marks_are_cut_at_their_edges():
    assert pieces("abcdef", [Span(0, 4, "x"), Span(2, 6, "y")]) == [
        Piece("ab", ("x",)),
        Piece("cd", ("x", "y")),
        Piece("ef", ("y",)),
    ]
