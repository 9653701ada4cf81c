"""Signing by link: for one person, one version, once; and looking changes nothing."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from kentongan.apps.statements.errors import LinkClosed
from kentongan.apps.statements.models import Ask, Decision, Statement
from kentongan.apps.statements.services.answering import answer_by_link
from kentongan.apps.statements.services.asking import escalate_unanswered
from kentongan.apps.statements.services.links import token_of
from kentongan.apps.statements.services.telling import mail_ask
from kentongan.apps.statements.services.writing import revise_statement
from kentongan.apps.units.models import Appointment
from kentongan.foundation.accounts.tokens import hash_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask(asked, people):
    statement = asked()
    return Ask.objects.get(version=statement.current, user=people["region_head"])


def test_a_link_signs_as_the_person_it_was_sent_to(ask):
    decision = answer_by_link(token=token_of(ask), approve=True)
    assert (decision.user_id, decision.by_link, decision.answer) == (ask.user_id, True, "approve")


def test_a_link_works_once(ask):
    answer_by_link(token=token_of(ask), approve=True)
    with pytest.raises(LinkClosed):
        answer_by_link(token=token_of(ask), approve=True)
    assert Decision.objects.count() == 1


def test_a_link_is_bound_to_its_version(ask, actors):
    statement = Statement.objects.get(pk=ask.version.statement_id)
    revise_statement(
        actor=actors["unit_coord"],
        statement_id=statement.pk,
        based_on=1,
        text=ask.version.text + " Terima kasih.",
        next_update_at=ask.version.next_update_at,
    )
    with pytest.raises(LinkClosed):
        answer_by_link(token=token_of(ask), approve=True)


@pytest.mark.parametrize("change", ["expired", "forged", "left_office", "switched_off"])
def test_a_link_ends_with_time_and_with_the_post(ask, change, people):
    token = token_of(ask)
    if change == "expired":
        Ask.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    if change == "forged":
        token = token[:-1] + ("A" if token[-1] != "A" else "B")
    if change == "left_office":
        Appointment.objects.filter(user=people["region_head"]).update(
            valid_to=timezone.localdate() - timedelta(1)
        )
    if change == "switched_off":
        type(people["region_head"]).objects.filter(pk=ask.user_id).update(is_active=False)
    with pytest.raises(LinkClosed):
        answer_by_link(token=token, approve=True)
    assert not Decision.objects.exists()


def test_links_of_two_people_are_not_the_same_and_are_not_stored(ask):
    asks = list(Ask.objects.all())
    tokens = {token_of(one) for one in asks}
    assert len(asks) == 2 and len(tokens) == 2
    assert all(one.token_hash == hash_of(token_of(one)) != token_of(one) for one in asks)


def test_opening_the_link_changes_nothing(client, ask):
    path = f"/krisis/setuju/{token_of(ask)}/"
    for method in (client.get, client.head):
        answer = method(path)
        assert answer.status_code == 200
        assert answer["Referrer-Policy"] == "same-origin" and answer["X-Robots-Tag"] == "noindex"
        assert "no-store" in answer["Cache-Control"]
    assert not Decision.objects.exists() and Ask.objects.get(pk=ask.pk).is_open


def test_the_page_shows_words_findings_and_changes_and_takes_the_answer(client, ask, actors):
    path = f"/krisis/setuju/{token_of(ask)}/"
    words = client.get(path).content.decode()
    assert "Temuan" in words and "api sudah padam" in words.lower()
    answer = client.post(path, {"jawaban": "kembali", "words": "  "})
    assert answer.status_code == 400 and "Tulis apa yang harus diperbaiki" in answer.content.decode()
    answer = client.post(path, {"jawaban": "kembali", "words": "Tambahkan jam."})
    assert answer.status_code == 200
    assert Statement.objects.get(pk=ask.version.statement_id).status == "draft"
    assert client.get(path).status_code == 410 == client.post(path, {"jawaban": "setuju"}).status_code


def test_a_mail_carries_the_link_once_however_often_it_is_tried(ask):
    for _ in range(3):
        mail_ask(ask_id=ask.pk)
    assert len(mail.outbox) == 1
    assert token_of(ask) in mail.outbox[0].body and mail.outbox[0].to == [ask.user.email]


def test_silence_asks_the_next_in_the_chain_exactly_once(asked, people):
    statement = asked()
    Ask.objects.exclude(escalate_at=None).update(escalate_at=timezone.now() - timedelta(seconds=1))
    assert (
        escalate_unanswered() == 1
    )  # the centre's lead for the editor's seat; the region's deputy is asked already
    assert escalate_unanswered() == 0
    asks = Ask.objects.filter(version=statement.current)
    assert asks.filter(user=people["central_lead"]).count() == 1
    assert asks.count() == 3


def test_a_given_signature_asks_nobody_else(asked, people):
    asked()
    answer_by_link(token=token_of(Ask.objects.get(user=people["region_head"])), approve=True)
    answer_by_link(token=token_of(Ask.objects.get(user=people["central_editor"])), approve=True)
    assert not Ask.objects.filter(closed_at=None).exists()
    assert escalate_unanswered() == 0
