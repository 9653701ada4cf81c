"""Work of programmes: id in, one service called."""

from kentongan.apps.programmes.services import telling
from kentongan.foundation.jobs.queue import task


@task("programmes.announce_call")
def announce_call(call_id: int) -> None:
    """Tells the offices that a call addresses."""
    telling.announce_call(call_id=call_id)


@task("programmes.tell_aired")
def tell_aired(broadcast_id: int) -> None:
    """Tells the offices whose contributions went out."""
    telling.tell_aired(broadcast_id=broadcast_id)
