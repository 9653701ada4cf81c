"""Saying that something changed: the cheapest write there is, in the transaction of the change."""

from collections.abc import Iterable
from datetime import date, datetime

from django.utils import timezone

from kentongan.apps.picture.models import Mark
from kentongan.apps.picture.queries.months import month_of

Day = date | datetime | None


def mark(*, unit_id: int, days: Iterable[Day] = ()) -> None:
    """Marks the running month of an office, and the months of `days`, to be counted anew. One insert.

    Rows are only added. A mark that somebody else wrote may be swept before this change is committed; one of our own
    becomes visible together with the change it speaks of, so that no change is ever swept too early.
    """
    months = {month_of(day) for day in (timezone.now(), *days) if day is not None}
    Mark.objects.bulk_create(Mark(unit_id=unit_id, month=month) for month in sorted(months))
