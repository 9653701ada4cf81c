"""Covered answers as a walk over all stretches would."""

from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.privacy.covering import Covered

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda pair: (pair[0], sum(pair)))


@given(st.lists(SPANS, max_size=20), SPANS)
def test_touches_as_a_plain_walk_does(spans, asked):
    start, end = asked
    plain = any(start < other_end and other < end for other, other_end in spans)
    assert Covered(spans).touches(start, end) is plain
