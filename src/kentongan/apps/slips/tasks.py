"""Work of the slips: id in, one service called."""

from kentongan.apps.slips.services.letters import mail_slip
from kentongan.foundation.jobs.queue import task

# Somebody waits for the decision.
PRIORITY = 10


@task("slips.mail")
def mail_slip_task(slip_id: int) -> None:
    mail_slip(slip_id=slip_id)
