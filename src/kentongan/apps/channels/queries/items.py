"""Released items."""

from django.db.models import QuerySet

from kentongan.apps.channels.models import WireItem


def uri_of(item_id: int) -> str:
    """The uri of a released version; raises WireItem.DoesNotExist."""
    return WireItem.objects.values_list("uri", flat=True).get(pk=item_id)


def item(item_id: int) -> WireItem:
    """A released version with its unit; raises WireItem.DoesNotExist."""
    return WireItem.objects.select_related("unit").get(pk=item_id)


def versions_of(uri: str) -> QuerySet[WireItem]:
    """Every released version of one item, oldest first."""
    return WireItem.objects.filter(uri=uri).order_by("version")


def usable_texts(uris: list[str]) -> dict[str, dict[int, str]]:
    """The plain text of every usable version of these items, by uri and version; one query."""
    found: dict[str, dict[int, str]] = {}
    rows = WireItem.objects.filter(uri__in=uris, pubstatus="usable").order_by("version")
    for uri, version, text in rows.values_list("uri", "version", "payload__body_text"):
        found.setdefault(uri, {})[version] = text or ""
    return found
