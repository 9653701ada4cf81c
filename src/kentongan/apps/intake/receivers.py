"""Ears of the intake: what is announced becomes jobs, deferred in the same transaction."""

from django.dispatch import receiver

from kentongan.apps.intake import tasks
from kentongan.apps.intake.signals import answer_written, arrival_gathered, batch_sent


@receiver(arrival_gathered, dispatch_uid="intake.settle")
def settle_arrival(arrival_id: int, wait: int, **_rest: object) -> None:
    """A draft is made once its sender has been quiet for a while."""
    tasks.settle.configure(schedule_in={"seconds": wait}).defer(arrival_id=arrival_id)


@receiver(answer_written, dispatch_uid="intake.answer")
def send_answer(answer_id: int, **_rest: object) -> None:
    """One job an answer."""
    tasks.answer.defer(answer_id=answer_id)


@receiver(batch_sent, dispatch_uid="intake.read_old")
def read_old(batch_id: int, **_rest: object) -> None:
    """A file of old stories is read beside the desk."""
    tasks.read_old.defer(batch_id=batch_id)
