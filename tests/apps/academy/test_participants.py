"""Naming, answering, waiting, and coming unannounced."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kentongan.apps.academy.enums import Origin, Place
from kentongan.apps.academy.errors import BadWords, LinkClosed, NotAllowed, NotFound, WrongStage
from kentongan.apps.academy.models import Letter, Participant
from kentongan.apps.academy.queries import links
from kentongan.apps.academy.queries.participants import participants_of, seats_taken, turnout
from kentongan.apps.academy.services import events, inviting, participants

pytestmark = pytest.mark.django_db


def token(person: Participant) -> str:
    return links.secret(links.ANSWER, person.seed)


def test_a_named_person_confirms_by_link_and_may_still_decline(event, named):
    person = named(event())
    assert Letter.objects.get(participant=person).kind == "named"
    assert participants.answer_by_link(token=token(person), comes=True).place == Place.CONFIRMED
    with pytest.raises(WrongStage):
        participants.answer_by_link(token=token(person), comes=True)
    assert (
        participants.answer_by_link(token=token(person), comes=False, reason="sakit").place == Place.DECLINED
    )
    with pytest.raises(LinkClosed):
        participants.answer_by_link(token=token(person), comes=True)


def test_a_link_dies_when_the_event_begins(event, named):
    row = event()
    person = named(row)
    with time_machine.travel(row.starts_at + timedelta(seconds=1), tick=False), pytest.raises(LinkClosed):
        participants.answer_by_link(token=token(person), comes=True)


def test_a_new_nomination_gets_a_new_link(event, named):
    row = event()
    first = token(person := named(row))
    participants.answer_by_link(token=first, comes=False, reason="tugas lain")
    again = named(row)
    assert again.pk == person.pk and token(again) != first
    with pytest.raises(LinkClosed):
        participants.answer_by_link(token=first, comes=True)


def test_declining_needs_a_reason(event, named):
    with pytest.raises(BadWords):
        participants.answer_by_link(token=token(named(event())), comes=False)


def test_an_account_is_named_once_and_only_at_its_own_office(event, named, people, units):
    row = event(invited=("lapas-cilegon", "rutan-serang"))
    person = named(row, "", user_id=people["contributor"].pk, mode="virtual")
    assert (person.name, person.email) == (people["contributor"].name, "")
    with pytest.raises(BadWords):
        named(row, "", user_id=people["contributor"].pk, mode="virtual")
    with pytest.raises(NotFound):
        named(row, "", by="region_editor", unit="rutan-serang", user_id=people["unit_head"].pk)


def test_only_the_invited_name_and_only_their_own(event, named):
    row = event(invited=("rutan-serang",))
    with pytest.raises(NotFound):
        named(row)  # the coordinator of Cilegon does not even see it
    with pytest.raises(NotFound):
        named(row, by="region_editor")  # who sees it cannot name for an office that is not invited


def test_a_contributor_names_nobody(event, named):
    with pytest.raises(NotAllowed):
        named(event(), by="contributor")


def test_the_account_answers_for_itself(event, named, actors, people):
    row = event()
    person = named(row, "", user_id=people["contributor"].pk)
    done = participants.answer(
        actor=actors["contributor"], event_id=row.pk, participant_id=person.pk, comes=True
    )
    assert done.place == Place.CONFIRMED
    other = named(row, "Orang Lain Contoh", mode="virtual")
    with pytest.raises(NotAllowed):
        participants.answer(actor=actors["contributor"], event_id=row.pk, participant_id=other.pk, comes=True)


def test_the_share_of_an_office_counts_seats_on_site(event, named):
    row = event(seats_per_unit=1)
    named(row, "Satu Contoh")
    with pytest.raises(BadWords):
        named(row, "Dua Contoh")
    assert named(row, "Tiga Contoh", mode="virtual").place == Place.NOMINATED


def test_who_waits_moves_up_when_somebody_declines(event, named):
    row = event(quota=1)
    first, second, third = (named(row, f"Orang {n} Contoh") for n in "ABC")
    assert [one.place for one in (first, second, third)] == [Place.NOMINATED, Place.WAITING, Place.WAITING]
    with pytest.raises(WrongStage):
        participants.answer_by_link(token=token(second), comes=True)
    participants.answer_by_link(token=token(first), comes=False, reason="sidang")
    second.refresh_from_db()
    assert second.place == Place.NOMINATED
    assert Letter.objects.filter(participant=second, kind="seated").count() == 1
    assert Participant.objects.get(pk=third.pk).place == Place.WAITING


def test_a_larger_quota_lets_the_waiting_in(event, named, actors, event_words):
    row = event(quota=1)
    for name in "ABC":
        named(row, f"Orang {name} Contoh")
    words = event_words(quota=2, starts_at=row.starts_at, ends_at=row.ends_at)
    events.change_event(actor=actors["region_editor"], event_id=row.pk, words=words)
    assert (turnout(row).onsite, turnout(row).waiting) == (2, 1)


def test_taking_off_frees_the_seat_but_never_one_who_confirmed(event, named, actors):
    row = event(quota=1)
    first, second = named(row, "Orang A Contoh"), named(row, "Orang B Contoh")
    participants.take_off(actor=actors["unit_coord"], event_id=row.pk, participant_id=first.pk)
    second.refresh_from_db()
    assert second.place == Place.NOMINATED
    participants.answer_by_link(token=token(second), comes=True)
    with pytest.raises(WrongStage):
        participants.take_off(actor=actors["unit_coord"], event_id=row.pk, participant_id=second.pk)


def test_an_office_excuses_itself_and_is_taken_at_its_word_until_it_names_somebody(
    event, named, actors, units
):
    row = event()
    words = {"actor": actors["unit_coord"], "event_id": row.pk, "unit_id": units["lapas-cilegon"].pk}
    assert inviting.excuse_unit(**words, reason="sidang TPP").excuse == "sidang TPP"
    named(row, is_head=True)
    invitation = row.invitations.get()
    assert (invitation.excuse, invitation.head_comes) == ("", True)
    with pytest.raises(WrongStage):
        inviting.excuse_unit(**words, reason="sidang TPP")


def test_whoever_comes_is_found_again_and_never_doubled(event, named, units, people):
    row, unit, user = event(), units["lapas-cilegon"], people["contributor"]
    known = named(row, user.name)
    came = {"event": row, "unit": unit, "mode": "onsite"}
    assert participants.add_walk_in(**came, name=f" {user.name.upper()} ").pk == known.pk
    assert participants.add_walk_in(**came, name="", user=user).pk == known.pk
    known.refresh_from_db()
    assert (known.user, known.email) == (user, "")
    walked = participants.add_walk_in(**came, name="Baru  Contoh", position="Staf")
    assert (walked.origin, walked.place, walked.name) == (Origin.WALK_IN, Place.CONFIRMED, "Baru Contoh")
    assert participants.add_walk_in(**came, name="baru contoh").pk == walked.pk
    assert participants_of(row).count() == 2
    with pytest.raises(BadWords):
        participants.add_walk_in(**came, name="  ")


def test_who_walks_in_takes_no_seat_from_the_named(event, named, units):
    row = event(quota=1)
    participants.add_walk_in(event=row, unit=units["lapas-cilegon"], name="Tamu Contoh", mode="onsite")
    assert named(row, "Orang Contoh").place == Place.NOMINATED


acts = st.lists(
    st.tuples(st.sampled_from(["name", "yes", "no", "off", "more", "walk"]), st.integers(0, 5)), max_size=14
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=acts, quota=st.integers(1, 3))
def test_seats_never_exceed_the_quota_and_nobody_waits_beside_a_free_one(
    event, named, actors, units, event_words, acts, quota
):
    row, start = event(quota=quota, mode="onsite"), timezone.now() + timedelta(days=3)
    for act, number in acts:
        person = row.participants.filter(name=f"Orang {number} Contoh").first()
        try:
            if act == "name":
                named(row, f"Orang {number} Contoh")
            elif act == "walk":
                participants.add_walk_in(
                    event=row, unit=units["lapas-cilegon"], name=f"Orang {number} Contoh", mode="onsite"
                )
            elif act == "more":
                quota += number % 2
                words = event_words(
                    quota=quota, mode="onsite", starts_at=start, ends_at=start + timedelta(hours=1)
                )
                events.change_event(actor=actors["region_editor"], event_id=row.pk, words=words)
            elif person and act == "off":
                participants.take_off(actor=actors["unit_coord"], event_id=row.pk, participant_id=person.pk)
            elif person:
                participants.answer(
                    actor=actors["unit_coord"],
                    event_id=row.pk,
                    participant_id=person.pk,
                    comes=act == "yes",
                    reason="sakit",
                )
        except (BadWords, WrongStage):
            pass
        taken = seats_taken(row)
        waiting = row.participants.filter(place=Place.WAITING).count()
        assert taken <= quota
        assert not waiting or taken == quota
        names = [one.name.lower() for one in row.participants.all()]
        assert len(names) == len(set(names))
