"""From words to the public: what the gate asks for, what a release does, what it leaves behind."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from kentongan.apps.channels.models import ChannelAccount, Dispatch, Recipient, WireItem
from kentongan.apps.channels.services.plan import plan_dispatches
from kentongan.apps.crisis.models import Case, Task
from kentongan.apps.statements.errors import CannotRelease, NotAllowed, WrongStage
from kentongan.apps.statements.models import PublicUpdate, Statement
from kentongan.apps.statements.services.answering import answer_statement
from kentongan.apps.statements.services.asking import ask_for_approval
from kentongan.apps.statements.services.releasing import release_statement
from kentongan.apps.statements.services.writing import draft_statement, revise_statement
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db


def test_a_signed_statement_goes_out_once_with_all_that_follows(released, actors):
    update = released()
    case = Case.objects.get(pk=update.case_id)
    assert case.first_statement_at == update.released_at
    assert case.next_update_at == update.next_update_at
    assert update.way == "approved" and {update.first_approver_id, update.second_approver_id} == {
        actors["region_head"].user_id,
        actors["central_editor"].user_id,
    }
    item = WireItem.objects.get(uri=update.uri)
    assert item.version == 1 and item.payload["body_text"] == update.text
    assert Task.objects.get(case=case, key="holding").state == "done"
    assert AuditEntry.objects.filter(verb="statement_released", subject=f"case:{case.pk}").count() == 1
    with pytest.raises(CannotRelease) as refusal:
        release_statement(
            actor=actors["region_head"],
            statement_id=Statement.objects.get(case=case).pk,
            version=1,
            audience=(),
        )
    assert [reason.code for reason in refusal.value.reasons] == ["released"]
    assert PublicUpdate.objects.count() == 1


def test_the_gate_gives_all_reasons_at_once(drafted, actors):
    statement = drafted(text="Terlalu pendek. Kami pastikan tidak ada keterlibatan petugas.")
    Case.objects.filter(pk=statement.case_id).update(spokesperson=None, spokesperson_title="")
    with pytest.raises(CannotRelease) as refusal:
        release_statement(actor=actors["region_head"], statement_id=statement.pk, version=7, audience=())
    codes = [reason.code for reason in refusal.value.reasons]
    assert {"no_speaker", "not_newest", "blocked", "unsigned"} <= set(codes)
    assert codes.count("unsigned") == 2
    assert not PublicUpdate.objects.exists()


def test_a_change_of_text_voids_the_signatures(signed, actors):
    statement = signed()
    revise_statement(
        actor=actors["unit_coord"],
        statement_id=statement.pk,
        based_on=1,
        text=statement.current.text + " Terima kasih.",
        next_update_at=statement.current.next_update_at,
    )
    with pytest.raises(CannotRelease) as refusal:
        release_statement(actor=actors["region_head"], statement_id=statement.pk, version=2, audience=())
    assert [reason.code for reason in refusal.value.reasons] == ["unsigned", "unsigned"]


def test_nobody_signs_their_own_words_nor_twice(drafted, asked, actors, case):

    own = draft_statement(
        actor=actors["region_head"],
        case_id=(one := case()).pk,
        kind="holding",
        text=drafted(one).current.text,
        next_update_at=timezone.now() + timedelta(hours=3),
    )
    ask_for_approval(actor=actors["unit_coord"], statement_id=own.pk, version=1)
    with pytest.raises(NotAllowed):
        answer_statement(actor=actors["region_head"], statement_id=own.pk, version=1, approve=True)
    other = asked()
    answer_statement(actor=actors["region_head"], statement_id=other.pk, version=1, approve=True)
    with pytest.raises(WrongStage):
        answer_statement(actor=actors["region_head"], statement_id=other.pk, version=1, approve=True)


def test_a_low_post_fills_no_high_seat(asked, actors):
    statement = asked()
    for officer in ("unit_head", "region_editor"):
        with pytest.raises(NotAllowed):
            answer_statement(actor=actors[officer], statement_id=statement.pk, version=1, approve=True)


def test_channels_that_were_not_chosen_carry_nothing(released, units):

    press = ChannelAccount.objects.create(unit=units["kanwil-banten"], channel="email", label="Pers")
    Recipient.objects.create(account=press, address="redaksi@media.test", token="a" * 40)
    ChannelAccount.objects.create(
        unit=units["ditjenpas"], channel="telegram", label="Kanal", settings={"chat": "@peraga"}
    )
    update = released(audience=("press",))
    item = WireItem.objects.get(uri=update.uri)
    plan_dispatches(item_id=item.pk)
    by_channel = dict(Dispatch.objects.filter(item=item).values_list("account__channel", "status"))
    assert by_channel == {"email": "queued", "telegram": "skipped"}


def test_without_press_and_channels_nothing_goes_over_the_wire(released):
    update = released(audience=("subscribers",))
    assert not WireItem.objects.exists()
    assert update.audience == ["subscribers"]


def test_what_was_said_is_final(released):
    update = released()
    for change in (
        lambda: PublicUpdate.objects.filter(pk=update.pk).update(text="Lain."),
        lambda: PublicUpdate.objects.filter(pk=update.pk).delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
    assert PublicUpdate.objects.get(pk=update.pk).text == update.text


@pytest.mark.parametrize(
    "fields",
    [
        {"first_approver_id": None},
        {"second_approver_id": None},
        {"way": "template", "kind": "update"},
        {"way": "urgent"},
        {"operation": "withdraw"},
        {"is_drill": True},
    ],
)
def test_the_database_refuses_what_the_law_does_not_know(released, fields):
    update = released()
    copy = {
        field.attname: getattr(update, field.attname)
        for field in update._meta.concrete_fields
        if field.name != "id"
    }
    row = PublicUpdate(**{**copy, "number": 9, "uri": "tag:x", **fields})
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_the_author_cannot_be_an_approver_in_the_database(released):
    update = released()
    copy = {
        field.attname: getattr(update, field.attname)
        for field in update._meta.concrete_fields
        if field.name != "id"
    }
    row = PublicUpdate(**{**copy, "number": 9, "uri": "tag:x", "author_id": update.first_approver_id})
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()
