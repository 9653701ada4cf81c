"""How a directive stands: by region, by office, as a table. Constant queries, whatever the number of offices."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, F, Q, QuerySet, When

from kentongan.apps.directives.enums import AnswerState
from kentongan.apps.directives.models import Addressee, Answer, Directive, Point
from kentongan.apps.directives.queries.directives import addressees_visible_to
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor

_MOST_OFFICES = 200
_SETTLED = AnswerState.settled()


@dataclass(frozen=True, slots=True)
class Bar:
    """A branch in figures: offices, and points of offices. `points` is how many points each office has."""

    region: Unit | None
    offices: int
    seen: int
    acknowledged: int
    points: int
    due: int
    states: dict[str, int]
    settled_of_due: int

    @property
    def expected(self) -> int:
        return self.offices * self.points

    @property
    def settled(self) -> int:
        return sum(self.states.get(state, 0) for state in _SETTLED)

    @property
    def waiting(self) -> int:
        return sum(self.states.get(state, 0) for state in AnswerState.waiting())

    @property
    def late(self) -> int:
        """Points past their day and not settled."""
        return max(0, self.offices * self.due - self.settled_of_due)

    @property
    def share(self) -> float:
        return self.settled / self.expected if self.expected else 0.0

    @property
    def acknowledged_share(self) -> float:
        return self.acknowledged / self.offices if self.offices else 0.0


def bars_of(actor: Actor, directive: Directive, *, today: date) -> list[Bar]:
    """One bar a region, the least done first; four queries."""
    asked = _in_regions(addressees_visible_to(actor).filter(directive=directive), "unit")
    offices = asked.values("region").annotate(
        offices=Count("pk"), seen=Count("seen_at"), acknowledged=Count("acknowledged_at")
    )
    answers = _in_regions(
        Answer.objects.filter(addressee__in=addressees_visible_to(actor).filter(directive=directive)),
        "addressee__unit",
    )
    states = answers.values("region", "state").annotate(
        count=Count("pk"), of_due=Count("pk", filter=Q(point__due__lt=today, state__in=_SETTLED))
    )
    points = Point.objects.filter(directive=directive).aggregate(
        all=Count("pk"), due=Count("pk", filter=Q(due__lt=today))
    )
    found: dict[int | None, list] = {}
    for row in states:
        found.setdefault(row["region"], []).append(row)
    rows = list(offices)
    regions = Unit.objects.in_bulk([row["region"] for row in rows if row["region"]])
    bars = [_bar(row, found.get(row["region"], []), points, regions) for row in rows]
    return sorted(bars, key=lambda bar: (bar.share, bar.region.name if bar.region else ""))


def total_of(bars: list[Bar]) -> Bar:
    """All regions together."""
    states: dict[str, int] = {}
    for bar in bars:
        for state, count in bar.states.items():
            states[state] = states.get(state, 0) + count
    return Bar(
        None,
        sum(bar.offices for bar in bars),
        sum(bar.seen for bar in bars),
        sum(bar.acknowledged for bar in bars),
        bars[0].points if bars else 0,
        bars[0].due if bars else 0,
        states,
        sum(bar.settled_of_due for bar in bars),
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """One point at one office: `state` is empty while open."""

    state: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One office with a cell for every point."""

    addressee: Addressee
    cells: tuple[Cell, ...]


def matrix_of(
    actor: Actor, directive: Directive, region_id: int, *, today: date
) -> tuple[list[Point], list[MatrixRow]]:
    """The points, and the offices of a region with their cells; three queries."""
    points = list(directive.points.all())
    rows = _in_regions(addressees_visible_to(actor).filter(directive=directive), "unit")
    asked = list(
        rows.filter(region=region_id)
        .select_related("unit")
        .order_by("unit__type", "unit__name")[:_MOST_OFFICES]
    )
    return points, _rows(asked, points, today)


def sheet_of(actor: Actor, directive: Directive, *, today: date) -> tuple[list[Point], list[MatrixRow]]:
    """All offices that the actor sees, for download; three queries."""
    points = list(directive.points.all())
    asked = addressees_visible_to(actor).filter(directive=directive).select_related("unit__parent")
    return points, _rows(list(asked.order_by("unit__path")), points, today)


def _rows(asked: list[Addressee], points: list[Point], today: date) -> list[MatrixRow]:
    found = Answer.objects.filter(addressee_id__in=[row.pk for row in asked])
    states = {
        (office, point): state for office, point, state in found.values_list("addressee", "point", "state")
    }
    return [
        MatrixRow(
            row,
            tuple(_cell(states.get((row.pk, point.pk), ""), is_past=point.due < today) for point in points),
        )
        for row in asked
    ]


def _cell(state: str, *, is_past: bool) -> Cell:
    owed = state not in (*_SETTLED, *AnswerState.waiting())
    return Cell(state, is_past and owed)


def _bar(row: dict, states: list[dict], points: dict, regions: dict[int, Unit]) -> Bar:
    return Bar(
        regions.get(row["region"]),
        row["offices"],
        row["seen"],
        row["acknowledged"],
        points["all"],
        points["due"],
        {found["state"]: found["count"] for found in states},
        sum(found["of_due"] for found in states),
    )


def _in_regions(rows: QuerySet, unit: str) -> QuerySet:
    """Each row with the region its office is or stands under."""
    is_region = Q(**{f"{unit}__type": UnitType.REGION})
    return rows.annotate(region=Case(When(is_region, then=F(unit)), default=F(f"{unit}__parent")))
