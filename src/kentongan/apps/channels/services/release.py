"""Taking a version out of the newsroom."""

from django.db import transaction

from kentongan.apps.channels.models import WireItem
from kentongan.apps.channels.signals import item_released
from kentongan.core.wire.newsitem import NewsItem


@transaction.atomic
def release_item(*, item: NewsItem, unit_id: int) -> WireItem:
    """Keeps one version word for word and lets the house know that it is out.

    Runs inside the newsroom's transaction, which also writes the audit trail. The same (uri, version) again gives
    the row that stands and announces nothing: what left the house is never rewritten.
    """
    row, is_new = WireItem.objects.get_or_create(
        uri=item.uri,
        version=item.version,
        defaults={
            "unit_id": unit_id,
            "pubstatus": item.pubstatus,
            "headline": item.headline[:300],
            "payload": item.to_json(),
        },
    )
    if is_new:
        item_released.send(WireItem, item_id=row.pk)
    return row
