"""Work of the intake: id in, one service called."""

from procrastinate.contrib.django import app

from kentongan.apps.intake.services import answering, purging, settling
from kentongan.apps.intake.services.history import reading
from kentongan.foundation.jobs.queue import BRIEF, task


@task("intake.settle")
def settle(arrival_id: int) -> None:
    """Makes the draft of one arrival."""
    settling.settle(arrival_id=arrival_id)


@task("intake.answer")
def answer(answer_id: int) -> None:
    """Sends one answer to one sender."""
    answering.send_answer(answer_id=answer_id)


@task("intake.read_old")
def read_old(batch_id: int) -> None:
    """Reads a file of old stories, from where an earlier try was cut off."""
    reading.read_batch(batch_id=batch_id)


@app.periodic(cron="40 18 * * *")
@task("intake.purge", retry=BRIEF)
def purge(timestamp: int) -> None:
    """Every night: what stands still comes to a person, what is over its term goes."""
    purging.rescue()
    while purging.purge():
        continue
