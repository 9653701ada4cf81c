"""The public side: no names, no cookies of readers, few guesses."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from kentongan.apps.academy.models import Event, Invitation, Participant, Session
from kentongan.apps.attendance.models import Arrival, Presence
from kentongan.apps.attendance.queries.codes import door_token, link_token, pass_code, session_code, spelled
from kentongan.apps.attendance.services import assessments, books

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.fixture
def event(units, people) -> Event:
    start = timezone.now() - timedelta(minutes=5)
    event = Event.objects.create(
        unit=units["kanwil-banten"], type="briefing", mode="hybrid", title="Penguatan Kehumasan", state="open",
        starts_at=start, ends_at=start + timedelta(hours=2), made_by=people["region_editor"],
    )  # fmt: skip
    Session.objects.create(event=event, title="Pembukaan", starts_at=start, ends_at=event.ends_at)
    Invitation.objects.create(event=event, unit=units["lapas-cilegon"])
    return event


@pytest.fixture
def person(event, units) -> Participant:
    return Participant.objects.create(
        event=event, unit=units["lapas-cilegon"], name="Sari Peraga", place="confirmed"
    )


@pytest.fixture
def door(event, person, actors):
    book = books.open_book(actor=actors["region_editor"], event_id=event.pk)
    return f"/hadir/{door_token(book)}/", book


def entry(book, event, units, **words):
    code = session_code(book, event.sessions.get().pk, timezone.now())
    return {"code": code, "unit": units["lapas-cilegon"].pk, "mode": "virtual", "name": "Sari Peraga"} | words


def test_named_and_strangers_get_the_same_answer(client, door, event, units):
    path, book = door
    answers = [
        client.post(path, entry(book, event, units, name=name)) for name in ("Sari Peraga", "Tamu Peraga")
    ]
    first, second = (answer.content.decode() for answer in answers)
    assert [answer.status_code for answer in answers] == [200, 200]
    assert "sudah diterima" in first
    assert first == second
    assert (Presence.objects.count(), Arrival.objects.count()) == (1, 1)


def test_the_page_shows_offices_and_no_person(client, door):
    answer = client.get(door[0])
    body = answer.content.decode()
    assert "Lapas Kelas IIA Cilegon" in body and "Sari Peraga" not in body
    assert "Nunukan" not in body
    assert answer["X-Robots-Tag"] == "noindex, noarchive"
    assert "no-store" in answer["Cache-Control"]


def test_guessing_codes_ends_soon_for_one_address(client, door, event, units):
    path, book = door
    statuses = [client.post(path, entry(book, event, units, code="999999x")).status_code for _ in range(62)]
    assert statuses[:60] == [400] * 60 and 429 in statuses[60:]
    assert not Presence.objects.exists()


def test_forged_entries_are_refused(door, event, units):
    path, book = door
    assert Client(enforce_csrf_checks=True).post(path, entry(book, event, units)).status_code == 403


@pytest.mark.parametrize("token", ["x", "1" * 30, "0" * 17, "é" * 20, "A" * 300])
def test_dead_links_answer_alike(client, token, door):
    for path in (f"/hadir/{token}/", f"/hadir/pas/{token}/", f"/hadir/pas/{token}/asesmen/before/"):
        answer = client.get(path)
        assert answer.status_code == 404, path
        assert "Tautan ini tidak berlaku" in answer.content.decode()


def test_a_closed_event_has_no_door(client, door, event):
    event.state, event.ended_at = "ended", timezone.now()
    event.save()
    assert client.get(door[0]).status_code == 404


def test_my_pass_is_mine_alone(client, event, person):
    answer = client.get(f"/hadir/pas/{link_token(person.pk)}/")
    body = answer.content.decode()
    assert spelled(pass_code(person.pk)) in body and "<path" in body
    assert answer["Referrer-Policy"] == "no-referrer" and not answer.cookies
    other = Participant.objects.create(event=event, unit=person.unit, name="Orang Lain", place="confirmed")
    assert "Orang Lain" not in body and link_token(other.pk) != link_token(person.pk)


def test_questions_are_answered_on_the_personal_page(client, event, person, actors):
    event.starts_at += timedelta(hours=3)
    event.ends_at += timedelta(hours=3)
    event.save()
    event.sessions.update(starts_at=event.starts_at, ends_at=event.ends_at)
    table = b"pertanyaan,a,b,kunci\nApa itu ralat?,Perbaikan,Iklan,a\n"
    assessments.set_questions(
        actor=actors["region_editor"], event_id=event.pk, title="Asesmen", content=table
    )
    path = f"/hadir/pas/{link_token(person.pk)}/asesmen/before/"
    assert client.get(path).status_code == 200
    assert client.post(path, {}).status_code == 400
    assert "1 dari 1 benar" in client.post(path, {"q1": "0"}).content.decode()
    assert "1 dari 1 benar" in client.post(path, {"q1": "1"}).content.decode()


def test_the_door_costs_few_queries(client, door, event, units, django_assert_max_num_queries):
    client.get(door[0])
    with django_assert_max_num_queries(10):  # the count of tries in the shared cache is half of them
        client.get(door[0])
