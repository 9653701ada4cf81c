"""Items: planned, changed, called off, brought back; and who hears of it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction

from kentongan.apps.agenda.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.agenda.models import Item
from kentongan.apps.agenda.services import items
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db
WIB = ZoneInfo("Asia/Jakarta")


def test_an_office_and_those_above_plan_and_nobody_else(planned, actors, units, words):
    for who in ("unit_coord", "unit_head", "region_editor", "central_lead"):
        assert planned(by=who).unit == units["lapas-cilegon"]
    for who in ("contributor", "ppid", "auditor", "admin", "other_region_editor", "public"):
        with pytest.raises(NotAllowed):
            planned(by=who)
    with pytest.raises(NotFound):
        items.plan_item(actor=actors["central_lead"], unit_id=0, words=words())


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"title": "  "}, "title"),
        ({"kind": "party"}, "kind"),
        ({"visibility": "world"}, "visibility"),
        ({"lasts": 0}, "ends_at"),
        ({"starts_at": datetime(1, 1, 1, tzinfo=WIB), "ends_at": datetime(1, 1, 1, 2, tzinfo=WIB)}, "day"),
        ({"ends_at": datetime(9999, 12, 31, 23, tzinfo=WIB)}, "day"),
        ({"lasts": -1}, "ends_at"),
        ({"lasts": 32 * 24}, "ends_at"),
    ],
)
def test_words_that_make_no_sense_name_their_field(planned, more, field):
    with pytest.raises(BadWords) as error:
        planned(**more)
    assert error.value.field == field and not Item.objects.exists()


def test_a_change_is_told_once_and_only_when_it_concerns_the_assigned(planned, assigned, actors, words, told):
    item = planned()
    assigned(item, part="writer")
    assigned(item, part="photographer")
    asked = len(told("contributor"))
    for more, news in (
        ({"venue": "Aula"}, 1),
        ({"venue": "Aula", "about": "Bawa topi"}, 0),
        ({"venue": "Aula"}, 0),
    ):
        before = len(told("contributor"))
        items.change_item(actor=actors["unit_coord"], item_id=item.pk, words=words(**more))
        assert len(told("contributor")) - before == news
    item.refresh_from_db()
    assert (item.revision, len(told("contributor"))) == (1, asked + 1)


def test_another_time_asks_those_anew_who_had_said_yes(planned, assigned, actors, words, told):
    item = planned()
    row = assigned(item, says="yes")
    items.change_item(actor=actors["unit_coord"], item_id=item.pk, words=words(hours=4))
    row.refresh_from_db()
    assert (row.state, row.answered_at) == ("asked", None)
    assert "Jawab lagi" in told("contributor")[-1]


def test_who_declined_hears_nothing_more(planned, assigned, actors, words, told):
    item = planned()
    assigned(item, says="no")
    before = told("contributor")
    items.change_item(actor=actors["unit_coord"], item_id=item.pk, words=words(hours=4))
    items.cancel_item(actor=actors["unit_coord"], item_id=item.pk, reason="Hujan")
    assert told("contributor") == before


def test_calling_off_is_told_with_the_reason_and_can_be_taken_back(planned, assigned, actors, told):
    item = planned()
    assigned(item, says="yes")
    with pytest.raises(BadWords):
        items.cancel_item(actor=actors["unit_coord"], item_id=item.pk, reason=" ")
    items.cancel_item(actor=actors["unit_coord"], item_id=item.pk, reason="Hujan\nderas")
    assert told("contributor")[-1].endswith("Hujan deras")
    with pytest.raises(WrongStage):
        items.cancel_item(actor=actors["unit_coord"], item_id=item.pk, reason="lagi")
    back = items.restore_item(actor=actors["unit_coord"], item_id=item.pk)
    assert (back.state, back.cancel_reason, back.revision) == ("planned", "", 2)
    assert told("contributor")[-1].startswith("Agenda jadi lagi")
    with pytest.raises(WrongStage):
        items.restore_item(actor=actors["unit_coord"], item_id=item.pk)


def test_a_called_off_item_is_not_changed_before_it_is_restored(planned, actors, words):
    item = planned()
    items.cancel_item(actor=actors["unit_head"], item_id=item.pk, reason="Hujan")
    with pytest.raises(WrongStage):
        items.change_item(actor=actors["unit_head"], item_id=item.pk, words=words(venue="Aula"))


@pytest.mark.parametrize(
    ("who", "error"),
    [("contributor", NotAllowed), ("auditor", NotAllowed), ("ppid", NotFound), ("other_unit_head", NotFound)],
)
def test_others_change_nothing(planned, actors, words, who, error):
    item = planned()
    for act in (
        lambda: items.change_item(actor=actors[who], item_id=item.pk, words=words(title="Lain")),
        lambda: items.cancel_item(actor=actors[who], item_id=item.pk, reason="x"),
        lambda: items.restore_item(actor=actors[who], item_id=item.pk),
    ):
        with pytest.raises(error):
            act()
    item.refresh_from_db()
    assert (item.title, item.state) == ("Panen sayur", "planned")


def test_every_act_is_on_record_without_what_was_written(planned, actors, words):
    item = planned(about="Rahasia dapur")
    items.change_item(actor=actors["unit_coord"], item_id=item.pk, words=words(venue="Aula"))
    items.cancel_item(actor=actors["unit_coord"], item_id=item.pk, reason="Hujan")
    items.restore_item(actor=actors["unit_coord"], item_id=item.pk)
    rows = AuditEntry.objects.filter(subject=f"agenda:{item.pk}").order_by("id")
    assert [row.verb for row in rows] == [
        "agenda_planned",
        "agenda_changed",
        "agenda_cancelled",
        "agenda_restored",
    ]
    assert all(row.path == item.unit.path for row in rows)
    kept = str([row.detail for row in rows])
    assert "Rahasia" not in kept and "Hujan" not in kept


def test_the_database_holds_what_must_be_true(planned):
    item = planned()
    for wrong in (
        {"ends_at": item.starts_at},
        {"state": "cancelled"},
        {"cancel_reason": "x"},
        {"slot": item.starts_at.date()},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Item.objects.filter(pk=item.pk).update(**wrong)


def test_an_item_may_begin_in_the_past(planned):
    assert planned(hours=-24 * 10).ends_at - planned().starts_at < timedelta(0)
