"""The picture of an office and month, as a document and as a table."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from kentongan.apps.picture.queries.figures import Line, Picture
from kentongan.apps.picture.queries.wording import (
    change_in_words,
    comparable,
    month_in_words,
    number_of,
    told,
)
from kentongan.foundation.papers.paper import Block, Grid, Heading, Paper, Words


def picture_paper(picture: Picture) -> Paper:
    """All chapters with their figures, and in the end how each is counted."""
    blocks: list[Block] = []
    for chapter in picture.chapters:
        if chapter.lines:
            blocks += [Heading(chapter.group.label), _grid(chapter.lines)]
    blocks.append(Heading(_("Cara menghitung")))
    blocks += [
        Words(f"{line.measure.label}: {line.measure.formula}", is_small=True) for line in picture.lines
    ]
    return Paper(
        title=_("Gambaran %(month)s") % {"month": month_in_words(picture.month)},
        letterhead=(picture.unit.official_name,),
        blocks=tuple(blocks),
    )


def picture_header() -> tuple[str, ...]:
    return (
        _("Kelompok"), _("Kunci"), _("Ukuran"), _("Satuan ukur"), _("Bulan"), _("Nilai"), _("Bulan sebelumnya"),
        _("Median sejenis"), _("Cara menghitung"),
    )  # fmt: skip


def picture_rows(picture: Picture) -> Iterable[tuple[object, ...]]:
    """One row a figure; numbers as numbers, shares between 0 and 1."""
    for chapter in picture.chapters:
        for line in chapter.lines:
            one = line.measure
            yield (
                chapter.group.label, one.key, one.label, one.unit, f"{picture.month:%Y-%m}",
                _plain(line.value), _plain(line.before), _plain(line.middle), one.formula,
            )  # fmt: skip


def _grid(lines: Iterable[Line]) -> Grid:
    header = (_("Ukuran"), _("Nilai"), _("Bulan sebelumnya"), _("Perubahan"), _("Median sejenis"))
    rows = tuple(
        (
            line.measure.label,
            told(line.measure, line.value),
            number_of(line.measure, line.before),
            change_in_words(line.measure, line.change),
            comparable(line.measure, line.middle),
        )
        for line in lines
    )
    return Grid(header, rows, widths=(0.36, 0.2, 0.16, 0.14, 0.14))


def _plain(value: float | None) -> object:
    return "" if value is None else round(value, 4)
