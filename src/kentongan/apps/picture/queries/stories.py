"""The stories behind the figures of a branch and month."""

from datetime import date, datetime, time

from django.db.models import QuerySet

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.picture.queries.months import ZONE, shifted
from kentongan.apps.units.models import Unit


def stories_in(unit: Unit, month: date) -> QuerySet[Story]:
    """What came out of an office and all below in a month and can still be read by everybody; newest first."""
    start, end = (datetime.combine(day, time.min, ZONE) for day in (month, shifted(month, 1)))
    return (
        Story.objects.filter(
            status__in=StoryStatus.public(),
            unit__path__startswith=unit.path,
            published_at__gte=start,
            published_at__lt=end,
        )
        .select_related("unit", "topic")
        .defer("search", "summary")
        .order_by("-published_at", "-pk")
    )
