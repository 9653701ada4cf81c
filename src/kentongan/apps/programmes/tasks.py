"""Work of programmes: id in, one service called."""

from procrastinate.contrib.django import app

from kentongan.apps.programmes.services import telling
from kentongan.foundation.jobs.queue import BRIEF, task


@task("programmes.announce_call")
def announce_call(call_id: int) -> None:
    """Tells the offices that a call addresses."""
    telling.announce_call(call_id=call_id)


@task("programmes.tell_aired")
def tell_aired(broadcast_id: int) -> None:
    """Tells the offices whose contributions went out."""
    telling.tell_aired(broadcast_id=broadcast_id)


@app.periodic(cron="15 * * * *")
@task("programmes.look", retry=BRIEF)
def look(timestamp: int) -> None:
    """Finds the calls whose deadline is near."""
    for call_id in telling.calls_to_remind():
        remind_of_call.defer(call_id=call_id)


@task("programmes.remind_of_call")
def remind_of_call(call_id: int) -> None:
    """Reminds the offices that sent nothing yet."""
    telling.remind_of_call(call_id=call_id)
