"""How often the stories of an office were sent back, of how often they were decided."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, Q

from kentongan.apps.newsroom.enums import Verdict
from kentongan.apps.newsroom.models import Decision

_HOME = ZoneInfo("Asia/Jakarta")


@dataclass(frozen=True, slots=True)
class Returns:
    """`returned` of `decided` decisions on stories of the office `unit` (its id)."""

    unit: int
    returned: int
    decided: int


def moments(since: date, until: date) -> tuple[datetime, datetime]:
    """The stretch [since, until) of days in Jakarta, as two moments."""
    first, last = (datetime.combine(day, time.min, _HOME) for day in (since, until))
    return first, last


def returns_by_unit(*, since: date, until: date, units: Collection[int] | None = None) -> list[Returns]:
    """Decisions within [since, until) by office, in the order of their ids; one query."""
    first, last = moments(since, until)
    rows = Decision.objects.filter(at__gte=first, at__lt=last)
    if units is not None:
        rows = rows.filter(story__unit_id__in=units)
    counted = (
        rows.order_by()
        .values("story__unit_id")
        .annotate(returned=Count("id", filter=Q(verdict=Verdict.RETURN)), decided=Count("id"))
        .order_by("story__unit_id")
    )
    return [Returns(row["story__unit_id"], row["returned"], row["decided"]) for row in counted]
