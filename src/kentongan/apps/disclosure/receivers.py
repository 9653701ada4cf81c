"""Ears of the registers: what is announced becomes jobs, deferred in the same transaction."""

from django.dispatch import receiver

from kentongan.apps.disclosure.signals import links_leased
from kentongan.apps.disclosure.tasks import defer_links


@receiver(links_leased, dispatch_uid="disclosure.look_at_links")
def look_at_links(entry_ids: list[int], **_rest: object) -> None:
    """One job an address."""
    defer_links(entry_ids)
