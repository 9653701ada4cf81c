"""Work of the certificate desk: id in, one service called."""

from procrastinate.contrib.django import app

from kentongan.apps.certificates.services import batches, mailing
from kentongan.foundation.jobs.queue import BRIEF, task


@task("certificates.make_piece")
def make_piece(batch_id: int) -> None:
    """The next certificates of a batch."""
    batches.make_piece(batch_id=batch_id)


@task("certificates.mail")
def mail(delivery_id: int) -> None:
    """Sends one certificate to one holder."""
    mailing.send_delivery(delivery_id=delivery_id)


@app.periodic(cron="*/5 * * * *")
@task("certificates.take_up", retry=BRIEF)
def take_up(timestamp: int) -> None:
    """Every five minutes: batches whose worker died go on."""
    for batch_id in batches.stuck_batches():
        batches.take_up(batch_id=batch_id)
