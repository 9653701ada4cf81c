"""Who stands where in a year: stored results only, one query a page."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Avg, Count, F, Max, Min, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from kentongan.apps.siteaudit.models import Result
from kentongan.apps.units.enums import UnitType
from kentongan.core.openness.instrument.instrument import instrument_by
from kentongan.core.openness.instrument.score import LEAST_COVERAGE
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may
from kentongan.foundation.accounts.scope import within


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A region: the mean of the confirmed totals of its sites. Without half of its audited sites it has no rank."""

    region_id: int
    name: str
    path: str
    audited: int
    scored: int
    total: Decimal | None
    least: Decimal | None
    most: Decimal | None
    band: str
    rank: int | None


def region_ranking(actor: Actor, instrument: str) -> list[RegionRow]:
    """The regions that `actor` may see, with their ranks among all; equal means share a rank. One query, a row a
    region."""
    rows = (
        Result.objects.filter(instrument=instrument, is_current=True, region__isnull=False)
        .order_by()
        .values("region_id", "region__name", "region__path")
        .annotate(
            audited=Count("id"),
            scored=Count("total"),
            mean=Avg("total"),
            least=Min("total"),
            most=Max("total"),
        )
    )
    found = [_region(row, instrument) for row in rows]
    totals = sorted((row.total for row in found if row.total is not None), reverse=True)
    ranked = [_with_rank(row, totals) for row in found]
    ranked.sort(key=lambda row: (row.rank is None, row.rank or 0, row.name))
    return [row for row in ranked if may(actor, Permission.SITE_AUDIT_READ, row.path)]


def site_ranking(actor: Actor, instrument: str, *, only_regions: bool = False) -> QuerySet[Result]:
    """The results that `actor` may see, best first, each with its `rank` among all (of the regional offices)."""
    everyone = Result.objects.filter(instrument=instrument, is_current=True)
    if only_regions:
        everyone = everyone.filter(unit__type=UnitType.REGION)
    better = (
        everyone.filter(total__gt=OuterRef("total"))
        .order_by()
        .values("instrument")
        .annotate(n=Count("id"))
        .values("n")
    )
    rows = within(everyone, actor, Permission.SITE_AUDIT_READ)
    return (
        rows.select_related("unit", "region", "site")
        .annotate(ahead=Coalesce(Subquery(better), Value(0)))
        .annotate(rank=F("ahead") + 1)
        .order_by(F("total").desc(nulls_last=True), "unit__name", "id")
    )


def _region(row: dict, instrument: str) -> RegionRow:
    is_enough = row["scored"] and row["scored"] >= LEAST_COVERAGE * row["audited"]
    total = Decimal(row["mean"]).quantize(Decimal("0.01")) if is_enough else None
    return RegionRow(
        region_id=row["region_id"],
        name=row["region__name"],
        path=row["region__path"],
        audited=row["audited"],
        scored=row["scored"],
        total=total,
        least=row["least"],
        most=row["most"],
        band="" if total is None else instrument_by(instrument).band_of(float(total)).title_id,
        rank=None,
    )


def _with_rank(row: RegionRow, totals: list[Decimal]) -> RegionRow:
    if row.total is None:
        return row
    fields = {name: getattr(row, name) for name in RegionRow.__slots__}
    return RegionRow(**{**fields, "rank": totals.index(row.total) + 1})
