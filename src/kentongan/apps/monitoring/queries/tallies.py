"""What the radar counts for an office in a stretch of days."""

from collections.abc import Collection
from datetime import date, timedelta

from django.db.models import Count, Sum

from kentongan.apps.monitoring.models import PickUp
from kentongan.apps.monitoring.queries.articles import stretch
from kentongan.core.scoring.tally import Tally


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Who took over a unit's releases, from `since` up to but without `until` by the day of the article; one query.

    monitoring.reprints  articles that carry a release of the unit, each once; total: shares of our text kept, added
    monitoring.outlets   different outlets among them
    """
    start, end = stretch(since, until - timedelta(days=1), "Asia/Jakarta")
    rows = PickUp.objects.filter(article__dated_at__gte=start, article__dated_at__lt=end)
    if units is not None:
        rows = rows.filter(release__unit__in=units)
    counted = (
        rows.order_by()
        .values_list("release__unit")
        .annotate(
            n=Count("article", distinct=True),
            outlets=Count("article__outlet", distinct=True),
            kept=Sum("share_kept"),
        )
    )
    return [
        tally
        for unit, n, outlets, kept in counted
        for tally in (
            Tally(unit, "monitoring.reprints", n, total=kept),
            Tally(unit, "monitoring.outlets", outlets),
        )
    ]
