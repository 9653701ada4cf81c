"""Where a set of items went, counted."""

from collections.abc import Iterable

from django.db.models import Count, QuerySet

from kentongan.apps.channels.enums import DispatchStatus, Operation
from kentongan.apps.channels.models import Dispatch


def sent_by_channel(uris: QuerySet | Iterable[str]) -> list[tuple[str, int, int]]:
    """Channel, different items, and arrivals of the items on it, the busiest first; one query.

    The caller has scoped the items. `uris` may be a query that gives them.
    """
    rows = Dispatch.objects.filter(
        item__uri__in=uris, operation=Operation.SEND, status=DispatchStatus.SENT
    ).order_by()
    counted = rows.values_list("account__channel").annotate(
        items=Count("item__uri", distinct=True), n=Count("pk")
    )
    return sorted(counted, key=lambda row: (-row[2], row[0]))
