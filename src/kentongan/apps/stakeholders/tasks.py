"""Work of this desk: one service called."""

from django.utils import timezone
from procrastinate.contrib.django import app

from kentongan.apps.stakeholders.services.redating import redate_complaints
from kentongan.apps.stakeholders.services.reminding import remind_complaints, remind_steps
from kentongan.foundation.jobs.queue import task


# 23.10 UTC: ten past six in Jakarta, before the offices open.
@app.periodic(cron="10 23 * * *")
@task("stakeholders.remind")
def remind(timestamp: int) -> None:
    """Each morning: what falls due by tomorrow."""
    today = timezone.localdate()
    remind_steps(today=today)
    remind_complaints(today=today)


@task("stakeholders.redate")
def redate(because: str) -> None:
    """Counts the deadlines of open complaints anew."""
    redate_complaints(because=because)
