"""One bit a credential, as the recommendation of the W3C writes it."""

import gzip
from base64 import urlsafe_b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.credentials.status_list import SIZE, encode, is_set, place_of


@given(st.sets(st.integers(0, SIZE - 1), max_size=20), st.integers(0, SIZE - 1))
def test_exactly_the_named_bits_are_set(positions, other):
    encoded = encode(positions)
    assert all(is_set(encoded, position) for position in positions)
    assert is_set(encoded, other) == (other in positions)


def test_the_first_bit_is_the_leftmost():
    encoded = encode([0])
    raw = gzip.decompress(urlsafe_b64decode(encoded[1:] + "=="))
    assert (encoded[0], raw[0], len(raw)) == ("u", 0b1000_0000, 16 * 1024)


def test_the_same_list_has_the_same_letters():
    assert encode([7, 3]) == encode([3, 7])


@pytest.mark.parametrize("position", [-1, SIZE])
def test_a_position_outside_is_refused(position):
    with pytest.raises(ValueError, match="is not in a list"):
        encode([position])


def test_numbers_fill_one_list_after_the_other():
    assert [place_of(number) for number in (0, SIZE - 1, SIZE)] == [(0, 0), (0, SIZE - 1), (1, 0)]
