"""Figures of participation: by month, by office, summed up the tree in the database."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Func, IntegerField, QuerySet, Sum, Value
from django.db.models.functions import Cast, TruncMonth

from kentongan.apps.stakeholders.enums import JointState
from kentongan.apps.stakeholders.models import Complaint, JointRelease, ParticipationCount
from kentongan.apps.units.models import Unit
from kentongan.core.relations.participation import month_of, participation_kinds
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

Cells = dict[tuple[date, str], int]


@dataclass(frozen=True, slots=True)
class Below:
    """The sums of one office right below the chosen one, all its own branch included."""

    unit: Unit
    counts: dict[str, int]


def units_with_figures(actor: Actor) -> QuerySet[Unit]:
    """The offices whose figures `actor` may read, the own one first."""
    return within(Unit.objects.all(), actor, Permission.PARTICIPATION_READ, path="path").order_by("path")


def by_month(unit: Unit, months: Iterable[date]) -> Cells:
    """Counts of the whole branch of `unit` by month and kind; three queries, whatever the number of offices.

    Ask `units_with_figures` for the unit first.
    """
    span = _span(months)
    cells: Cells = defaultdict(int)
    for rows, month in (
        (_typed(unit, span), "month"),
        (_complaints(unit, span).annotate(in_month=TruncMonth("received_on")), "in_month"),
        (_agreed(unit, span).annotate(in_month=TruncMonth("answered_on")), "in_month"),
    ):
        for at, kind, number in _summed(rows, month):
            cells[month_of(at), kind] += number
    return dict(cells)


def by_child(unit: Unit, months: Iterable[date]) -> list[Below]:
    """The sums of each office right below `unit`; four queries."""
    span = _span(months)
    sums: dict[int, dict[str, int]] = defaultdict(dict)
    depth = (unit.path or "").count("/")
    for rows, path in (
        (_typed(unit, span), "unit__path"),
        (_complaints(unit, span), "unit__path"),
        (_agreed(unit, span), "partner__unit__path"),
    ):
        for child, kind, number in _summed(
            rows.exclude(**{path: unit.path}).annotate(child=_step(path, depth)), "child"
        ):
            sums[child][kind] = number
    return [Below(child, sums.get(child.pk, {})) for child in unit.children.order_by("name")]


def counts_of(unit: Unit, month: date) -> dict[str, int]:
    """What was typed in for one office and month."""
    return dict(ParticipationCount.objects.filter(unit=unit, month=month).values_list("kind", "count"))


def rows_for_export(unit: Unit, months: Iterable[date]) -> QuerySet[ParticipationCount]:
    """The typed counts of a branch, office by office."""
    rows = _typed(unit, _span(months)).select_related("unit")
    return rows.order_by("month", "unit__path", "kind")


def _span(months: Iterable[date]) -> tuple[date, date]:
    ordered = sorted(months)
    last = ordered[-1]
    return ordered[0], date(last.year + last.month // 12, last.month % 12 + 1, 1)


def _typed(unit: Unit, span: tuple[date, date]) -> QuerySet:
    return ParticipationCount.objects.filter(
        unit__path__startswith=unit.path,
        month__gte=span[0],
        month__lt=span[1],
        kind__in=participation_kinds(),
    )


def _complaints(unit: Unit, span: tuple[date, date]) -> QuerySet:
    return Complaint.objects.filter(
        unit__path__startswith=unit.path, received_on__gte=span[0], received_on__lt=span[1]
    ).annotate(kind=Value("complaints"))


def _agreed(unit: Unit, span: tuple[date, date]) -> QuerySet:
    return JointRelease.objects.filter(
        partner__unit__path__startswith=unit.path,
        state=JointState.AGREED,
        answered_on__gte=span[0],
        answered_on__lt=span[1],
    ).annotate(kind=Value("partnerships"))


def _summed(rows: QuerySet, by: str) -> QuerySet:
    number = Sum("count") if rows.model is ParticipationCount else Count("id")
    return rows.values(by, "kind").annotate(number=number).values_list(by, "kind", "number").order_by()


def _step(path: str, depth: int) -> Cast:
    """The id of the ancestor right below the node whose path holds `depth` slashes."""
    return Cast(Func(F(path), Value("/"), Value(depth + 1), function="split_part"), IntegerField())
