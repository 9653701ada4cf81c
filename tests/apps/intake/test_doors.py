"""Opening ways in, and who stands on their lists."""

import pytest
from django.db import IntegrityError, transaction
from tests.apps.intake.conftest import MAILBOX, NUMBER

from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.intake.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.intake.models import Door, Sender
from kentongan.apps.intake.queries.arrivals import arrivals_listed
from kentongan.apps.intake.queries.doors import door_seen_by, doors_listed, hook_secret
from kentongan.apps.intake.services.doors import DoorWords, connect, distrust, open_door, set_open, trust
from kentongan.foundation.audit.models import AuditEntry as Entry

WRITER = "contributor@contoh.test"


def words(kind=DoorKind.MAIL, address="lain@kentongan.test", **more) -> DoorWords:
    return DoorWords(kind=kind, address=address, label="Pintu", **more)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (words(address="bukan alamat"), "address"),
        (words(address=MAILBOX.upper()), "address"),
        (words(kind="burung"), "address"),
        (words(kind=DoorKind.TELEGRAM, address="bot"), "address"),
        (words(kind=DoorKind.TELEGRAM, address="@peraga_bot"), "secret"),
        (words(kind=DoorKind.WHATSAPP, address=NUMBER, secret="x"), "app_secret"),
    ],
)
def test_a_door_that_makes_no_sense_is_refused_at_its_field(mailbox, actors, units, given, field):
    with pytest.raises(BadWords) as caught:
        open_door(actor=actors["unit_coord"], unit_id=units["lapas-cilegon"].pk, words=given)
    assert caught.value.field == field
    assert Door.objects.count() == 1


@pytest.mark.parametrize(
    "who", ["contributor", "other_unit_head", "other_region_editor", "auditor", "ppid", "public"]
)
def test_others_open_no_door_and_touch_none(mailbox, actors, units, who):
    with pytest.raises(NotAllowed):
        open_door(actor=actors[who], unit_id=units["lapas-cilegon"].pk, words=words())
    with pytest.raises((NotFound, NotAllowed)):
        set_open(actor=actors[who], door_id=mailbox.pk, is_open=False)
    with pytest.raises((NotFound, NotAllowed)):
        trust(actor=actors[who], door_id=mailbox.pk, address="a@b.test", email=WRITER)
    assert door_seen_by(actors[who], mailbox.pk) is None
    assert Door.objects.get().is_open and not Sender.objects.exists()


def test_secrets_are_sealed_and_unsigned_whatsapp_cannot_be_kept(whatsapp, telegram):
    assert "EAAperaga" not in whatsapp.secret and "tandatangan" not in whatsapp.app_secret
    with pytest.raises(IntegrityError), transaction.atomic():
        Door.objects.filter(pk=whatsapp.pk).update(app_secret="")
    assert hook_secret(whatsapp) != hook_secret(telegram)


@pytest.mark.parametrize(
    "email", ["other_contributor@contoh.test", "auditor@contoh.test", "tiada@contoh.test"]
)
def test_only_writers_of_the_office_stand_on_its_list(mailbox, actors, email):
    with pytest.raises(BadWords):
        trust(actor=actors["unit_coord"], door_id=mailbox.pk, address="a@b.test", email=email)


def test_an_address_stands_for_one_person(mailbox, actors):
    trust(actor=actors["unit_coord"], door_id=mailbox.pk, address="a@b.test", email=WRITER)
    with pytest.raises(BadWords):
        trust(actor=actors["unit_coord"], door_id=mailbox.pk, address="A@B.test", email=WRITER)
    distrust(actor=actors["unit_coord"], door_id=mailbox.pk, sender_id=Sender.objects.get().pk)
    assert not Sender.objects.exists()


def test_mailboxes_are_not_connected_and_chats_not_listed_by_others(mailbox, telegram, actors):
    with pytest.raises(WrongStage):
        connect(actor=actors["unit_coord"], door_id=mailbox.pk)
    with pytest.raises(WrongStage):
        trust(actor=actors["central_editor"], door_id=telegram.pk, address="a@b.test", email=WRITER)


def test_the_trail_tells_no_address(mailbox, actors):
    trust(actor=actors["unit_coord"], door_id=mailbox.pk, address="a@b.test", email=WRITER)
    told = "".join(f"{one.verb} {one.subject} {one.detail}" for one in Entry.objects.all())
    assert "sender_trusted" in told and "a@b.test" not in told and WRITER not in told


def test_lists_take_one_query_each(mailbox, actors, django_assert_num_queries):
    with django_assert_num_queries(1):
        list(doors_listed(actors["unit_coord"]))
    with django_assert_num_queries(1):
        list(arrivals_listed(actors["unit_coord"]))
