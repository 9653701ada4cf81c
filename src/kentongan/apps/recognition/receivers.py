"""What recognition hears of itself: long work goes to the queue."""

from django.dispatch import receiver

from kentongan.apps.recognition import signals, tasks


@receiver(signals.check_wanted, dispatch_uid="recognition.check")
def _check(year_id: int, **_: object) -> None:
    tasks.check.defer(year_id=year_id)


@receiver(signals.scores_wanted, dispatch_uid="recognition.compute")
def _compute(year_id: int, because: str, **_: object) -> None:
    tasks.compute.defer(year_id=year_id, because=because)


@receiver(signals.scores_shown, dispatch_uid="recognition.tell")
def _tell(year_id: int, **_: object) -> None:
    tasks.tell_shown.defer(year_id=year_id)
