"""Figures of the service: counts and days, never a person."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import (
    Aggregate,
    Count,
    DurationField,
    ExpressionWrapper,
    F,
    FloatField,
    Max,
    Q,
    QuerySet,
)
from django.db.models.functions import ExtractMonth

from kentongan.apps.openness.enums import DisputeStage, ObjectionDecision, Resolution, Status
from kentongan.apps.openness.models import Answer, Objection, Request
from kentongan.core.clock.deadlines.rulebook import shipped_rules
from kentongan.core.openness.service.grounds import refusal_grounds
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

MONTHS = range(1, 13)


class MedianSeconds(Aggregate):
    """The median of a duration, counted by the database."""

    template = "PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY EXTRACT(EPOCH FROM (%(expressions)s)))"
    output_field = FloatField()


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """One month: requests that came in, and those answered of them."""

    month: int
    received: int
    answered: int


@dataclass(frozen=True, slots=True)
class YearFigures:
    """What article 12 of the law wants published each year, and article 56 of PerKI 1/2021 in the report."""

    year: int
    received: int = 0
    granted: int = 0
    partial: int = 0
    refused: int = 0
    not_held: int = 0
    already_public: int = 0
    withdrawn: int = 0
    running: int = 0
    in_time: int = 0
    late: int = 0
    median_days: float | None = None
    longest_days: float | None = None
    months: tuple[MonthFigures, ...] = ()
    grounds: tuple[tuple[str, int], ...] = ()
    objections: int = 0
    upheld: int = 0
    disputes: int = 0
    disputes_decided: int = 0
    years: tuple[int, ...] = field(default=())

    @property
    def answered(self) -> int:
        """Requests with a written notice."""
        return self.granted + self.partial + self.refused + self.not_held + self.already_public

    @property
    def share_in_time(self) -> float | None:
        """The share of notices that came in time."""
        return self.in_time / self.answered if self.answered else None

    @property
    def report_due(self) -> date:
        """When the yearly report is due (article 56): the end of March of the next year."""
        rule = shipped_rules().in_force("annual_report", date(max(self.year, 2021), 12, 31))
        return date(self.year + rule.years_after, rule.month, rule.day)


def figures_for(actor: Actor, year: int) -> YearFigures:
    """The figures of a year over the branches whose figures `actor` may see. Seven queries, all by aggregates."""
    return _figures(within(Request.objects.all(), actor, Permission.REQUEST_FIGURES), year)


def public_figures(year: int, *, path: str = "") -> YearFigures:
    """The figures that everybody may read: of the nation, or of a branch."""
    rows = Request.objects.all()
    return _figures(rows.filter(unit__path__startswith=path) if path else rows, year)


def _figures(rows: QuerySet[Request], year: int) -> YearFigures:
    years = tuple(rows.order_by("-year").values_list("year", flat=True).distinct()[:10])
    of_year = rows.filter(year=year)
    return YearFigures(
        year,
        **_counts(of_year),
        **_times(of_year),
        months=_months(of_year),
        grounds=_grounds(of_year),
        **_quarrels(of_year),
        years=tuple(sorted({year, *years}, reverse=True)),
    )


def _counts(rows: QuerySet[Request]) -> dict[str, int]:
    resolved = {name: Count("pk", filter=Q(resolution=name)) for name in Resolution.values if name}
    closed = [Status.ANSWERED, Status.WITHDRAWN]
    return rows.aggregate(
        received=Count("pk"),
        withdrawn=Count("pk", filter=Q(status=Status.WITHDRAWN)),
        running=Count("pk", filter=~Q(status__in=closed)),
        **resolved,
    )


def _times(rows: QuerySet[Request]) -> dict[str, float | int | None]:
    """Days from receipt to notice, and how many came before their deadline."""
    answered = Q(status=Status.ANSWERED)
    notice = Q(deadlines__rule_key="kip_answer", status=Status.ANSWERED)
    spent = ExpressionWrapper(F("closed_at") - F("received_at"), DurationField())
    found = rows.aggregate(median=MedianSeconds(spent, filter=answered), longest=Max(spent, filter=answered))
    counted = rows.aggregate(
        in_time=Count("pk", filter=notice & Q(closed_at__lte=F("deadlines__due_at"))),
        late=Count("pk", filter=notice & Q(closed_at__gt=F("deadlines__due_at"))),
    )
    median, longest = found["median"], found["longest"]
    return counted | {
        "median_days": None if median is None else round(median / 86_400, 1),
        "longest_days": None if longest is None else round(longest.total_seconds() / 86_400, 1),
    }


def _months(rows: QuerySet[Request]) -> tuple[MonthFigures, ...]:
    found = (
        rows.annotate(month=ExtractMonth("received_at"))
        .order_by("month")
        .values("month")
        .annotate(received=Count("pk"), answered=Count("pk", filter=Q(status=Status.ANSWERED)))
    )
    by_month = {row["month"]: row for row in found}
    empty = {"received": 0, "answered": 0}
    return tuple(
        MonthFigures(month, *(by_month.get(month, empty)[name] for name in ("received", "answered")))
        for month in MONTHS
    )


def _grounds(rows: QuerySet[Request]) -> tuple[tuple[str, int], ...]:
    """Grounds of refusal that were used, each with its count; a refusal may rest on several."""
    wanted = {f"ground_{key}": Count("pk", filter=Q(grounds__contains=[key])) for key in refusal_grounds()}
    found = Answer.objects.filter(request__in=rows).aggregate(**wanted)
    return tuple((key, found[f"ground_{key}"]) for key in refusal_grounds() if found[f"ground_{key}"])


def _quarrels(rows: QuerySet[Request]) -> dict[str, int]:
    upheld = [ObjectionDecision.UPHELD, ObjectionDecision.PARTLY]
    ended = [DisputeStage.DECIDED, DisputeStage.COURT, DisputeStage.COURT_DECIDED, DisputeStage.FINAL]
    return Objection.objects.filter(request__in=rows).aggregate(
        objections=Count("pk"),
        upheld=Count("pk", filter=Q(decision__in=upheld)),
        disputes=Count("dispute"),
        disputes_decided=Count("dispute", filter=Q(dispute__stage__in=ended)),
    )
