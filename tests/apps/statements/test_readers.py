"""Readers of a case: asked twice, told once, gone with one click, forgotten in time."""

from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected
from unittest.mock import patch

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.utils import timezone

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.models import Subscriber, UpdateMail
from kentongan.apps.statements.services.changing import withdraw_update
from kentongan.apps.statements.services.letters import mail_confirmation, plan_update_mails, send_update_mail
from kentongan.apps.statements.services.subscribing import (
    ask_subscription,
    confirm_subscription,
    confirm_token,
    erase_subscribers,
    leave,
    leave_token,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(case):
    def made(
        address: str = "warga@luar.test", of: Case | None = None, *, confirmed: bool = True
    ) -> Subscriber:
        one = of or case()
        ask_subscription(case=one, address=address)
        row = Subscriber.objects.get(case=one, address=address)
        if confirmed:
            confirm_subscription(token=confirm_token(row))
        return row

    return made


@pytest.fixture
def planned(case, reader, released):
    """An update with one letter on its way."""
    one = case()
    row = reader(of=one)
    update = released(one)
    plan_update_mails(update_id=update.pk)
    return row, update, UpdateMail.objects.get()


def test_nobody_is_told_before_they_proved_their_address(case, reader, released):
    one = case()
    reader(of=one, confirmed=False)
    assert plan_update_mails(update_id=released(one).pk) == 0


def test_planning_and_sending_twice_tells_once(planned):
    row, update, letter = planned
    plan_update_mails(update_id=update.pk)
    for _ in range(3):
        send_update_mail(mail_id=letter.pk)
    to_reader = [one for one in mail.outbox if one.to == [row.address]]
    assert UpdateMail.objects.count() == 1 and len(to_reader) == 1
    assert update.text in to_reader[0].body and UpdateMail.objects.get().state == "sent"


def test_a_letter_has_a_way_out_of_one_click(planned, settings):
    settings.SITE_URL = "https://kentongan.test"
    send_update_mail(mail_id=planned[2].pk)
    headers = mail.outbox[-1].extra_headers
    assert (
        headers["List-Unsubscribe"] == f"<https://kentongan.test/krisis/berhenti/{leave_token(planned[0])}/>"
    )
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_a_killed_worker_sends_nothing_twice(planned):
    with patch.object(EmailMessage, "send", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        send_update_mail(mail_id=planned[2].pk)
    send_update_mail(mail_id=planned[2].pk)
    assert UpdateMail.objects.get().state == "sending"
    assert not [one for one in mail.outbox if one.to == [planned[0].address]]


def test_a_server_that_is_away_is_asked_again_and_a_refused_address_is_not(planned):
    with patch.object(EmailMessage, "send", side_effect=SMTPServerDisconnected), pytest.raises(OSError):
        send_update_mail(mail_id=planned[2].pk)
    assert UpdateMail.objects.get().state == "queued"
    gone = SMTPRecipientsRefused({planned[0].address: (550, b"unknown")})
    with patch.object(EmailMessage, "send", side_effect=gone):
        send_update_mail(mail_id=planned[2].pk)
    assert UpdateMail.objects.get().state == "failed"


def test_who_left_gets_neither_waiting_nor_later_letters(planned):
    row, _update, letter = planned
    assert leave(token=leave_token(row)) and leave(token=leave_token(row))
    send_update_mail(mail_id=letter.pk)
    assert UpdateMail.objects.get().state == "failed"
    assert confirm_subscription(token=confirm_token(row)) is None
    assert not leave(token="a" * 43)


def test_a_withdrawal_is_told_to_whoever_was_told(planned, actors):
    update = withdraw_update(actor=actors["region_head"], update_id=planned[1].pk, reason="Lokasi keliru.")
    assert "subscribers" in update.audience
    plan_update_mails(update_id=update.pk)
    send_update_mail(mail_id=UpdateMail.objects.get(update=update).pk)
    assert mail.outbox[-1].subject.startswith("DITARIK: ") and "Lokasi keliru." in mail.outbox[-1].body


def test_asking_again_at_once_mails_nothing_and_says_nothing(reader):
    row = reader(confirmed=False)
    for _ in range(3):
        ask_subscription(case=row.case, address=row.address.upper())
        mail_confirmation(subscriber_id=row.pk)
    assert len([one for one in mail.outbox if one.to == [row.address]]) == 1
    assert Subscriber.objects.count() == 1


def test_links_to_prove_an_address_run_out(reader):
    row = reader(confirmed=False)
    Subscriber.objects.update(asked_at=timezone.now() - timedelta(hours=49))
    assert confirm_subscription(token=confirm_token(row)) is None


def test_addresses_are_forgotten(case, reader):
    fresh, unproven, over = case(), case(), case()
    reader(of=fresh)
    reader(of=unproven, confirmed=False)
    reader(of=over)
    Subscriber.objects.filter(case=unproven).update(asked_at=timezone.now() - timedelta(hours=49))
    Case.objects.filter(pk=over.pk).update(
        status="stood_down", stood_down_reason="Selesai.", stood_down_at=timezone.now() - timedelta(days=15)
    )
    assert erase_subscribers() == 2
    assert Subscriber.objects.get().case_id == fresh.pk


def test_public_forms_prove_and_leave_by_a_button_only(client, reader, released):
    row = reader(confirmed=False)
    for token, name in ((confirm_token(row), "langganan"), (leave_token(row), "berhenti")):
        answer = client.get(f"/krisis/{name}/{token}/")
        assert answer.status_code == 200 and answer["X-Robots-Tag"] == "noindex"
    row.refresh_from_db()
    assert row.confirmed_at is None and row.left_at is None
    client.post(f"/krisis/langganan/{confirm_token(row)}/")
    client.post(f"/krisis/berhenti/{leave_token(row)}/", {"List-Unsubscribe": "One-Click"})
    row.refresh_from_db()
    assert row.confirmed_at and row.left_at
