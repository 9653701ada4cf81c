"""A certificate on paper: A4 across, drawn from its row alone, the same bytes each time."""

from functools import lru_cache
from io import BytesIO

from django.conf import settings
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from kentongan.apps.certificates.models import Certificate, Design
from kentongan.apps.certificates.services.ornaments import draw_mark, draw_squares, drawable
from kentongan.core.text.months import MONTH_NAMES

WIDTH, HEIGHT = landscape(A4)
_LEFT, _RIGHT = 112.0, WIDTH - 56
_BAND = 34.0
_SERIF, _SERIF_BOLD = "Times-Roman", "Times-Bold"
_SANS, _SANS_BOLD = "Helvetica", "Helvetica-Bold"
_QR = 78.0


def draw(certificate: Certificate) -> bytes:
    """The certificate as a PDF. Joined rows wanted: `design`."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=1, lang="id-ID")
    canvas.setTitle(drawable(f"{certificate.design.heading} {certificate.name}"))
    canvas.setAuthor(drawable(certificate.issuer))
    canvas.setSubject(drawable(certificate.title))
    canvas.setKeywords(certificate.code)
    design = certificate.design
    _ground(canvas, design)
    _head(canvas, certificate, design)
    _holder(canvas, certificate, design)
    _foot(canvas, certificate, design)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def day_on_paper(certificate: Certificate) -> str:
    """`Jakarta, 9 Oktober 2026`."""
    day = certificate.on
    words = f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
    return f"{certificate.place}, {words}" if certificate.place else words


def _ground(canvas: Canvas, design: Design) -> None:
    """Paper, the band at the side with the slits of the drum, a fine frame, the drum itself in the distance."""
    canvas.setFillColor(HexColor(design.paper))
    canvas.rect(0, 0, WIDTH, HEIGHT, stroke=0, fill=1)
    if design.background:
        image = _background(design.pk, design.background.name)
        canvas.drawImage(image, 0, 0, WIDTH, HEIGHT)
    else:
        draw_mark(canvas, WIDTH - 285, -38, 470, colour=_blend(design.ornament, design.paper, 0.07))
    canvas.setFillColor(HexColor(design.accent))
    canvas.rect(0, 0, _BAND, HEIGHT, stroke=0, fill=1)
    canvas.setFillColor(_blend(design.accent, design.paper, 0.16))
    for step in range(9):
        canvas.roundRect(_BAND / 2 - 3, 18 + step * 64, 6, 46, 3, stroke=0, fill=1)
    canvas.setFillColor(HexColor(design.ornament))
    canvas.rect(_BAND, 0, 3, HEIGHT, stroke=0, fill=1)
    canvas.setStrokeColor(_blend(design.ornament, design.paper, 0.55))
    canvas.setLineWidth(0.8)
    canvas.rect(_BAND + 21, 18, WIDTH - _BAND - 39, HEIGHT - 36, stroke=1, fill=0)


def _head(canvas: Canvas, certificate: Certificate, design: Design) -> None:
    draw_mark(
        canvas, _LEFT - 8, HEIGHT - 88, 38, colour=HexColor(design.ornament), waves=HexColor(design.accent)
    )
    canvas.setFillColor(HexColor(design.ink))
    size = _fit(certificate.issuer, _SANS_BOLD, 12, 8, _RIGHT - _LEFT - 44)
    canvas.setFont(_SANS_BOLD, size)
    canvas.drawString(_LEFT + 36, HEIGHT - 66, drawable(certificate.issuer))
    canvas.setFont(_SANS, 8.5)
    canvas.setFillColor(_blend(design.ink, design.paper, 0.72))
    canvas.drawString(_LEFT + 36, HEIGHT - 79, drawable(f"Nomor {certificate.number}"))
    words = canvas.beginText(_LEFT, HEIGHT - 146)
    words.setFont(_SERIF, 40)
    words.setFillColor(HexColor(design.accent))
    words.setCharSpace(1.2)
    words.textOut(drawable(design.heading))
    words.setCharSpace(0)  # it would hold for all that follows
    canvas.drawText(words)


def _holder(canvas: Canvas, certificate: Certificate, design: Design) -> None:
    soft = _blend(design.ink, design.paper, 0.72)
    _line(canvas, design.given, HEIGHT - 178, _SANS, 10.5, soft)
    size = _fit(certificate.name, _SERIF_BOLD, 34, 16, _RIGHT - _LEFT)
    _line(canvas, certificate.name, HEIGHT - 217, _SERIF_BOLD, size, HexColor(design.ink))
    canvas.setStrokeColor(HexColor(design.ornament))
    canvas.setLineWidth(1.6)
    canvas.line(_LEFT, HEIGHT - 231, _LEFT + 74, HEIGHT - 231)
    y = HEIGHT - 251
    if certificate.position:
        size = _fit(certificate.position, _SANS, 10.5, 7.5, _RIGHT - _LEFT)
        _line(canvas, certificate.position, y, _SANS, size, soft)
        y -= 24
    _line(canvas, design.reason, y - 4, _SANS, 10.5, soft)
    y -= 29
    for words in _lines_of(certificate.title, _SERIF_BOLD, 19, _RIGHT - _LEFT - 90, 3):
        _line(canvas, words, y, _SERIF_BOLD, 19, HexColor(design.ink))
        y -= 23
    y += 3
    for words in certificate.lines[:4]:
        size = _fit(words, _SANS, 10, 7.5, _RIGHT - _LEFT - 90)
        _line(canvas, words, y, _SANS, size, soft)
        y -= 14


def _foot(canvas: Canvas, certificate: Certificate, design: Design) -> None:
    """The code at the left, the signature at the right."""
    address = f"{settings.SITE_URL}/sertifikat/{certificate.code}/"
    draw_squares(canvas, address, _LEFT, 50, _QR, HexColor(design.ink))
    soft = _blend(design.ink, design.paper, 0.72)
    x = _LEFT + _QR + 14
    for words, y, font, size, colour in (
        ("Periksa keaslian", 112, _SANS_BOLD, 8.5, HexColor(design.ink)),
        ("Pindai, atau ketik kodenya di", 99, _SANS, 8, soft),
        (address.partition("://")[2].rsplit("/", 2)[0], 88, _SANS, 8, soft),
        (certificate.code, 66, "Courier-Bold", 12, HexColor(design.ink)),
    ):
        canvas.setFillColor(colour)
        canvas.setFont(font, size)
        canvas.drawString(x, y, drawable(words))
    _signature(canvas, certificate, design, x=WIDTH - 286, width=222)


def _signature(canvas: Canvas, certificate: Certificate, design: Design, *, x: float, width: float) -> None:
    canvas.setFillColor(HexColor(design.ink))
    canvas.setFont(_SANS, 9.5)
    canvas.drawString(x, 142, drawable(day_on_paper(certificate)))
    y = 129.0
    for words in _lines_of(certificate.signer_title, _SANS, 9.5, width, 2):
        canvas.drawString(x, y, drawable(words))
        y -= 12
    if not certificate.signer_name:
        return
    size = _fit(certificate.signer_name, _SERIF_BOLD, 13, 8.5, width)
    canvas.setFont(_SERIF_BOLD, size)
    canvas.drawString(x, 62, drawable(certificate.signer_name))
    canvas.setStrokeColor(_blend(design.ink, design.paper, 0.4))
    canvas.setLineWidth(0.6)
    canvas.line(x, 56, x + width, 56)


def _line(canvas: Canvas, words: str, y: float, font: str, size: float, colour: Color) -> None:
    canvas.setFillColor(colour)
    canvas.setFont(font, size)
    canvas.drawString(_LEFT, y, drawable(words))


def _fit(words: str, font: str, most: float, least: float, width: float) -> float:
    """The size at which the words fit into the width, between two bounds."""
    needed = stringWidth(drawable(words), font, most)
    return most if needed <= width else max(least, most * width / needed)


def _lines_of(words: str, font: str, size: float, width: float, most: int) -> list[str]:
    """The words in lines; what does not fit into `most` of them ends with an ellipsis."""
    found = simpleSplit(drawable(words), font, size, width)
    return found if len(found) <= most else [*found[: most - 1], found[most - 1].rstrip(" ,.") + " ..."]


@lru_cache(maxsize=512)
def _blend(colour: str, ground: str, share: float) -> Color:
    """`colour` mixed with the paper: no transparency, so that old printers keep it."""
    over, under = HexColor(colour), HexColor(ground)
    mixed = (a * share + b * (1 - share) for a, b in zip(over.rgb(), under.rgb(), strict=True))
    return Color(*mixed)


@lru_cache(maxsize=8)
def _background(_design_id: int, name: str) -> ImageReader:
    """The picture behind everything, read once; a design never changes."""
    from_storage = Design._meta.get_field("background").storage
    with from_storage.open(name) as file:
        return ImageReader(BytesIO(file.read()))
