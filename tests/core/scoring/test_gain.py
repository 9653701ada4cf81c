"""Gain: told with how many stand behind it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.scoring.gain import FEW, gain_of

_SHARE = st.none() | st.floats(0, 1)


def test_only_who_answered_twice_makes_the_gain():
    found = gain_of([(0.2, 0.8), (0.4, None), (None, 1.0)])
    assert (found.before, found.after) == (pytest.approx(0.3), pytest.approx(0.9))
    assert (found.gain, found.pairs, found.n_before, found.n_after) == (pytest.approx(0.6), 1, 2, 2)
    assert found.is_small


def test_nobody_is_no_number():
    found = gain_of([])
    assert (found.before, found.after, found.gain, found.pairs) == (None, None, None, 0)


def test_enough_is_not_small():
    assert not gain_of([(0.5, 0.6)] * FEW).is_small


@given(st.lists(st.tuples(_SHARE, _SHARE), max_size=20), st.randoms(use_true_random=False))
def test_order_does_not_count_and_the_gain_stays_within_bounds(rows, order):
    mixed = list(rows)
    order.shuffle(mixed)
    found, other = gain_of(rows), gain_of(mixed)
    assert (found.pairs, found.n_before, found.n_after) == (other.pairs, other.n_before, other.n_after)
    assert found.gain is None or -1 <= found.gain <= 1
    assert found.gain == other.gain or found.gain == pytest.approx(other.gain)
