"""Entering by oneself: the code, the window, who is named and who waits."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from kentongan.apps.academy.models import Participant
from kentongan.apps.attendance.errors import BadWords, LinkClosed, NotAllowed, NotFound, WrongStage
from kentongan.apps.attendance.models import Arrival, Mark, Presence
from kentongan.apps.attendance.queries.codes import door_token, pass_code, session_code
from kentongan.apps.attendance.services import books, entering, noting

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(actors, event, guests):
    return books.open_book(actor=actors["region_editor"], event_id=event.pk)


@pytest.fixture
def enter(book, sessions, units):
    """Goes to the door with the code of now."""

    def go(**words):
        given = {
            "code": session_code(book, sessions[0].pk, timezone.now()),
            "unit_id": units["lapas-cilegon"].pk,
        }
        return entering.enter_by_code(token=door_token(book), entry=entering.Entry(**given | words))

    return go


def test_a_named_person_is_present_however_the_name_is_spelled(enter, guests):
    enter(name="h. budi CONTOH, s.h.")
    enter(name="Budi Contoh")
    presence = Presence.objects.get()
    assert (presence.participant_id, presence.way, presence.mode) == (guests[0].pk, "link", "virtual")
    assert not Arrival.objects.exists()


def test_a_stranger_waits_once_and_counts_only_when_confirmed(enter, actors, event):
    enter(name="Tamu Peraga")
    enter(name="TAMU  peraga")
    arrival = Arrival.objects.get()
    assert not Presence.objects.exists()
    decide = {"actor": actors["region_editor"], "event_id": event.pk, "arrival_id": arrival.pk}
    entering.decide_arrival(**decide, is_accepted=True)
    made = Presence.objects.get().participant
    assert (made.name, made.origin) == ("Tamu Peraga", "walk_in")
    with pytest.raises(WrongStage):
        entering.decide_arrival(**decide, is_accepted=False)


def test_a_stranger_may_be_somebody_on_the_list_or_nobody(enter, actors, event, guests):
    enter(name="Sari P.")
    enter(name="Iseng")
    first, second = Arrival.objects.order_by("id")
    common = {"actor": actors["region_editor"], "event_id": event.pk}
    entering.decide_arrival(**common, arrival_id=first.pk, is_accepted=True, as_participant=guests[1].pk)
    entering.decide_arrival(**common, arrival_id=second.pk, is_accepted=False)
    assert Presence.objects.get().participant_id == guests[1].pk
    assert Participant.objects.count() == 3


def test_a_pass_needs_no_name(enter, guests):
    enter(pass_code=pass_code(guests[2].pk), unit_id=0, is_virtual=False)
    assert Presence.objects.get().participant_id == guests[2].pk


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"code": "000000x", "name": "Budi Contoh"}, "code"),
        ({"name": ""}, "name"),
        ({"name": "?", "unit_id": 0}, "unit"),
        ({"name": "Budi Contoh", "unit_id": 10**9}, "unit"),
        ({"pass_code": "PALSU"}, "pass_code"),
    ],
)
def test_what_does_not_fit_is_said_at_its_field(enter, words, field):
    with pytest.raises(BadWords) as refused:
        enter(**words)
    assert refused.value.field == field
    assert not Mark.objects.exists() and not Arrival.objects.exists()


def test_offices_that_were_not_asked_do_not_come_in(enter, units):
    with pytest.raises(BadWords):
        enter(name="Tamu Jauh", unit_id=units["lapas-nunukan"].pk)


def test_the_door_is_open_around_the_session_only(enter, event, sessions):
    last = sessions[-1].ends_at + timedelta(minutes=61)
    with time_machine.travel(last), pytest.raises(WrongStage):
        enter(name="Budi Contoh")
    with time_machine.travel(event.starts_at - timedelta(minutes=40)), pytest.raises(WrongStage):
        enter(name="Budi Contoh")


def test_an_old_link_is_dead_after_renewal(enter, book, actors, event):
    books.renew_link(actor=actors["region_editor"], event_id=event.pk)
    with pytest.raises(LinkClosed):
        enter(name="Budi Contoh")


def test_rules_belong_to_who_holds_the_event(actors, event):
    rules = books.Rules(share=80)
    with pytest.raises(NotFound):
        books.change_rules(actor=actors["other_region_editor"], event_id=event.pk, rules=rules)
    with pytest.raises(NotAllowed):
        books.change_rules(actor=actors["unit_head"], event_id=event.pk, rules=rules)
    with pytest.raises(BadWords):
        books.change_rules(actor=actors["region_editor"], event_id=event.pk, rules=books.Rules(share=0))
    assert books.change_rules(actor=actors["region_editor"], event_id=event.pk, rules=rules).share == 80


def test_one_tap_at_the_desk(actors, people, event, guests):
    with pytest.raises(NotFound):
        entering.tap_in(actor=actors["contributor"], event_id=event.pk)
    guests[1].user = people["contributor"]
    guests[1].save()
    for _ in range(2):
        entering.tap_in(actor=actors["contributor"], event_id=event.pk)
    assert Presence.objects.get().participant_id == guests[1].pk
    with time_machine.travel(event.ends_at + timedelta(hours=5)), pytest.raises(WrongStage):
        entering.tap_in(actor=actors["contributor"], event_id=event.pk)


def test_presence_is_noted_and_taken_back_by_hand(actors, event, guests, sessions):
    words = {
        "actor": actors["region_editor"],
        "event_id": event.pk,
        "participant_id": guests[0].pk,
        "session_id": sessions[0].pk,
    }
    noting.note_presence(**words)
    noting.withdraw_presence(**words)
    assert not Presence.objects.exists()
    assert Mark.objects.get().withdrawn_by_id == actors["region_editor"].user_id
    with pytest.raises(WrongStage):
        noting.withdraw_presence(**words)
    noting.note_presence(**words)
    assert Presence.objects.count() == 1
    with pytest.raises(NotAllowed):
        noting.note_presence(**words | {"actor": actors["unit_head"]})
