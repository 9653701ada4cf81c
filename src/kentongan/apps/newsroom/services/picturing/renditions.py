"""The pixels that leave: hidden parts are thrown away, then every size is made of what is left."""

import os
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from kentongan.apps.newsroom.services.pictures import MEDIUM, SMALL, encoded, fitted
from kentongan.core.pictures.geometry import Box, crop

CARD = (480, 320)
_MARGIN = 0.18
# Of a hidden part so many colours are kept across and down: a blot of the right tone, and nobody's features.
_CELLS = 4
_SHADES = 16
_LAST = 19  # the lowest standing of a thread


@dataclass(frozen=True, slots=True)
class Renditions:
    """Every file of one photo; `jpeg` is None where the standing one stays."""

    jpeg: bytes | None
    small: bytes
    medium: bytes
    small_avif: bytes
    medium_avif: bytes
    card: bytes


def draw(jpeg: bytes, *, hidden: Iterable[Box], focus: tuple[int, int]) -> Renditions:
    """All sizes of a picture with the boxes made unknowable; drawn behind all else that the machine does."""
    with ThreadPoolExecutor(max_workers=1, initializer=_step_back) as pool:
        return pool.submit(_draw, jpeg, tuple(hidden), focus).result()


def _step_back() -> None:
    """This thread alone, where the system can (Linux): on one machine with the pages, drawing took a core from them."""
    with suppress(OSError, AttributeError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _LAST)


def _draw(jpeg: bytes, boxes: tuple[Box, ...], focus: tuple[int, int]) -> Renditions:
    with Image.open(BytesIO(jpeg), formats=("JPEG",)) as opened:
        image = opened.convert("RGB")
    image.info = {}
    for box in boxes:
        cover_face(image, box)
    small, medium = fitted(image, SMALL), fitted(image, MEDIUM)
    return Renditions(
        jpeg=encoded(image, "JPEG", quality=88, optimize=True, progressive=True) if boxes else None,
        small=encoded(small, "WEBP", quality=78),
        medium=encoded(medium, "WEBP", quality=80),
        small_avif=encoded(small, "AVIF", quality=58, speed=8),
        medium_avif=encoded(medium, "AVIF", quality=60, speed=8),
        card=encoded(_card(image, focus), "WEBP", quality=78),
    )


def cover_face(image: Image.Image, box: Box) -> None:
    """Hides a marked part with what belongs to it: hair, ears and chin stand beyond the box of a face."""
    cover(image, box.grown(_MARGIN))


def cover(image: Image.Image, box: Box) -> None:
    """Replaces a part by sixteen rounded mean colours, smeared: no reckoning leads back to who was there."""
    place = box.pixels(image.width, image.height)
    part = image.crop(place)
    blot = part.resize((_CELLS, _CELLS), Image.Resampling.BOX)
    rounded = blot.point(lambda shade: shade // _SHADES * _SHADES + _SHADES // 2)
    image.paste(rounded.resize(part.size, Image.Resampling.BICUBIC), place)


def _card(image: Image.Image, focus: tuple[int, int]) -> Image.Image:
    """Three by two around what matters."""
    part = image.crop(crop(image.width, image.height, ratio=CARD[0] / CARD[1], focus=focus))
    part.thumbnail(CARD, Image.Resampling.LANCZOS)
    return part
