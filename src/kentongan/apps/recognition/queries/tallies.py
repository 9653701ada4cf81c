"""What recognition counts for an office in a stretch of days."""

from collections.abc import Collection
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, F, Q, Sum

from kentongan.apps.recognition.enums import YearState
from kentongan.apps.recognition.models import Result, Score
from kentongan.core.scoring.tally import Tally

_HOME = ZoneInfo("Asia/Jakarta")
POINTS, WINS = "recognition.points", "recognition.wins"


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Of the results published within [since, until): the points of each office (`count` categories, `total`
    points) and how often it came first (`of` honoured places); two queries."""
    first, last = (datetime.combine(day, time.min, _HOME) for day in (since, until))
    scores = Score.objects.filter(
        run__year__published_at__gte=first, run__year__published_at__lt=last, total__gt=0,
        run__year__state=YearState.PUBLISHED, run=F("run__year__run"),
    )  # fmt: skip
    results = Result.objects.filter(year__published_at__gte=first, year__published_at__lt=last)
    if units is not None:
        scores, results = scores.filter(unit_id__in=units), results.filter(unit_id__in=units)
    points = scores.order_by().values("unit_id").annotate(n=Count("pk"), points=Sum("total"))
    wins = results.order_by().values("unit_id").annotate(n=Count("pk", filter=Q(rank=1)), places=Count("pk"))
    return [
        *(Tally(r["unit_id"], POINTS, r["n"], total=float(r["points"])) for r in points.order_by("unit_id")),
        *(Tally(r["unit_id"], WINS, r["n"], of=r["places"]) for r in wins.order_by("unit_id")),
    ]
