"""Ears of programmes: what is announced becomes a job, deferred in the same transaction."""

from django.dispatch import receiver

from kentongan.apps.programmes import tasks
from kentongan.apps.programmes.signals import call_opened, episode_aired


@receiver(call_opened, dispatch_uid="programmes.announce")
def announce(call_id: int, **_rest: object) -> None:
    """Hundreds of offices are told after the click."""
    tasks.announce_call.defer(call_id=call_id)


@receiver(episode_aired, dispatch_uid="programmes.aired")
def tell_offices(broadcast_id: int, **_rest: object) -> None:
    """The offices in the episode hear of it."""
    tasks.tell_aired.defer(broadcast_id=broadcast_id)
