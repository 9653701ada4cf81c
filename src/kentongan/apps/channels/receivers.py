"""What the channels do when something was announced: they queue work in the same transaction."""

from django.dispatch import receiver

from kentongan.apps.channels import tasks
from kentongan.apps.channels.queries.items import uri_of
from kentongan.apps.channels.signals import dispatches_queued, item_released


@receiver(item_released, dispatch_uid="channels.plan")
def plan_released_item(item_id: int, **_: object) -> None:
    """One item's versions are planned one after the other."""
    tasks.plan.configure(lock=f"plan:{uri_of(item_id)}", priority=tasks.PRIORITY).defer(item_id=item_id)


@receiver(dispatches_queued, dispatch_uid="channels.attempt")
def queue_attempts(dispatch_ids: list[int], wait: float, **_: object) -> None:
    """Every waiting dispatch gets its job."""
    tasks.defer_attempts(dispatch_ids, wait=wait)
