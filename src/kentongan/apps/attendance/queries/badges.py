"""QR codes as drawings, and a sheet of name badges to print and cut."""

from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO

import qrcode
from qrcode.constants import ERROR_CORRECT_M
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.attendance.queries.codes import pass_code, spelled
from kentongan.foundation.papers.legible import legible

_COLUMNS, _LINES = 2, 5
_WIDTH, _HEIGHT, _QR = 90 * mm, 54 * mm, 34 * mm
_QUIET = 4


@lru_cache(maxsize=64)
def runs_of(text: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """The dark runs of a QR code (row, column, length) and its width in modules, without the quiet zone.

    The mask is fixed: looking for the prettiest one takes ten times as long, and every reader reads any of them.
    """
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=3)
    code.add_data(text, optimize=0)
    code.make(fit=True)
    matrix = code.get_matrix()
    return len(matrix), tuple(run for at, row in enumerate(matrix) for run in _runs(at, row))


def qr_path(text: str) -> tuple[int, str]:
    """The width of the drawing with its quiet zone, and the path of an SVG that shows `text` as a QR code."""
    size, runs = runs_of(text)
    path = "".join(f"M{column + _QUIET} {row + _QUIET}h{length}v1h-{length}z" for row, column, length in runs)
    return size + 2 * _QUIET, path


def badge_sheet(event: Event, people: Iterable[Participant]) -> bytes:
    """Name badges as an A4 PDF, ten a page with lines to cut along: name, office, the person's code."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setTitle(legible(f"Kartu peserta: {event.title}"))
    left, top = (A4[0] - _COLUMNS * _WIDTH) / 2, (A4[1] + _LINES * _HEIGHT) / 2
    for at, person in enumerate(people):
        if at and at % (_COLUMNS * _LINES) == 0:
            canvas.showPage()
        line, column = divmod(at % (_COLUMNS * _LINES), _COLUMNS)
        _badge(canvas, left + column * _WIDTH, top - (line + 1) * _HEIGHT, event, person)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _badge(canvas: Canvas, x: float, y: float, event: Event, person: Participant) -> None:
    code = pass_code(person.pk)
    canvas.setLineWidth(0.3)
    canvas.setDash(2, 2)
    canvas.rect(x, y, _WIDTH, _HEIGHT)
    canvas.setDash()
    _draw_qr(canvas, code, x + _WIDTH - _QR - 4 * mm, y + 11 * mm)
    room = _WIDTH - _QR - 12 * mm
    down = y + _HEIGHT - 9 * mm
    for words, font, size, most in (
        (event.title, "Helvetica", 7, 2),
        (person.name, "Helvetica-Bold", 13, 3),
        (person.position, "Helvetica", 8, 1),
        (person.unit.name, "Helvetica", 9, 2),
    ):
        for line in _lines(words, font, size, room, most):
            canvas.setFont(font, size)
            canvas.drawString(x + 5 * mm, down, line)
            down -= size * 1.25
        down -= 1.5 * mm
    canvas.setFont("Courier-Bold", 9)
    canvas.drawRightString(x + _WIDTH - 4 * mm, y + 6 * mm, spelled(code))


def _draw_qr(canvas: Canvas, text: str, x: float, y: float) -> None:
    size, runs = runs_of(text)
    step = _QR / size
    path = canvas.beginPath()
    for row, column, length in runs:
        path.rect(x + column * step, y + _QR - (row + 1) * step, length * step, step)
    canvas.drawPath(path, stroke=0, fill=1)


def _lines(words: str, font: str, size: float, room: float, most: int) -> list[str]:
    """The words broken into at most so many lines; what is left over is cut off with dots."""
    lines: list[str] = []
    for word in legible(words).encode("cp1252", "replace").decode("cp1252").split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and stringWidth(longer, font, size) <= room:
            lines[-1] = longer
        else:
            lines.append(_cut(word, font, size, room))
    return (
        [*lines[: most - 1], _cut(f"{lines[most - 1]} ...", font, size, room)] if len(lines) > most else lines
    )


def _cut(word: str, font: str, size: float, room: float) -> str:
    while len(word) > 4 and stringWidth(word, font, size) > room:
        word = f"{word[:-4]}..."
    return word


def _runs(row: int, cells: list[bool]) -> Iterable[tuple[int, int, int]]:
    start = None
    for column, is_dark in enumerate([*cells, False]):
        if is_dark and start is None:
            start = column
        elif not is_dark and start is not None:
            yield row, start, column - start
            start = None
