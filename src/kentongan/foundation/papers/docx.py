"""A paper as a Word document."""

from io import BytesIO

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table

from kentongan.foundation.papers.legible import legible
from kentongan.foundation.papers.paper import Grid, Heading, Paper, Points, Words

_FONT, _SIZE, _SMALL = "Arial", Pt(11), Pt(9)
_MARGIN = Cm(2.5)


def as_docx(paper: Paper) -> bytes:
    """The document as a .docx file: real headings, lists and header rows, so that screen readers find their way."""
    document = Document()
    _set_up(document, paper)
    _letterhead(document, paper)
    _marks(document, paper)
    document.add_heading(legible(paper.title), 0)
    for block in paper.blocks:
        _block(document, block)
    _signature(document, paper)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: Document, paper: Paper) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, _SIZE
    document.core_properties.title = legible(paper.title)
    document.core_properties.language = paper.language
    document.core_properties.author = legible(paper.letterhead[-1]) if paper.letterhead else "Kentongan"
    document.core_properties.keywords = ", ".join(legible(word) for word in paper.keywords)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    if paper.is_landscape:
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = page.page_height, page.page_width
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN
    if paper.stamp:
        _bold(page.header.paragraphs[0], paper.stamp)
    if paper.footer:
        _small(page.footer.paragraphs[0], paper.footer)


def _letterhead(document: Document, paper: Paper) -> None:
    for line in paper.letterhead:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(0)
        _bold(paragraph, line)


def _marks(document: Document, paper: Paper) -> None:
    if paper.letterhead and (paper.marks or paper.addressee):
        document.add_paragraph()
    for name, value in paper.marks:
        document.add_paragraph(f"{legible(name)}\t: {legible(value)}").paragraph_format.space_after = Pt(0)
    if paper.addressee:
        document.add_paragraph()
    for line in paper.addressee:
        document.add_paragraph(legible(line)).paragraph_format.space_after = Pt(0)


def _block(document: Document, block: Heading | Words | Points | Grid) -> None:
    match block:
        case Heading(text, level):
            document.add_heading(legible(text), min(max(level, 1), 2))
        case Words(text, True):
            _small(document.add_paragraph(), text)
        case Words(text, _):
            document.add_paragraph(legible(text))
        case Points(items, is_numbered):
            for item in items:
                document.add_paragraph(legible(item), "List Number" if is_numbered else "List Bullet")
        case Grid():
            _grid(document, block)


def _grid(document: Document, grid: Grid) -> None:
    table = document.add_table(rows=1, cols=len(grid.header), style="Table Grid")
    for cell, words in zip(table.rows[0].cells, grid.header, strict=True):
        _bold(cell.paragraphs[0], words)
    _repeat_header(table)
    for row in grid.rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = legible(words)
    document.add_paragraph()


def _repeat_header(table: Table) -> None:
    """The first row stands again on every page, and is told as a header."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(mark)


def _signature(document: Document, paper: Paper) -> None:
    if not paper.signature:
        return
    document.add_paragraph()
    for line in paper.signature:
        paragraph = document.add_paragraph(legible(line))
        paragraph.paragraph_format.left_indent = Cm(9)
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.keep_with_next = True


def _bold(paragraph, words: str) -> None:
    paragraph.add_run(legible(words)).bold = True


def _small(paragraph, words: str) -> None:
    paragraph.add_run(legible(words)).font.size = _SMALL
