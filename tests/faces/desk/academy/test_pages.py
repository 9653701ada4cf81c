"""The pages of events: what they cost, what they hide, what they say when something is wrong."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from kentongan.apps.academy.models import Event, Letter, Participant
from kentongan.apps.academy.queries import links
from kentongan.apps.academy.queries.scopes import Scope
from kentongan.apps.academy.services import calendars, covering, events, inviting, participants, programme
from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.apps.units.models import Unit

pytestmark = pytest.mark.django_db
LINK = "https://rapat.contoh.test/rahasia"


@pytest.fixture
def event(units, actors) -> Event:
    start = timezone.now() + timedelta(days=3)
    words = events.EventWords(
        title="Asistensi Berita", type="clinic", mode="hybrid", starts_at=start, link=LINK, venue="Aula",
        ends_at=start + timedelta(hours=3),
    )  # fmt: skip
    made = events.plan_event(actor=actors["region_editor"], unit_id=units["kanwil-banten"].pk, words=words)
    events.open_event(actor=actors["region_editor"], event_id=made.pk)
    inviting.invite_units(actor=actors["region_editor"], event_id=made.pk, scope=Scope())
    return made


@pytest.fixture
def person(event, actors, units) -> Participant:
    words = participants.PersonWords(name="Rina Contoh", email="rina@contoh.test", mode="virtual")
    unit = units["lapas-cilegon"].pk
    return participants.nominate(actor=actors["unit_coord"], event_id=event.pk, unit_id=unit, words=words)


@pytest.fixture
def browser(people):
    def sign_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def test_the_page_of_an_event_costs_the_same_with_fifty_offices(
    event, browser, actors, units, django_assert_max_num_queries
):
    load_profile()
    region = units["kanwil-banten"]
    fresh = [
        Unit(key=f"rutan-{n}", type="rutan", name=f"Rutan {n}", official_name=f"Rutan {n}", parent=region)
        for n in range(50)
    ]
    for unit in Unit.objects.bulk_create(fresh):
        unit.path = f"{region.path}{unit.pk}/"
    Unit.objects.bulk_update(fresh, ["path"])
    inviting.invite_units(actor=actors["region_editor"], event_id=event.pk, scope=Scope())
    for unit in fresh[:3]:
        covering.cover_event(actor=actors["region_editor"], event_id=event.pk, unit_id=unit.pk)
    for number in range(3):
        speaker = programme.SpeakerWords(name=f"Pemateri {number}")
        programme.add_speaker(actor=actors["region_editor"], event_id=event.pk, words=speaker)
    client = browser("region_editor")
    client.get(f"/meja/kegiatan/{event.pk}/")
    with django_assert_max_num_queries(45):
        assert client.get(f"/meja/kegiatan/{event.pk}/").status_code == 200
    with django_assert_max_num_queries(15):
        assert "Rutan 10" in client.get(f"/meja/kegiatan/{event.pk}/satuan/").content.decode()
    with django_assert_max_num_queries(10):
        assert client.get("/meja/kegiatan/").status_code == 200


def test_the_virtual_link_shows_after_somebody_of_the_office_confirmed(event, person, browser, actors):
    page = f"/meja/kegiatan/{event.pk}/"
    assert LINK not in browser("contributor").get(page).content.decode()
    assert LINK not in browser("contributor").get(f"{page}kegiatan.ics").content.decode()
    assert LINK in browser("region_editor").get(page).content.decode()
    participants.answer(actor=actors["unit_coord"], event_id=event.pk, participant_id=person.pk, comes=True)
    assert LINK in browser("contributor").get(page).content.decode()


def test_a_choice_is_counted_before_it_is_sent(event, browser, actors):
    client = browser("region_editor")
    inviting.withdraw_invitation(
        actor=actors["region_editor"], event_id=event.pk, unit_id=event.invitations.first().unit_id
    )
    page = f"/meja/kegiatan/{event.pk}/undang/"
    assert "1 satuan akan diundang" in client.get(f"{page}?hitung=1").content.decode()
    assert event.invitations.count() == 1
    assert client.post(page, {}).status_code == 302
    assert event.invitations.count() == 2


def test_a_wrong_event_loses_nothing_that_was_typed(browser, units):
    start = timezone.now() + timedelta(days=3)
    clock = "%Y-%m-%dT%H:%M"
    sent = {"unit": units["kanwil-banten"].pk, "title": "Rapat penting", "type": "meeting", "mode": "onsite",
            "starts_at": start.strftime(clock), "ends_at": (start - timedelta(hours=1)).strftime(clock)}  # fmt: skip
    answer = browser("region_editor").post("/meja/kegiatan/baru/", sent)
    body = answer.content.decode()
    assert answer.status_code == 400 and "Rapat penting" in body and "selesai setelah mulai" in body
    assert not Event.objects.exists()


def test_the_table_of_participants_names_people_without_addresses(event, person, browser):
    client = browser("region_editor")
    table = client.get(f"/meja/kegiatan/{event.pk}/peserta.csv").content.decode("utf-8-sig")
    assert "Rina Contoh" in table and "rina@contoh.test" not in table
    assert client.get(f"/meja/kegiatan/{event.pk}/peserta.xlsx").content[:2] == b"PK"
    assert client.get(f"/meja/kegiatan/{event.pk}/peserta.exe").status_code == 404
    assert browser("unit_head").get(f"/meja/kegiatan/{event.pk}/peserta.csv").status_code == 403


def test_a_button_that_is_refused_says_why_on_the_page(event, browser):
    answer = browser("region_editor").post(f"/meja/kegiatan/{event.pk}/tutup/", follow=True)
    assert "sudah mulai" in answer.content.decode()


def test_a_month_that_is_none_is_this_one(browser):
    client = browser("contributor")
    for asked in ("2026-13", "x", "9999-99", "0001-01", ""):
        assert client.get("/meja/kegiatan/bulan/", {"bulan": asked}).status_code == 200


def test_the_story_page_names_the_event(event, browser, actors, units):
    load_profile()
    row = covering.cover_event(
        actor=actors["contributor"], event_id=event.pk, unit_id=units["lapas-cilegon"].pk
    )
    body = browser("contributor").get(f"/meja/berita/{row.story_id}/").content.decode()
    assert "Berita dari kegiatan:" in body and event.title in body


def test_answering_by_link_needs_no_account_and_a_look_changes_nothing(person):
    client, page = Client(), f"/kegiatan/jawab/{links.secret(links.ANSWER, person.seed)}/"
    answer = client.get(page)
    assert answer.status_code == 200 and "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"].startswith("noindex") and LINK not in answer.content.decode()
    person.refresh_from_db()
    assert person.answered_at is None
    assert client.post(page, {"comes": "0"}).status_code == 400
    assert LINK in client.post(page, {"comes": "1"}).content.decode()
    person.refresh_from_db()
    assert person.place == "confirmed"
    assert client.get("/kegiatan/jawab/tidak-ada/").status_code == 404
    assert Letter.objects.filter(participant=person).count() == 1


def test_the_secret_calendar_answers_its_address_alone(event, actors, people):
    feed = calendars.renew_feed(actor=actors["unit_coord"])
    page = f"/kegiatan/kalender/{links.secret(links.CALENDAR, feed.seed)}.ics"
    answer = Client().get(page)
    assert answer["Content-Type"].startswith("text/calendar") and event.title in answer.content.decode()
    assert Client().get(page.replace(".ics", "x.ics")).status_code == 404
    type(people["unit_coord"]).objects.filter(pk=people["unit_coord"].pk).update(is_active=False)
    assert Client().get(page).status_code == 404
