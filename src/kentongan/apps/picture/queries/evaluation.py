"""The evaluation of a year: objectives, activities, outputs, out-takes, outcomes, impact."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet, Sum

from kentongan.apps.picture.enums import Stage
from kentongan.apps.picture.errors import NotFound
from kentongan.apps.picture.models import Figure, Objective, Remark
from kentongan.apps.picture.queries.branches import is_branch, is_open
from kentongan.apps.picture.queries.catalogue.reading import Counted, Measure, catalogue, measure_named
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

EARLIEST = 2020


@dataclass(frozen=True, slots=True)
class YearLine:
    """A measure over a year, beside the year before."""

    measure: Measure
    value: float | None
    before: float | None

    @property
    def change(self) -> float | None:
        return None if self.value is None or self.before is None else self.value - self.before


@dataclass(frozen=True, slots=True)
class Wanted:
    """An objective and how far it came; `reached` is None where no figure tells."""

    objective: Objective
    measure: Measure | None
    value: float | None

    @property
    def reached(self) -> bool | None:
        if self.measure is None or self.value is None or self.objective.target is None:
            return None
        if self.measure.better == "down":
            return self.value <= self.objective.target
        return self.value >= self.objective.target


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of the chain, with what was counted and what people found."""

    stage: Stage
    lines: tuple[YearLine, ...]
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The whole page of an office and year."""

    unit: Unit
    year: int
    objectives: tuple[Wanted, ...]
    steps: tuple[Step, ...]


def evaluation_of(actor: Actor, unit: Unit, year: int) -> Evaluation:
    """The evaluation that `actor` may see; four queries."""
    now, before = _year(unit, year), _year(unit, year - 1)
    remarks = list(remarks_visible_to(actor).filter(unit=unit, year=year, dropped_at=None))
    wanted = objectives_visible_to(actor).filter(unit=unit, year=year, dropped_at=None)
    return Evaluation(
        unit,
        year,
        tuple(_wanted(actor, unit, one, now) for one in wanted),
        tuple(
            Step(
                stage,
                tuple(_lines(actor, unit, stage, now, before)),
                tuple(remark for remark in remarks if remark.stage == stage),
            )
            for stage in Stage
        ),
    )


def objectives_visible_to(actor: Actor) -> QuerySet[Objective]:
    return within(Objective.objects.all(), actor, Permission.PICTURE_READ).select_related("unit")


def remarks_visible_to(actor: Actor) -> QuerySet[Remark]:
    return within(Remark.objects.all(), actor, Permission.PICTURE_READ).select_related("unit")


def objective_for(actor: Actor, objective_id: int) -> Objective:
    found = objectives_visible_to(actor).filter(pk=objective_id).first()
    if found is None:
        raise NotFound
    return found


def remark_for(actor: Actor, remark_id: int) -> Remark:
    found = remarks_visible_to(actor).filter(pk=remark_id).first()
    if found is None:
        raise NotFound
    return found


def measures_for_objectives(actor: Actor, unit: Unit) -> list[Measure]:
    """The measures that an objective can be held against."""
    return [
        one
        for one in catalogue().measures.values()
        if one.is_measured and one.shape != "reach" and is_open(actor, unit, one.needs)
    ]


def _year(unit: Unit, year: int) -> dict[str, Counted]:
    """The sums of twelve months by measure; one query over kept figures."""
    rows = Figure.objects.filter(
        unit=unit, is_branch=is_branch(unit), month__gte=date(year, 1, 1), month__lte=date(year, 12, 1)
    )
    summed = rows.order_by().values_list("measure")
    summed = summed.annotate(
        n=Sum("count"), out=Sum("of"), all=Sum("total"), months=Count("pk", filter=Q(count__gt=0))
    )
    return {measure: Counted(n, out, total, months) for measure, n, out, total, months in summed}


def _lines(
    actor: Actor, unit: Unit, stage: str, now: dict[str, Counted], before: dict[str, Counted]
) -> list[YearLine]:
    lines = [
        YearLine(one, one.value(now.get(one.counts)), one.value(before.get(one.counts)))
        for one in catalogue().at_stage(stage)
        if one.is_measured and one.shape != "reach" and is_open(actor, unit, one.needs)
    ]
    return [line for line in lines if line.value or line.before]


def _wanted(actor: Actor, unit: Unit, objective: Objective, now: dict[str, Counted]) -> Wanted:
    measure = measure_named(objective.measure)
    if measure is None or not is_open(actor, unit, measure.needs):
        return Wanted(objective, measure, None)
    return Wanted(objective, measure, measure.value(now.get(measure.counts)))
