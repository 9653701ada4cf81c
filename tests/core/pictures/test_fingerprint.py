"""A fingerprint finds what looks alike, and tells what does not apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.pictures.fingerprint import SAME, as_signed, bands, distance, fingerprint

GREY = st.lists(st.integers(0, 255), min_size=72, max_size=72)
SIGNS = st.integers(0, 2**64 - 1)


@given(GREY, st.integers(-40, 40))
def test_brightening_changes_nothing(grey, light):
    """Whatever is not cut off at black or white."""
    dimmed = [40 + value * 175 // 255 for value in grey]
    assert fingerprint(dimmed) == fingerprint([value + light for value in dimmed])


@given(SIGNS, SIGNS)
def test_distance_is_symmetric_and_the_same_as_a_database_keeps_them(one, other):
    assert distance(one, other) == distance(other, one) == distance(as_signed(one), as_signed(other))
    assert (distance(one, other) == 0) == (one == other)
    assert -(2**63) <= as_signed(one) < 2**63


@given(SIGNS, st.sets(st.integers(0, 63), max_size=SAME))
def test_pictures_that_differ_in_few_signs_share_a_band(signs, flipped):
    other = signs
    for place in flipped:
        other ^= 1 << place
    assert distance(signs, other) == len(flipped)
    assert set(bands(signs)) & set(bands(other))


@given(SIGNS)
def test_bands_tell_their_place(signs):
    assert len(set(bands(signs))) == 4 and all(0 <= band < 2**18 for band in bands(signs))


def test_flat_field_has_none():
    assert fingerprint([120] * 72) is None
    assert fingerprint(list(range(72))) is None  # one slope resembles every other


def test_other_sizes_are_refused():
    with pytest.raises(ValueError, match="nine by eight"):
        fingerprint([1, 2, 3])
