"""How far a set of releases was carried: for whoever asks about many of them at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, DateField, QuerySet
from django.db.models.functions import TruncWeek

from kentongan.apps.monitoring.models import PickUp


@dataclass(frozen=True, slots=True)
class Uptake:
    """Articles that carry the releases and the outlets behind them; by unit, in all, and articles by week."""

    by_unit: dict[int, tuple[int, int]]
    reprints: int
    outlets: int
    weeks: dict[date, int]


def uptake_of(uris: QuerySet | Iterable[str]) -> Uptake:
    """Three queries, however many items; `uris` may be a query that gives them.

    The caller has scoped the items; a week begins on Monday and is told by its first day.
    """
    rows = PickUp.objects.filter(release__uri__in=uris).order_by()
    counts = {"n": Count("article", distinct=True), "outlets": Count("article__outlet", distinct=True)}
    by_unit = {unit: (n, k) for unit, n, k in rows.values_list("release__unit").annotate(**counts)}
    total = rows.aggregate(**counts)
    week = TruncWeek("article__dated_at", output_field=DateField())
    weeks = rows.annotate(week=week).values_list("week").annotate(n=Count("article", distinct=True))
    return Uptake(by_unit, total["n"], total["outlets"], dict(weeks))
