"""Ears of the statements: what is announced becomes jobs, deferred in the same transaction."""

from collections.abc import Iterable

from django.dispatch import receiver

from kentongan.apps.statements import tasks
from kentongan.apps.statements.signals import (
    approval_asked,
    mails_planned,
    statement_released,
    subscription_asked,
)


@receiver(approval_asked, dispatch_uid="statements.mail_asks")
def mail_asks(ask_ids: Iterable[int], **_rest: object) -> None:
    """One job a link: a bad address holds up nobody else."""
    for ask_id in ask_ids:
        tasks.mail_ask_task.configure(priority=tasks.PRIORITY).defer(ask_id=ask_id)


@receiver(statement_released, dispatch_uid="statements.plan_mails")
def plan_letters(update_id: int, **_rest: object) -> None:
    tasks.plan_mails.defer(update_id=update_id)


@receiver(mails_planned, dispatch_uid="statements.mail_updates")
def mail_updates(mail_ids: Iterable[int], **_rest: object) -> None:
    for mail_id in mail_ids:
        tasks.mail_update.defer(mail_id=mail_id)


@receiver(subscription_asked, dispatch_uid="statements.confirm")
def mail_link(subscriber_id: int, **_rest: object) -> None:
    tasks.mail_confirmation_task.defer(subscriber_id=subscriber_id)
