"""Who covers an item: asked, answered, released, reminded."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kentongan.apps.agenda.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.agenda.queries.clashing import clashes_of
from kentongan.apps.agenda.queries.items import duties_of, item_of, items_visible_to
from kentongan.apps.agenda.queries.people import candidates, titles_of
from kentongan.apps.agenda.services import assigning, items, reminders
from kentongan.apps.units.models import Appointment

pytestmark = pytest.mark.django_db


def test_people_of_the_office_and_of_the_one_right_above_can_be_asked(units, people):
    named = {user.email for user in candidates(units["lapas-cilegon"])}
    wanted = ("contributor", "unit_coord", "unit_head", "region_editor", "region_head")
    assert named == {people[name].email for name in wanted}
    labels = dict(titles_of(units["lapas-cilegon"]))
    assert "Lapas Kelas IIA Cilegon" in labels[people["contributor"].pk]
    assert list(labels)[-1] in (people["region_head"].pk, people["region_editor"].pk)


def test_who_is_assigned_is_told_and_asked_once(planned, assigned, told):
    item = planned()
    row = assigned(item)
    assert assigned(item) == row and row.state == "asked"
    assert len(told("contributor")) == 1 and "Panen sayur" in told("contributor")[0]
    assigned(item, part="photographer")
    assert item.assignments.count() == 2


def test_who_takes_it_on_is_asked_nothing(planned, assigned, told):
    assert assigned(planned(), "unit_coord").state == "accepted"
    assert told("unit_coord") == []


@pytest.mark.parametrize("who", ["other_contributor", "ppid", "central_editor"])
def test_strangers_to_the_office_cannot_be_asked(planned, assigned, who):
    with pytest.raises(BadWords):
        assigned(planned(), who)


def test_only_planners_assign_and_release(planned, assigned, actors):
    item = planned()
    row = assigned(item)
    with pytest.raises(NotAllowed):
        assigned(item, "unit_head", by="contributor")
    for who, error in (("contributor", NotAllowed), ("other_unit_head", NotFound)):
        with pytest.raises(error):
            assigning.release(actor=actors[who], item_id=item.pk, assignment_id=row.pk)
    assigning.release(actor=actors["unit_head"], item_id=item.pk, assignment_id=row.pk)
    with pytest.raises(NotFound):
        assigning.release(actor=actors["unit_head"], item_id=item.pk, assignment_id=row.pk)


def test_an_answer_reaches_who_asked_once(planned, assigned, actors, told):
    item = planned()
    row = assigned(item, says="yes")
    assigning.answer(actor=actors["contributor"], item_id=item.pk, assignment_id=row.pk, accepts=True)
    assert len(told("unit_coord")) == 1 and "sanggup" in told("unit_coord")[0]
    with pytest.raises(BadWords):
        assigning.answer(actor=actors["contributor"], item_id=item.pk, assignment_id=row.pk, accepts=False)
    assigning.answer(
        actor=actors["contributor"], item_id=item.pk, assignment_id=row.pk, accepts=False, reason="Sakit gigi"
    )
    assert told("unit_coord")[-1].endswith("Sakit gigi")


def test_nobody_answers_for_somebody_else(planned, assigned, actors):
    item = planned()
    row = assigned(item)
    for who in ("unit_coord", "unit_head", "central_lead"):
        with pytest.raises(NotAllowed):
            assigning.answer(actor=actors[who], item_id=item.pk, assignment_id=row.pk, accepts=True)


def test_what_is_over_or_off_is_answered_no_more(planned, assigned, actors):
    over, off = planned(hours=-24 * 5), planned()
    rows = [(item, assigned(item)) for item in (over, off)]
    items.cancel_item(actor=actors["unit_coord"], item_id=off.pk, reason="Hujan")
    for item, row in rows:
        with pytest.raises(WrongStage):
            assigning.answer(actor=actors["contributor"], item_id=item.pk, assignment_id=row.pk, accepts=True)


def test_asked_again_after_declining(planned, assigned, told):
    item = planned()
    assigned(item, says="no")
    row = assigned(item)
    assert (row.state, row.reason, len(told("contributor"))) == ("asked", "", 2)


def test_what_only_planners_see_is_seen_by_the_assigned_until_they_decline(planned, assigned, actors):
    item = planned(visibility="planners")
    assert not items_visible_to(actors["contributor"]).exists()
    assert not items_visible_to(actors["auditor"]).exists()
    assigned(item)
    assert item_of(actors["contributor"], item.pk) == item
    assigned(item, says="no")
    assert item_of(actors["contributor"], item.pk) is None


def test_who_left_the_house_sees_no_duty(planned, assigned, actors, people):
    item = planned()
    assigned(item)
    gone = type(actors["contributor"])(people["contributor"].pk, "x", ())
    assert not items_visible_to(gone).exists()
    Appointment.objects.filter(user=people["contributor"]).delete()
    with pytest.raises(BadWords):
        assigned(item, part="photographer")


def test_duties_are_own_and_not_declined(planned, assigned, actors, at):
    one, two, _three = planned(), planned(hours=5), planned(hours=1)
    assigned(two)
    assigned(one, says="no")
    assert [row.item for row in duties_of(actors["contributor"], since=at)] == [two]
    assert not duties_of(actors["unit_head"], since=at).exists()


def test_being_wanted_twice_is_shown_but_not_what_one_may_not_see(
    planned, assigned, actors, django_assert_num_queries
):
    here, there = planned(), planned(hours=1, title="Rapat tertutup", visibility="planners")
    assigned(here, "region_editor", by="region_head")
    assigned(there, "region_editor", by="region_head")
    shown = item_of(actors["unit_coord"], here.pk)
    with django_assert_num_queries(2):
        (clash,) = clashes_of(actors["unit_coord"], [shown])[here.pk]
    assert clash.title == "Rapat tertutup"
    (clash,) = clashes_of(actors["contributor"], [item_of(actors["contributor"], here.pk)])[here.pk]
    assert clash.title == "" and clash.name == "Region Editor Contoh"
    items.cancel_item(actor=actors["region_head"], item_id=there.pk, reason="Batal")
    assert clashes_of(actors["unit_coord"], [item_of(actors["unit_coord"], here.pk)]) == {}


def test_the_day_before_everybody_is_reminded_once_of_each_start(
    planned, assigned, actors, words, at, told, django_assert_max_num_queries
):
    item = planned()
    assigned(item, says="yes")
    assigned(item, "unit_head", part="photographer", says="no")
    now = timezone.now()
    assert reminders.remind_assigned(now=now) == 0
    with django_assert_max_num_queries(9):
        assert reminders.remind_assigned(now=at - timedelta(hours=23)) == 1
    assert reminders.remind_assigned(now=at - timedelta(hours=22)) == 0
    assert told("contributor")[-1].startswith("Besok Anda meliput")
    items.change_item(actor=actors["unit_coord"], item_id=item.pk, words=words(hours=24))
    assert reminders.remind_assigned(now=at - timedelta(hours=22)) == 0
    assert reminders.remind_assigned(now=at + timedelta(hours=1)) == 1
    assert not [text for text in told("unit_head") if text.startswith("Besok")]


def test_who_was_asked_on_the_last_day_needs_no_word_about_tomorrow(planned, assigned, at):
    item = planned(hours=-24 * 3 + 5)
    assigned(item)
    assert reminders.remind_assigned(now=timezone.now()) == 0


def test_called_off_and_begun_items_remind_nobody(planned, assigned, actors, at):
    off = planned()
    assigned(off)
    items.cancel_item(actor=actors["unit_coord"], item_id=off.pk, reason="Hujan")
    assert reminders.remind_assigned(now=at - timedelta(hours=2)) == 0
    items.restore_item(actor=actors["unit_coord"], item_id=off.pk)
    assert reminders.remind_assigned(now=at + timedelta(minutes=1)) == 0
    assert reminders.remind_assigned(now=at - timedelta(hours=2)) == 1
