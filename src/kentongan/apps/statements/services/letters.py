"""Mails to readers: the link that proves an address, and the updates they asked for."""

from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone, translation

from kentongan.apps.statements.enums import Audience, MailState, Operation
from kentongan.apps.statements.models import PublicUpdate, Subscriber, UpdateMail
from kentongan.apps.statements.queries.addresses import case_path
from kentongan.apps.statements.queries.givens import public_title
from kentongan.apps.statements.services.subscribing import confirm_token, leave_token
from kentongan.apps.statements.signals import mails_planned

_LABELS = {Operation.CORRECT: "RALAT: ", Operation.WITHDRAW: "DITARIK: ", Operation.PUBLISH: ""}
_REFUSED_FOR_GOOD = 500


@transaction.atomic
def plan_update_mails(*, update_id: int) -> int:
    """Writes one letter a reader before any is sent, and announces those that wait; planning twice adds nothing."""
    update = PublicUpdate.objects.get(pk=update_id)
    if Audience.SUBSCRIBERS not in update.audience:
        return 0
    readers = Subscriber.objects.filter(case_id=update.case_id, confirmed_at__isnull=False, left_at=None)
    rows = [UpdateMail(update=update, subscriber_id=pk) for pk in readers.values_list("pk", flat=True)]
    UpdateMail.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    waiting = UpdateMail.objects.filter(update=update, state=MailState.QUEUED).order_by("id")
    mail_ids = list(waiting.values_list("pk", flat=True))
    if mail_ids:
        mails_planned.send(UpdateMail, mail_ids=mail_ids)
    return len(mail_ids)


def send_update_mail(*, mail_id: int) -> None:
    """Sends one letter, once: marked before it leaves, unmarked only when the server refused it for now.

    A worker that dies in between leaves it marked: a reader may miss a letter, never get one twice.
    """
    waiting = UpdateMail.objects.filter(pk=mail_id, state=MailState.QUEUED)
    if not waiting.update(state=MailState.SENDING, marked_at=timezone.now()):
        return
    mail = UpdateMail.objects.select_related("update__case__unit", "subscriber").get(pk=mail_id)
    if mail.subscriber.left_at is not None:
        _end(mail_id, MailState.FAILED)
        return
    try:
        _update_letter(mail).send()
    except SMTPRecipientsRefused as refusal:
        code = next((code for code, _words in refusal.recipients.values()), 0)
        _end(mail_id, MailState.FAILED if code >= _REFUSED_FOR_GOOD else MailState.QUEUED)
        if code < _REFUSED_FOR_GOOD:
            raise
    except OSError:  # smtplib's errors are OSErrors, too
        _end(mail_id, MailState.QUEUED)
        raise
    else:
        UpdateMail.objects.filter(pk=mail_id).update(state=MailState.SENT, sent_at=timezone.now())


def mail_confirmation(*, subscriber_id: int) -> None:
    """Sends the link that proves an address, once for each time it was asked for."""
    if not Subscriber.objects.filter(pk=subscriber_id, mailed_at=None).update(mailed_at=timezone.now()):
        return
    row = Subscriber.objects.select_related("case__unit").get(pk=subscriber_id)
    try:
        _confirmation(row).send()
    except OSError:
        Subscriber.objects.filter(pk=subscriber_id).update(mailed_at=None)
        raise


def _end(mail_id: int, state: str) -> None:
    UpdateMail.objects.filter(pk=mail_id).update(state=state)


def _update_letter(mail: UpdateMail) -> EmailMessage:
    update, case = mail.update, mail.update.case
    page = settings.SITE_URL + case_path(case.code)
    way_out = f"{settings.SITE_URL}/krisis/berhenti/{leave_token(mail.subscriber)}/"
    note = f"{update.reason}\n\n" if update.operation == Operation.CORRECT else ""
    body = (
        f"{note}{update.text}\n\n{page}\n\n-- \nAnda menerima surel ini karena meminta pembaruan kasus ini. "
        f"Berhenti: {way_out}\n"
    )
    return _message(_LABELS[update.operation] + update.headline, body, mail.subscriber.address, way_out)


def _confirmation(row: Subscriber) -> EmailMessage:
    link = f"{settings.SITE_URL}/krisis/langganan/{confirm_token(row)}/"
    with translation.override("id"):
        title = public_title(row.case)
    body = (
        f"Seseorang meminta pembaruan tentang “{title}” dikirim ke alamat ini.\n\n"
        f"Bila itu Anda, buka tautan ini dan pastikan:\n{link}\n\n"
        "Bila bukan, abaikan surel ini: alamat Anda dihapus dalam dua hari.\n"
    )
    return _message(f"Pastikan langganan: {title}", body, row.address, "")


def _message(subject: str, body: str, address: str, way_out: str) -> EmailMessage:
    headers = {"X-Auto-Response-Suppress": "All"}
    if way_out:
        headers["List-Unsubscribe"] = f"<{way_out}>"
        # RFC 8058, section 3.1: one click needs an https address.
        if way_out.startswith("https://"):
            headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return EmailMessage(" ".join(subject.split())[:200], body, None, [address], headers=headers)
