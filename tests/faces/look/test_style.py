"""The one style: small, complete, readable in light and dark."""

import re
from pathlib import Path

import pytest

import kentongan.faces.look
from kentongan.faces.look.templatetags.deskmenu import DRAWERS

LOOK = Path(kentongan.faces.look.__file__).parent
CSS = (LOOK / "static/look/look.css").read_text()
CLASSES = [
    "stack",
    "cluster",
    "grid",
    "card",
    "btn",
    "btn-primary",
    "btn-danger",
    "btn-quiet",
    "field",
    "badge",
    "table-scroll",
    "banner",
    "timeline",
    "meter",
    "tabs",
    "empty",
    "muted",
    "small",
    "visually-hidden",
    "narrow",
    "wide",
    "split",
    "sticky-actions",
    "dialog",
]
# Words on grounds: every pair that the style brings together, and the ratio that WCAG 2.2 asks.
PAIRS = [
    *(("ink", ground, 4.5) for ground in ("paper", "surface", "mute-wash", "wash", "wood-wash")),
    *(("soft", ground, 4.5) for ground in ("paper", "surface", "mute-wash", "wood-wash")),
    *(("brand", ground, 4.5) for ground in ("paper", "surface", "wash")),
    *(("wood", ground, 4.5) for ground in ("paper", "surface", "wood-wash")),
    *((tone, f"{tone}-wash", 4.5) for tone in ("ok", "warn", "stop", "info", "mute")),
    *(("ink", f"{tone}-wash", 4.5) for tone in ("ok", "warn", "stop", "info")),
    *(("brand", f"{tone}-wash", 4.5) for tone in ("ok", "warn", "stop", "info")),
    *(("soft", f"{tone}-wash", 4.5) for tone in ("stop", "warn", "info", "ok")),
    *(("stop", ground, 4.5) for ground in ("paper", "surface")),
    ("fill-ink", "fill", 4.5),
    ("fill-ink", "fill-hover", 4.5),
    *(("edge", ground, 3.0) for ground in ("paper", "surface")),
]


def _colours(block: str) -> dict[str, str]:
    return {name: value.strip() for name, value in re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})\b", block)}


LIGHT = _colours(CSS[CSS.index(":root {") : CSS.index("@media (prefers-color-scheme: dark)")])
DARK = LIGHT | _colours(CSS[CSS.index("@media (prefers-color-scheme: dark)") : CSS.index("/* ground */")])


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("words", "ground", "least"), PAIRS)
def test_words_stand_out_from_their_ground(mode, words, ground, least):
    colours = LIGHT if mode == "light" else DARK
    bright, dark = sorted((_luminance(colours[words]), _luminance(colours[ground])), reverse=True)
    assert (bright + 0.05) / (dark + 0.05) >= least


def test_style_is_small():
    assert len(CSS.encode()) < 25_000


@pytest.mark.parametrize("name", CLASSES)
def test_style_knows_the_class_that_pages_use(name):
    assert re.search(rf"\.{name}\b(?!-)", CSS)


def test_style_fetches_nothing():
    assert "url(" not in CSS and "@import" not in CSS and "@font-face" not in CSS


@pytest.mark.parametrize(
    "query", ["prefers-color-scheme", "prefers-reduced-motion", "forced-colors", "print"]
)
def test_style_minds_what_the_reader_asked(query):
    assert query in CSS


def test_every_icon_that_a_template_names_is_drawn():
    drawn = set(re.findall(r'<symbol id="([\w-]+)"', (LOOK / "static/look/icons.svg").read_text()))
    named = {entry.icon for drawer in DRAWERS for entry in drawer.entries}
    for template in LOOK.parent.rglob("*.html"):
        text = template.read_text()
        named |= set(re.findall(r'look/icon\.html" with name="([\w-]+)"', text))
        named |= set(re.findall(r'look/empty\.html" with [^%]*icon="([\w-]+)"', text))
    assert named <= drawn, named - drawn
