"""A paper as a PDF document."""

from functools import partial
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    KeepTogether,
    ListFlowable,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

from kentongan.foundation.papers.legible import legible
from kentongan.foundation.papers.paper import Grid, Heading, Paper, Points, Words

_MARGIN = 2.2 * cm
_PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=10.5, leading=15, spaceAfter=7)
_TIGHT = ParagraphStyle("tight", _PLAIN, spaceAfter=0)
_SMALL = ParagraphStyle("small", _PLAIN, fontSize=8.5, leading=12)
_CELL = ParagraphStyle("cell", _PLAIN, fontSize=9, leading=12, spaceAfter=0)
_HEAD_CELL = ParagraphStyle("head cell", _CELL, fontName="Helvetica-Bold")
_LETTERHEAD = ParagraphStyle("letterhead", _TIGHT, fontName="Helvetica-Bold", alignment=TA_CENTER)
_TITLE = ParagraphStyle("title", _PLAIN, fontName="Helvetica-Bold", fontSize=14, leading=19, spaceBefore=10)
_HEADINGS = (
    ParagraphStyle("first", _TITLE, fontSize=12, leading=16, spaceBefore=8, keepWithNext=1),
    ParagraphStyle("second", _TITLE, fontSize=10.5, leading=15, spaceBefore=6, keepWithNext=1),
)
_SIGNATURE = ParagraphStyle("signature", _TIGHT, leftIndent=9 * cm)
_LINES = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.4, colors.grey),
        ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
)


def as_pdf(paper: Paper) -> bytes:
    """The document as an A4 .pdf file with title, language and page numbers. Latin letters: what Helvetica has."""
    out = BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=landscape(A4) if paper.is_landscape else A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=legible(paper.title),
        author=legible(paper.letterhead[-1]) if paper.letterhead else "Kentongan",
        keywords=", ".join(paper.keywords),
        lang=paper.language,
        invariant=1,
    )
    around = partial(_around, paper=paper)
    document.build(_story(paper, document.width), onFirstPage=around, onLaterPages=around)
    return out.getvalue()


def _story(paper: Paper, width: float) -> list[Flowable]:
    parts: list[Flowable] = [_words(line, _LETTERHEAD) for line in paper.letterhead]
    if paper.letterhead:
        parts.append(Spacer(1, 12))
    parts += [_words(f"{name}: {value}", _TIGHT) for name, value in paper.marks]
    if paper.addressee:
        parts += [Spacer(1, 10), *(_words(line, _TIGHT) for line in paper.addressee)]
    parts.append(_words(paper.title, _TITLE))
    for block in paper.blocks:
        parts += _block(block, width)
    if paper.signature:
        parts.append(
            KeepTogether([Spacer(1, 16), *(_words(line or " ", _SIGNATURE) for line in paper.signature)])
        )
    return parts


def _block(block: Heading | Words | Points | Grid, width: float) -> list[Flowable]:
    match block:
        case Heading(text, level):
            return [_words(text, _HEADINGS[min(max(level, 1), 2) - 1])]
        case Words(text, is_small):
            return [_words(text, _SMALL if is_small else _PLAIN)]
        case Points(items, is_numbered):
            kind = "1" if is_numbered else "bullet"
            return [ListFlowable([_words(item, _TIGHT) for item in items], bulletType=kind), Spacer(1, 7)]
        case Grid():
            return [_grid(block, width), Spacer(1, 8)]
    return []


def _grid(grid: Grid, width: float) -> Table:
    shares = grid.widths or (1.0,) * len(grid.header)
    rows = [[_words(words, _HEAD_CELL) for words in grid.header]]
    rows += [[_words(words, _CELL) for words in row] for row in grid.rows]
    widths = [width * share / sum(shares) for share in shares]
    return Table(rows, colWidths=widths, repeatRows=1, style=_LINES, splitInRow=1)


def _words(words: str, style: ParagraphStyle) -> Paragraph:
    """Escaped: what people wrote is never markup. Letters outside Latin-1 that Helvetica lacks become "?"."""
    return Paragraph(escape(_drawable(words)).replace("\n", "<br/>"), style)


def _drawable(words: str) -> str:
    return legible(words).encode("cp1252", "replace").decode("cp1252")


def _around(canvas: Canvas, _document: SimpleDocTemplate, *, paper: Paper) -> None:
    """The stamp on top, the footer and the number of the page below."""
    width, height = canvas._pagesize
    canvas.saveState()
    if paper.stamp:
        canvas.setFont("Helvetica-Bold", 12)
        canvas.setFillColor(colors.firebrick)
        canvas.drawCentredString(width / 2, height - 1.3 * cm, _drawable(paper.stamp))
    canvas.setFont("Helvetica", 8)
    canvas.setFillColor(colors.black)
    canvas.drawString(_MARGIN, 1.2 * cm, _drawable(paper.footer)[:120])
    canvas.drawRightString(width - _MARGIN, 1.2 * cm, str(canvas.getPageNumber()))
    canvas.restoreState()
