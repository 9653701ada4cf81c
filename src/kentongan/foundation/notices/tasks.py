"""Entries of the queue."""

from kentongan.foundation.jobs.queue import task
from kentongan.foundation.notices.services import mail_notice


@task("notices.mail")
def mail_notice_task(notice_id: int) -> None:
    mail_notice(notice_id=notice_id)
