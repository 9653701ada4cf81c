"""The guides show what the journeys saw."""

from PIL import Image
from tests.journeys.guides import PICTURES, guide_pictures

MOST_BYTES = 150_000


def test_guides_show_pictures_that_are_there_and_light():
    shown = guide_pictures()
    assert len(shown) >= 10
    for name in shown:
        assert (PICTURES / name).stat().st_size < MOST_BYTES, name
        with Image.open(PICTURES / name) as picture:
            assert picture.width in (360, 1280), name


def test_no_picture_lies_about_unused():
    assert {path.name for path in PICTURES.iterdir()} == guide_pictures()
