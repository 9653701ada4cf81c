"""Lines and rows in the words that the pages show."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kentongan.apps.picture.queries.catalogue.reading import Group, Measure
from kentongan.apps.picture.queries.comparing import Beside
from kentongan.apps.picture.queries.figures import Line, Picture
from kentongan.apps.picture.queries.wording import (
    change_in_words,
    comparable,
    month_in_words,
    number_of,
    told,
)
from kentongan.faces.desk.picture.plots import Spark, spark


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One figure: number, unit, change, median, sparkline, and what is behind it."""

    line: Line
    number: str
    unit: str
    change: str
    tone: str
    middle: str
    comparable: str
    spark: Spark
    rows: tuple[tuple[str, str], ...]

    @property
    def measure(self) -> Measure:
        return self.line.measure


@dataclass(frozen=True, slots=True)
class ShownChapter:
    group: Group
    lines: tuple[ShownLine, ...]
    empty: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One office in a comparison."""

    row: Beside
    value: str
    comparable: str
    change: str


def chapters(picture: Picture) -> list[ShownChapter]:
    return [
        ShownChapter(
            chapter.group, tuple(show(line, picture.is_branch) for line in chapter.lines), chapter.empty
        )
        for chapter in picture.chapters
    ]


def show(line: Line, is_branch: bool) -> ShownLine:
    """The line in words; a branch also says what falls on one office, for the median is told so."""
    one = line.measure
    divided = is_branch and one.is_summed and line.middle is not None
    return ShownLine(
        line,
        number_of(one, line.value),
        "" if line.value is None or one.is_share else one.unit,
        change_in_words(one, line.change),
        line.tone,
        comparable(one, line.middle) if line.middle is not None and is_branch else _plain(line),
        comparable(one, line.comparable) if divided else "",
        spark(one, line.series),
        tuple((month_in_words(month), told(one, value)) for month, value in line.rows),
    )


def rows(measure: Measure, found: Iterable[Beside]) -> list[ShownRow]:
    return [
        ShownRow(
            row,
            told(measure, row.value),
            comparable(measure, row.comparable),
            change_in_words(measure, row.change),
        )
        for row in found
    ]


def order_words() -> dict[str, str]:
    return {
        "nama": _("Nama"),
        "nilai": _("Nilai"),
        "perubahan": _("Perubahan"),
        "perlu": _("Perlu perhatian"),
    }


def _plain(line: Line) -> str:
    return "" if line.middle is None else number_of(line.measure, line.middle)
