"""Where slips are chosen: off until asked for, never without a PIN, and only one's own."""

import pytest
from tests.apps.slips.conftest import PIN

from kentongan.apps.slips.errors import NotAllowed
from kentongan.apps.slips.models import Slip, SlipChoice
from kentongan.apps.slips.services.choosing import choose_slips
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db
PAGE = "/meja/lembar/"


@pytest.fixture
def coordinator(client, people):
    client.force_login(people["unit_coord"])
    return client


def test_it_is_off_until_asked_for(coordinator):
    html = coordinator.get(PAGE).content.decode()
    assert "Belum ada PIN" in html and "Belum ada lembar" in html
    assert not SlipChoice.objects.exists()


def test_turning_on_takes_a_pin_and_is_audited_without_it(coordinator, people):
    answer = coordinator.post(PAGE, {"is_on": "on", "pin": PIN, "pin_again": PIN}, follow=True)
    assert "Pilihan disimpan." in answer.content.decode() and "PIN terpasang sejak" in answer.content.decode()
    choice = SlipChoice.objects.get()
    assert choice.is_on and not choice.with_sensitive and PIN not in choice.pin
    note = AuditEntry.objects.get(verb="slips_chosen")
    assert note.detail == {"is_on": True, "with_sensitive": False, "new_pin": True} and PIN not in note.body
    assert Notice.objects.filter(user=people["unit_coord"], text__startswith="PIN lembar keputusan").exists()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "Pasang PIN dahulu"),
        ({"pin": "28491", "pin_again": "28491"}, "enam angka"),
        ({"pin": "123456", "pin_again": "123456"}, "mudah ditebak"),
        ({"pin": PIN, "pin_again": "284916"}, "Kedua PIN tidak sama"),
    ],
)
def test_a_poor_pin_is_refused_at_its_field(coordinator, given, words):
    answer = coordinator.post(PAGE, {"is_on": "on", **given})
    assert answer.status_code == 400 and words in answer.content.decode()
    assert not SlipChoice.objects.filter(is_on=True).exists()


def test_the_pin_stays_when_only_the_topics_change(coordinator):
    coordinator.post(PAGE, {"is_on": "on", "pin": PIN, "pin_again": PIN})
    before = SlipChoice.objects.get().pin
    coordinator.post(PAGE, {"is_on": "on", "with_sensitive": "on"})
    choice = SlipChoice.objects.get()
    assert choice.with_sensitive and choice.pin == before


def test_one_sees_ones_own_slips_only(coordinator, client, people, slip, wants):
    wants("unit_head")
    assert slip.version.headline in coordinator.get(PAGE).content.decode()
    client.force_login(people["unit_head"])
    assert slip.version.headline not in client.get(PAGE).content.decode()


def test_who_decides_nothing_has_no_slips(client, people, actors):
    client.force_login(people["contributor"])
    assert client.get(PAGE).status_code == 403
    with pytest.raises(NotAllowed):
        choose_slips(actor=actors["contributor"], is_on=True, pin=PIN, pin_again=PIN)


def test_the_list_costs_the_same_for_many(coordinator, slip, django_assert_max_num_queries):
    rows = [
        Slip(
            user=slip.user,
            story=slip.story,
            version=slip.version,
            step=slip.step,
            role=slip.role,
            expires_at=slip.expires_at,
            state="overtaken",
            closed_at=slip.created_at,
        )
        for _n in range(30)
    ]
    Slip.objects.bulk_create(rows)
    with django_assert_max_num_queries(14):
        coordinator.get(PAGE)
