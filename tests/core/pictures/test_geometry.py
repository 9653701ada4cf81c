"""Boxes stay within their picture and hide at least what they say."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kentongan.core.pictures.geometry import WHOLE, Box, box_around, box_between, crop

SIDES = st.integers(1, 6_000)
PLACES = st.floats(-5_000, 20_000, allow_nan=False)


@st.composite
def boxes(draw) -> Box:
    left, top = draw(st.integers(0, WHOLE - 1)), draw(st.integers(0, WHOLE - 1))
    return Box(left, top, draw(st.integers(1, WHOLE - left)), draw(st.integers(1, WHOLE - top)))


@given(boxes(), SIDES, SIDES)
def test_pixels_cover_the_whole_box(box, width, height):
    left, top, right, bottom = box.pixels(width, height)
    assert 0 <= left < right <= width and 0 <= top < bottom <= height
    assert left * WHOLE <= box.left * width and right * WHOLE >= (box.left + box.width) * width
    assert top * WHOLE <= box.top * height and bottom * WHOLE >= (box.top + box.height) * height


@given(boxes(), st.floats(0, 1))
def test_grown_box_holds_the_old_one(box, share):
    grown = box.grown(share)
    assert grown.left <= box.left and grown.top <= box.top
    assert grown.left + grown.width >= box.left + box.width
    assert grown.top + grown.height >= box.top + box.height


@given(PLACES, PLACES, PLACES, PLACES)
def test_any_two_corners_make_a_box_within_the_picture(left, top, right, bottom):
    box = box_between(left, top, right, bottom)
    assert box.left + box.width <= WHOLE and box.top + box.height <= WHOLE


@given(st.floats(0, WHOLE), st.floats(0, WHOLE), st.sampled_from([500, 1_100, 2_200]), st.floats(0.3, 3))
def test_tap_is_inside_its_box(x, y, size, ratio):
    box = box_around(x, y, size=size, ratio=ratio)
    assert box.left - 1 <= x <= box.left + box.width + 1 and box.top - 1 <= y <= box.top + box.height + 1


@given(boxes(), boxes())
def test_overlap_is_a_share_and_symmetric(one, other):
    assert 0 <= one.overlap(other) <= 1
    assert one.overlap(other) == other.overlap(one) and one.overlap(one) == 1


@given(SIDES, SIDES, st.floats(0.3, 3), st.integers(0, WHOLE), st.integers(0, WHOLE))
def test_crop_keeps_the_focus_and_the_ratio(width, height, ratio, x, y):
    assume(width > 20 and height > 20)
    left, top, right, bottom = crop(width, height, ratio=ratio, focus=(x, y))
    assert 0 <= left < right <= width and 0 <= top < bottom <= height
    assert left - 1 <= x * width / WHOLE <= right + 1 and top - 1 <= y * height / WHOLE <= bottom + 1
    assert abs((right - left) / ratio - (bottom - top)) <= 1 + 1 / ratio
    assert right - left == width or bottom - top == height


@pytest.mark.parametrize("wrong", [(-1, 0, 5, 5), (0, 0, 0, 5), (9_999, 0, 2, 5), (0, 9_000, 5, 1_001)])
def test_box_beyond_the_picture_is_refused(wrong):
    with pytest.raises(ValueError, match="within its picture"):
        Box(*wrong)
