"""Stand-ins for photos: calm abstract drawings, so that no face is ever shown or imitated."""

import colorsys
import math
from collections.abc import Callable
from io import BytesIO
from random import Random

from PIL import Image, ImageDraw

from .shape import Topic

# The drawers work on a large sheet; scaling it down smooths the edges.
WIDTH, HEIGHT = 1600, 900
SIZE = (1200, 675)
Colour = tuple[int, int, int]
Pen = ImageDraw.ImageDraw


def draw(topic: Topic, *, seed: str) -> bytes:
    """A JPEG of 1200 by 675 pixels for a topic; the same seed always gives the same picture."""
    chance = Random(seed)  # noqa: S311 - a drawing, not a secret
    hue = (topic.hue + chance.uniform(-14, 14)) % 360 / 360
    picture = _sky(_tone(hue, 0.20, 0.97), _tone(hue, 0.38, 0.82))
    layer = picture.copy()
    DRAWERS[topic.shape](ImageDraw.Draw(layer), chance, hue)
    picture = Image.blend(picture, layer, 0.78).resize(SIZE, Image.Resampling.BILINEAR, reducing_gap=1.1)
    out = BytesIO()
    picture.save(out, "JPEG", quality=84)
    return out.getvalue()


def _tone(hue: float, saturation: float, value: float) -> Colour:
    red, green, blue = colorsys.hsv_to_rgb(hue % 1, saturation, value)
    return round(red * 255), round(green * 255), round(blue * 255)


def _sky(top: Colour, bottom: Colour) -> Image.Image:
    strip = Image.new("RGB", (1, 2))
    strip.putdata([top, bottom])
    return strip.resize((WIDTH, HEIGHT), Image.Resampling.BILINEAR)


def _steps(hue: float, count: int) -> list[Colour]:
    return [_tone(hue + 0.012 * i, 0.25 + 0.07 * i, 0.92 - 0.07 * i) for i in range(count)]


def _arcs(pen: Pen, chance: Random, hue: float) -> None:
    centre = chance.randint(350, 1250)
    for i, colour in enumerate(_steps(hue, 7)):
        radius = 860 - i * 112
        pen.ellipse(
            (centre - radius, HEIGHT - radius * 0.9, centre + radius, HEIGHT + radius * 0.9), fill=colour
        )


def _furrows(pen: Pen, chance: Random, hue: float) -> None:
    horizon, vanish = chance.randint(300, 380), chance.randint(600, 1000)
    pen.ellipse((vanish - 90, horizon - 150, vanish + 90, horizon + 30), fill=_tone(0.13, 0.35, 0.98))
    colours = _steps(hue, 6)
    for i in range(16):
        left = -1400 + i * 275
        pen.polygon(
            [(vanish, horizon), (left, HEIGHT), (left + 275, HEIGHT)], fill=colours[i % 2 + 2 * (i % 3 == 0)]
        )


def _doors(pen: Pen, chance: Random, hue: float) -> None:
    for i, colour in enumerate(_steps(hue, 6)):
        left, tall = 110 + i * 240, chance.randint(420, 620)
        pen.rounded_rectangle((left, HEIGHT - tall, left + 170, HEIGHT + 40), radius=85, fill=colour)
        pen.ellipse(
            (left + 128, HEIGHT - tall / 2, left + 146, HEIGHT - tall / 2 + 18), fill=_tone(hue, 0.12, 0.98)
        )


def _drops(pen: Pen, chance: Random, hue: float) -> None:
    for _ in range(5):
        x, y = chance.randint(150, 1450), chance.randint(220, 800)
        for i, colour in enumerate(_steps(hue, 5)):
            radius = 230 - i * 46
            pen.ellipse(
                (x - radius, y - radius * 0.42, x + radius, y + radius * 0.42), outline=colour, width=14
            )


def _bridges(pen: Pen, chance: Random, hue: float) -> None:
    for i, colour in enumerate(_steps(hue, 6)[2:]):
        top, span = 250 + i * 175, chance.randint(300, 420)
        pen.rectangle((0, top, WIDTH, top + 40), fill=colour)
        for left in range(-100, WIDTH, span):
            pen.arc((left, top + 8, left + span - 30, top + 270), 180, 360, fill=colour, width=30)


def _sunrise(pen: Pen, chance: Random, hue: float) -> None:
    x = chance.randint(500, 1100)
    for i in range(5):
        radius = 330 - i * 55
        pen.ellipse(
            (x - radius, 480 - radius, x + radius, 480 + radius), fill=_tone(hue, 0.18 + i * 0.08, 0.99)
        )
    _hills(pen, chance, hue, first=520)


def _hills(pen: Pen, chance: Random, hue: float, *, first: int) -> None:
    for i, colour in enumerate(_steps(hue + 0.04, 4)):
        phase, height = chance.uniform(0, 6), chance.randint(40, 80)
        ridge = [(x, first + i * 95 + height * math.sin(x / 210 + phase)) for x in range(0, WIDTH + 20, 20)]
        pen.polygon([*ridge, (WIDTH, HEIGHT), (0, HEIGHT)], fill=colour)


def _waves(pen: Pen, chance: Random, hue: float) -> None:
    _hills(pen, chance, hue, first=330)
    _hills(pen, chance, hue + 0.02, first=610)


def _paths(pen: Pen, chance: Random, hue: float) -> None:
    meet = (chance.randint(650, 950), chance.randint(330, 470))
    for i, colour in enumerate(_steps(hue, 7)):
        start = (i * 270 - 20, HEIGHT + 20)
        pen.line(
            [start, ((start[0] + meet[0]) / 2, 620 + 25 * (i % 3)), meet],
            fill=colour,
            width=44,
            joint="curve",
        )
    pen.ellipse((meet[0] - 70, meet[1] - 70, meet[0] + 70, meet[1] + 70), fill=_tone(hue, 0.15, 0.99))


def _pillars(pen: Pen, chance: Random, hue: float) -> None:
    colours = _steps(hue, 6)
    pen.polygon([(120, 320), (WIDTH / 2, 130), (WIDTH - 120, 320)], fill=colours[2])
    for i in range(7):
        left = 170 + i * 190
        pen.rectangle((left, 340, left + 90, HEIGHT - 110), fill=colours[chance.randint(1, 4)])
    pen.rectangle((100, HEIGHT - 110, WIDTH - 100, HEIGHT - 60), fill=colours[4])


def _grid(pen: Pen, chance: Random, hue: float) -> None:
    colours = _steps(hue, 7)
    for row in range(5):
        for column in range(9):
            left, top = 40 + column * 172, 40 + row * 168
            pen.rounded_rectangle((left, top, left + 148, top + 144), radius=26, fill=chance.choice(colours))


DRAWERS: dict[str, Callable[[Pen, Random, float], None]] = {
    "arcs": _arcs,
    "bridges": _bridges,
    "doors": _doors,
    "drops": _drops,
    "furrows": _furrows,
    "grid": _grid,
    "paths": _paths,
    "pillars": _pillars,
    "sunrise": _sunrise,
    "waves": _waves,
}
