"""What the queue must know: which site each piece of work asks."""

from urllib.parse import urlsplit

from kentongan.apps.monitoring.models import Link, Source


def sources_by_site(source_ids: list[int]) -> list[tuple[int, str]]:
    """(id, host with port) of sources, in the order of their turns."""
    rows = Source.objects.filter(pk__in=source_ids).order_by("next_at", "id").values_list("id", "url")
    return [(pk, urlsplit(url).netloc) for pk, url in rows]


def links_by_site(link_ids: list[int]) -> list[tuple[int, str, str]]:
    """(id, host with port, address) of links, in the order in which they were found."""
    rows = Link.objects.filter(pk__in=link_ids).order_by("id").values_list("id", "url")
    return [(pk, urlsplit(url).netloc, url) for pk, url in rows]
