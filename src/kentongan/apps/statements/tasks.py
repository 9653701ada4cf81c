"""Work of the statements: id in, one service called."""

from procrastinate.contrib.django import app

from kentongan.apps.statements.services.asking import escalate_unanswered
from kentongan.apps.statements.services.letters import mail_confirmation, plan_update_mails, send_update_mail
from kentongan.apps.statements.services.subscribing import erase_subscribers
from kentongan.apps.statements.services.telling import mail_ask
from kentongan.foundation.jobs.queue import BRIEF, task

# People wait for these links with a crisis on their hands.
PRIORITY = 20


@app.periodic(cron="* * * * *")
@task("statements.escalate", retry=BRIEF)
def escalate(timestamp: int) -> None:
    """Each minute: whose signature was not given in time."""
    escalate_unanswered()


@app.periodic(cron="17 * * * *")
@task("statements.erase", retry=BRIEF)
def erase(timestamp: int) -> None:
    """Each hour: addresses whose time is over."""
    erase_subscribers()


@task("statements.mail_ask")
def mail_ask_task(ask_id: int) -> None:
    mail_ask(ask_id=ask_id)


@task("statements.plan_mails")
def plan_mails(update_id: int) -> None:
    plan_update_mails(update_id=update_id)


@task("statements.mail_update")
def mail_update(mail_id: int) -> None:
    send_update_mail(mail_id=mail_id)


@task("statements.mail_confirmation")
def mail_confirmation_task(subscriber_id: int) -> None:
    mail_confirmation(subscriber_id=subscriber_id)
