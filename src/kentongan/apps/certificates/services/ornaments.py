"""What stands beside the words of a certificate: the drum, the code in squares, letters that a printer knows."""

import unicodedata
from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from kentongan.foundation.papers.legible import legible

# Of a drawing 32 units high.
_DRUM, _SLIT, _WAVES = (7.6, 2.8, 12.6, 23.6, 6.3), (12.1, 7.4, 3.2, 14.4, 1.6), (9.6, 13.2)


@lru_cache(maxsize=4096)
def drawable(words: str) -> str:
    """The words in letters of the built-in fonts: marks that those lack are left off a letter, the rest becomes "?"."""
    text = " ".join(legible(words).split())
    try:
        return text.encode("cp1252").decode("cp1252")
    except UnicodeEncodeError:
        return "".join(_known(sign) for sign in text)


def draw_mark(
    canvas: Canvas, x: float, y: float, height: float, *, colour: Color, waves: Color | None = None
) -> None:
    """The hung drum, its lower left corner at x and y; with `waves`, as it sounds."""
    unit = height / 32
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(unit, unit)
    canvas.setFillColor(colour)
    canvas.setStrokeColor(colour)
    path = canvas.beginPath()
    path.roundRect(*_DRUM)
    path.roundRect(*_SLIT)
    canvas.drawPath(path, stroke=0, fill=1, fillMode=0)
    canvas.setLineWidth(1.6)
    canvas.setLineCap(1)
    canvas.bezier(12, 26, 12, 30.5, 15.8, 30.5, 15.8, 26)
    if waves is not None:
        canvas.setStrokeColor(waves)
        canvas.setLineWidth(2)
        for reach, edge in zip(_WAVES, (23.2, 26.8), strict=True):
            canvas.bezier(
                edge,
                14.6 + reach / 2,
                edge + 1.8,
                14.6 + reach / 5,
                edge + 1.8,
                14.6 - reach / 5,
                edge,
                14.6 - reach / 2,
            )
    canvas.restoreState()


def draw_squares(canvas: Canvas, words: str, x: float, y: float, size: float, colour: Color) -> None:
    """`words` as a QR code on white, in one path; runs of squares are one rectangle."""
    rows = _matrix(words)
    step = size / len(rows)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.rect(x - 5, y - 5, size + 10, size + 10, stroke=0, fill=1)
    canvas.setFillColor(colour)
    path = canvas.beginPath()
    for number, row in enumerate(rows):
        top = y + size - (number + 1) * step
        for start, length in _runs(row):
            path.rect(x + start * step, top, length * step, step)
    canvas.drawPath(path, stroke=0, fill=1)


def _matrix(words: str) -> list[list[bool]]:
    # One mask for all: choosing the best of eight takes four times as long and changes nothing for a reader.
    code = QRCode(border=0, error_correction=ERROR_CORRECT_M, mask_pattern=2)
    code.add_data(words)
    code.make(fit=True)
    return code.get_matrix()


def _runs(row: list[bool]) -> list[tuple[int, int]]:
    found, start = [], None
    for place, dark in enumerate([*row, False]):
        if dark and start is None:
            start = place
        elif not dark and start is not None:
            found.append((start, place - start))
            start = None
    return found


def _known(sign: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(c))
    return (sign if _has(sign) else plain).encode("cp1252", "replace").decode("cp1252")


def _has(sign: str) -> bool:
    return sign.encode("cp1252", "ignore") != b""
