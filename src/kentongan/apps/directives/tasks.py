"""Entries of the queue."""

from django.utils import timezone
from procrastinate.contrib.django import app

from kentongan.apps.directives.services import announcing, mailing, reminding
from kentongan.foundation.jobs.queue import BRIEF, task


@task("directives.announce")
def announce(directive_id: int) -> None:
    while announcing.tell_some(directive_id=directive_id):
        pass


@app.periodic(cron="10 0 * * *")  # 07.10 WIB
@task("directives.look", retry=BRIEF)
def look(timestamp: int) -> None:
    for directive_id, due, kind in reminding.due_reminders(today=timezone.localdate()):
        remind.defer(directive_id=directive_id, due=due.isoformat(), kind=kind)


@task("directives.remind")
def remind(directive_id: int, due: str, kind: str) -> None:
    while reminding.remind_some(directive_id=directive_id, due=due, kind=kind):
        pass
    reminding.escalate(directive_id=directive_id, due=due)


@task("directives.mail_edition")
def mail_edition(edition_id: int) -> None:
    while mailing.mail_some(edition_id=edition_id):
        pass
