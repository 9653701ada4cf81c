"""A hidden part keeps sixteen rough tones and nothing of what made them."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from tests.apps.newsroom.picturing.portraits import portrait

from kentongan.apps.newsroom.services.picturing.renditions import cover
from kentongan.core.pictures.geometry import Box

# Its sides are a multiple of four pixels on a portrait: each tone is the mean of one whole cell.
PART = Box(3_000, 2_000, 4_000, 6_000)


def turned(image: Image.Image) -> Image.Image:
    """The same picture with each of the sixteen cells upside down: the same tones, other features."""
    made = image.copy()
    left, top, right, bottom = PART.pixels(*image.size)
    wide, high = (right - left) // 4, (bottom - top) // 4
    for column in range(4):
        for row in range(4):
            x, y = left + column * wide, top + row * high
            cell = image.crop((x, y, x + wide, y + high))
            made.paste(cell.transpose(Image.Transpose.ROTATE_180), (x, y))
    return made


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**31))
def test_faces_of_the_same_tones_leave_the_very_same_blot(seed):
    """What cannot be told from another cannot be reckoned back, by no model however clever."""
    one = portrait(seed)
    other = turned(one)
    assert ImageChops.difference(one, other).getbbox()
    for image in (one, other):
        cover(image, PART)
    left, top, right, bottom = PART.pixels(*one.size)
    blots = [image.crop((left, top, right, bottom)) for image in (one, other)]
    assert not ImageChops.difference(*blots).getbbox()


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**31))
def test_nothing_beside_the_part_changes(seed):
    one, covered = portrait(seed), portrait(seed)
    cover(covered, PART)
    left, top, right, bottom = ImageChops.difference(one, covered).getbbox()
    within = PART.pixels(*one.size)
    assert left >= within[0] and top >= within[1] and right <= within[2] and bottom <= within[3]
