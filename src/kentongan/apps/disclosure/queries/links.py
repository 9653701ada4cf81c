"""Addresses of the register, by the site that answers for them."""

from urllib.parse import urlsplit

from kentongan.apps.disclosure.models import Entry


def links_by_site(entry_ids: list[int]) -> list[tuple[int, str]]:
    """Key and host of the entries with an address, in the order of their keys; one query."""
    rows = (
        Entry.objects.filter(pk__in=entry_ids).exclude(address="").order_by("pk").values_list("pk", "address")
    )
    return [(pk, _site(address)) for pk, address in rows]


def _site(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
