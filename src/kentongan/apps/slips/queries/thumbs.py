"""Pictures small enough to lie inside a page."""

import base64
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from kentongan.apps.newsroom.models import Photo
from kentongan.apps.newsroom.queries.picturing.clearance import photos_that_may_leave
from kentongan.apps.slips.models import Slip
from kentongan.apps.slips.queries.seen import Seen

_HEAD = "data:image/webp;base64,"
# Larger and finer first: the longer edge, and the quality.
_STEPS = (
    (400, 60),
    (360, 50),
    (320, 45),
    (280, 40),
    (240, 38),
    (200, 35),
    (180, 30),
    (160, 25),
    (160, 15),
    (120, 15),
)
# A smaller picture holds more detail a pixel: a step that looks a little too heavy is tried.
_HOPE = 1.25


def thumbs_of(slip: Slip, seen: Seen, *, at_most: int) -> dict[int, str]:
    """For each photo of the page its picture as an address that holds the bytes, of `at_most` signs each.

    One query. Made from the clean small rendition of photos that may leave the newsroom, and of no others. A file that
    is gone or does not fit has no entry.
    """
    wanted = [photo.number for photo in seen.photos if photo.mark]
    rows = photos_that_may_leave().filter(story_id=slip.story_id, pk__in=wanted) if wanted else ()
    made = {row.pk: _thumb(row, at_most) for row in rows}
    return {number: address for number, address in made.items() if address}


def _thumb(photo: Photo, at_most: int) -> str:
    room = (at_most - len(_HEAD)) // 4 * 3
    try:
        with photo.small.open("rb") as file, Image.open(file) as opened:
            image = opened.convert("RGB")
    except (OSError, ValueError, UnidentifiedImageError):  # ValueError: no rendition was made
        return ""
    # The first try tells how much must go: steps that are hopeless are passed over.
    shrink, (most, finest) = 1.0, _STEPS[0]
    for edge, quality in _STEPS:
        share = (edge / most) ** 2 * quality / finest
        if share > shrink and (edge, quality) != _STEPS[-1]:
            continue
        raw = _encoded(image, edge, quality)
        if len(raw) <= room:
            return _HEAD + base64.b64encode(raw).decode()
        shrink = min(share, room / len(raw) * share * _HOPE)
    return ""


def _encoded(image: Image.Image, edge: int, quality: int) -> bytes:
    small, out = image.copy(), BytesIO()
    small.thumbnail((edge, edge))
    small.save(out, "WEBP", quality=quality, method=4)
    return out.getvalue()
