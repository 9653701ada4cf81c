"""What monitoring does when something was announced: it queues work in the same transaction."""

from django.dispatch import receiver

from kentongan.apps.channels.queries.items import uri_of
from kentongan.apps.channels.signals import item_released
from kentongan.apps.monitoring import tasks
from kentongan.apps.monitoring.signals import links_waiting, sources_leased


@receiver(item_released, dispatch_uid="monitoring.index_release")
def index_released_item(item_id: int, **_: object) -> None:
    """One item's versions are taken in one after the other."""
    tasks.index_release.configure(lock=f"release:{uri_of(item_id)}").defer(item_id=item_id)


@receiver(sources_leased, dispatch_uid="monitoring.read_sources")
def queue_sources(source_ids: list[int], **_: object) -> None:
    tasks.defer_sources(source_ids)


@receiver(links_waiting, dispatch_uid="monitoring.read_links")
def queue_links(link_ids: list[int], wait: float, again: bool, **_: object) -> None:
    tasks.defer_links(link_ids, wait=wait, again=again)
