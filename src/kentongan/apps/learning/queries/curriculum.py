"""Which rules hurt most, and where: what a region should teach next."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import CharField, F, Func, QuerySet, Sum, Value

from kentongan.apps.learning.enums import Kind
from kentongan.apps.learning.models import OfficeCount
from kentongan.apps.learning.queries.profile import WINDOW, months_back
from kentongan.apps.units.models import Unit
from kentongan.core.learning.effect import Rate
from kentongan.core.learning.lesson import REASON, REASON_TITLE, Lesson, lessons
from kentongan.core.standard.rulebook import CHAPTER_TITLES
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within

CHAPTERS = CHAPTER_TITLES | {REASON: REASON_TITLE}
# Ministry, directorate general, region: the rows of the whole nation are its regions.
_REGION_DEPTH = 3
_HOTTEST = 4
_TOP = 10


@dataclass(frozen=True, slots=True)
class Cell:
    """A chapter in a row: its rate, and how hot it is from 0 to 4 beside the hottest cell of the table."""

    chapter: str
    rate: Rate
    heat: int


@dataclass(frozen=True, slots=True)
class Line:
    """A region, or an office of one."""

    unit: Unit
    handed: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Pain:
    """A lesson: how often its rule was broken, and in how many rows."""

    lesson: Lesson
    rate: Rate
    rows: int


@dataclass(frozen=True, slots=True)
class Curriculum:
    """The heat table and the lessons that hurt most."""

    base: Unit
    lines: tuple[Line, ...]
    pains: tuple[Pain, ...]
    sums: dict[tuple[int, str], int]

    @property
    def has_rows(self) -> bool:
        return bool(self.lines)


def widest_office(actor: Actor) -> Unit | None:
    """Where the actor's widest post that may learn sits; one query."""
    paths = [post.path for post in actor.posts if post.role in GRANTS[Permission.LESSON_READ]]
    return Unit.objects.filter(path=min(paths, key=len)).first() if paths else None


def curriculum_of(actor: Actor, base: Unit) -> Curriculum:
    """The last months below an office: rows are its regions, or the offices of a region; two queries."""
    depth = max(_REGION_DEPTH, len(base.ancestor_ids) + 1)
    rows = within(OfficeCount.objects.all(), actor, Permission.LESSON_READ)
    rows = rows.filter(month__gte=months_back(WINDOW)[0], unit__path__startswith=base.path)
    sums = _summed(rows, depth, base)
    units = Unit.objects.in_bulk({row for row, _key in sums})
    book = lessons()
    rates = _by_chapter(sums)
    hottest = max((rate.per_ten or 0.0 for rate in rates.values()), default=0.0)
    made = (_line(unit, sums.get((row, ""), 0), rates, hottest) for row, unit in units.items())
    lines = sorted(made, key=lambda line: line.unit.name)
    pains = [_pain(book[key], sums, units) for key in {key for _row, key in sums if key in book}]
    pains.sort(key=lambda pain: (-pain.rate.count, pain.lesson.key))
    return Curriculum(base, tuple(lines), tuple(pains[:_TOP]), sums)


def _summed(rows: QuerySet[OfficeCount], depth: int, base: Unit) -> dict[tuple[int, str], int]:
    """Number by row and lesson; the key "" is what was handed in."""
    step = Func(
        F("unit__path"), Value("/"), Value(depth + 1), function="split_part", output_field=CharField()
    )
    counted = (
        rows.exclude(kind=Kind.DECIDED)
        .annotate(step=step)
        .order_by()
        .values_list("step", "key")
        .annotate(number=Sum("number"))
    )
    sums: dict[tuple[int, str], int] = defaultdict(int)
    for place, key, number in counted:
        sums[int(place) if place else base.pk, key] += number
    return dict(sums)


def _by_chapter(sums: dict[tuple[int, str], int]) -> dict[tuple[int, str], Rate]:
    """The rate of every chapter in every row, gone over once."""
    broken: dict[tuple[int, str], int] = defaultdict(int)
    for (row, key), number in sums.items():
        broken[row, key.partition(".")[0]] += number
    rows = {row for row, _key in sums}
    return {
        (row, chapter): Rate(broken.get((row, chapter), 0), sums.get((row, ""), 0))
        for row in rows
        for chapter in CHAPTERS
    }


def _line(unit: Unit, handed: int, rates: dict[tuple[int, str], Rate], hottest: float) -> Line:
    cells = []
    for chapter in CHAPTERS:
        rate = rates[unit.pk, chapter]
        heat = round(_HOTTEST * (rate.per_ten or 0) / hottest) if hottest else 0
        cells.append(Cell(chapter, rate, heat))
    return Line(unit, handed, tuple(cells))


def _pain(lesson: Lesson, sums: dict[tuple[int, str], int], units: dict[int, Unit]) -> Pain:
    where = [sums[row, lesson.key] for row in units if (row, lesson.key) in sums]
    handed = sum(sums.get((row, ""), 0) for row in units)
    return Pain(lesson, Rate(sum(where), handed), len(where))
