"""What awards look at: how many outlets took a release over, and the traces by which texts are compared."""

from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count

from kentongan.apps.monitoring.models import PickUp, Release

_HOME = ZoneInfo("Asia/Jakarta")


def outlets_by_uri(*, since: date, until: date) -> dict[str, int]:
    """Different outlets that carry each release of [since, until), by its uri; one query."""
    rows = PickUp.objects.filter(
        release__published_at__gte=_midnight(since), release__published_at__lt=_midnight(until)
    )
    counted = rows.order_by().values("release__uri").annotate(n=Count("article__outlet_id", distinct=True))
    return {row["release__uri"]: row["n"] for row in counted}


def traces_by_unit(*, since: date, until: date) -> Iterator[tuple[int, str, list[int]]]:
    """Office, uri and traces of every release of [since, until), by office; one query, read in pieces."""
    rows = Release.objects.filter(published_at__gte=_midnight(since), published_at__lt=_midnight(until))
    ordered = rows.order_by("unit_id", "published_at", "id")
    return ordered.values_list("unit_id", "uri", "hashes").iterator(chunk_size=2000)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, _HOME)
