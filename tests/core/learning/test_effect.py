"""Rates: no more is said than is known."""

from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.learning.effect import SMALL, Comparison, Rate

counts = st.integers(0, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


@given(counts)
def test_the_interval_holds_the_rate_and_stays_within_ten(pair):
    rate = Rate(*pair)
    if rate.of == 0:
        assert rate.per_ten is None
        assert rate.span is None
        return
    low, high = rate.span
    assert 0 <= low <= rate.per_ten + 1e-9
    assert rate.per_ten - 1e-9 <= high <= 10


@given(st.integers(1, 200), st.integers(2, 5))
def test_more_texts_narrow_the_interval(of, times):
    few, many = Rate(of // 2, of).span, Rate(of // 2 * times, of * times).span
    assert many[1] - many[0] <= few[1] - few[0] + 1e-9


def test_a_comparison_is_small_until_both_sides_have_enough():
    none = Rate(0, 0)
    assert Comparison(Rate(1, SMALL), Rate(1, SMALL - 1), none, none).is_small
    assert not Comparison(Rate(1, SMALL), Rate(1, SMALL), none, none).is_small
    assert Comparison(none, Rate(1, 40), none, none).change is None


def test_a_large_change_on_many_texts_is_beyond_chance_and_a_small_one_is_not():
    none = Rate(0, 0)
    assert not Comparison(Rate(90, 100), Rate(10, 100), none, none).overlaps
    assert Comparison(Rate(12, 100), Rate(10, 100), none, none).overlaps
