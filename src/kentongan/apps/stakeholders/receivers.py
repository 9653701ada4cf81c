"""What this desk does when something was announced: it queues work in the same transaction."""

from django.dispatch import receiver

from kentongan.apps.stakeholders import tasks
from kentongan.foundation.workdays.signals import holidays_changed


@receiver(holidays_changed, dispatch_uid="stakeholders.redate")
def redate_open_complaints(because: str, **_: object) -> None:
    """Open complaints are dated anew, one run after the other."""
    tasks.redate.configure(lock="stakeholders.redate").defer(because=because)
