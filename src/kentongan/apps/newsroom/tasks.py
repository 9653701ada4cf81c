"""Entries of the queue."""

from kentongan.apps.newsroom.services.telling import mail_notice
from kentongan.foundation.jobs.queue import task


@task("newsroom.mail_notice")
def mail_notice_task(notice_id: int) -> None:
    mail_notice(notice_id=notice_id)
