"""The desk of attendance: what pages cost, what they hide, how the scanner's door answers."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from kentongan.apps.academy.models import Event, Invitation, Participant, Session
from kentongan.apps.attendance.models import Mark, Presence, Roll
from kentongan.apps.attendance.queries.codes import pass_code
from kentongan.apps.attendance.queries.roster import seal_of

pytestmark = pytest.mark.django_db


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
def browser(people):
    def sign_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def send(client, event, *scans, **more):
    body = more.pop("body", json.dumps({"scans": scans}))
    return client.post(
        f"/meja/kehadiran/{event.pk}/pindai/kirim/", body, content_type="application/json", **more
    )


def scan(event, person, **words):
    session = event.sessions.get().pk
    return {
        "key": str(uuid4()),
        "session": session,
        "at": timezone.now().isoformat(),
        "code": pass_code(person.pk),
    } | words


def test_a_batch_is_answered_by_key(browser, event, person):
    client, good = browser("region_editor"), scan(event, person)
    bad = [
        scan(event, person, **words)
        for words in ({"at": "kemarin"}, {"session": "1"}, {"code": "X"}, {"at": None})
    ]
    answers = send(client, event, good, *bad, 5, {"key": []}, {}).json()["answers"]
    assert answers.pop(good["key"]) == {"state": "counted", "name": "Sari Peraga"}
    assert {one["state"] for one in answers.values()} == {"unknown"} and len(answers) == 4
    assert send(client, event, good).json()["answers"][good["key"]]["state"] == "counted"
    assert Mark.objects.count() == 1


@pytest.mark.parametrize("body", ["", "[]", "{", '{"scans": 5}', "[" * 5000, "\xff"])
def test_a_batch_that_is_none_is_refused_in_words(browser, event, body):
    answer = send(browser("region_editor"), event, body=body)
    assert answer.status_code == 400 and answer.json()["error"]


def test_a_stranger_may_neither_read_the_list_nor_send(browser, event, person):
    for name, status in (("unit_head", 403), ("other_region_editor", 404), ("auditor", 403)):
        client = browser(name)
        assert client.get(f"/meja/kehadiran/{event.pk}/pindai/daftar.json").status_code == status
        assert send(client, event, scan(event, person)).status_code == status
    assert not Mark.objects.exists()


def test_forged_scans_are_refused(people, event, person):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people["region_editor"], backend="django.contrib.auth.backends.ModelBackend")
    assert send(client, event, scan(event, person)).status_code == 403
    key = client.get(f"/meja/kehadiran/{event.pk}/pindai/daftar.json").json()["csrf"]
    assert send(client, event, scan(event, person), headers={"X-CSRFToken": key}).status_code == 200


def test_the_phone_gets_names_and_seals_but_no_pass(browser, event, person):
    answer = browser("region_editor").get(f"/meja/kehadiran/{event.pk}/pindai/daftar.json")
    told = answer.json()
    assert told["people"][0]["seal"] == seal_of(pass_code(person.pk))
    assert pass_code(person.pk) not in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert {one["name"] for one in told["units"]} == {"Kanwil Ditjenpas Banten", "Lapas Kelas IIA Cilegon"}


def test_the_scanner_may_use_the_camera_and_its_page_holds_no_name(browser, event, person):
    client = browser("region_editor")
    answer = client.get(f"/meja/kehadiran/{event.pk}/pindai/")
    assert answer["Permissions-Policy"].startswith("camera=(self)")
    assert "Sari Peraga" not in answer.content.decode()
    worker = client.get(f"/meja/kehadiran/{event.pk}/pindai/pekerja.js")
    assert worker["Content-Type"].startswith("text/javascript")
    assert f'"/meja/kehadiran/{event.pk}/pindai/"' in worker.content.decode()
    assert "camera" not in client.get(f"/meja/kehadiran/{event.pk}/")["Permissions-Policy"]


def test_names_are_for_those_who_take_attendance_and_for_the_own_office(browser, event, person, units):
    session = event.sessions.get()
    Presence.objects.create(participant=person, session=session, mode="onsite", way="scan", at=timezone.now())
    pages = (f"/meja/kehadiran/{event.pk}/", f"/meja/kehadiran/{event.pk}/cakupan/")
    for name, expected in (
        ("region_editor", (True, True)),
        ("unit_head", (False, True)),
        ("auditor", (False, False)),
    ):
        client = browser(name)
        assert tuple("Sari Peraga" in client.get(path).content.decode() for path in pages) == expected, name


def test_pages_cost_the_same_for_few_and_for_many(browser, event, units, django_assert_max_num_queries):
    client = browser("region_editor")
    paths = {"": 14, "cakupan/": 12, "daftar/": 10, "asesmen/": 11, "kode/": 10}
    for count in (1, 60):
        Participant.objects.bulk_create(
            Participant(event=event, unit=units["lapas-cilegon"], name=f"Orang {count}-{n} Peraga")
            for n in range(count)
        )
        for path, most in paths.items():
            with django_assert_max_num_queries(most):
                assert client.get(f"/meja/kehadiran/{event.pk}/{path}").status_code == 200, path


def test_badges_and_coverage_come_as_documents(browser, event, person):
    client = browser("region_editor")
    assert client.get(f"/meja/kehadiran/{event.pk}/kartu.pdf").content.startswith(b"%PDF")
    assert client.get(f"/meja/kehadiran/{event.pk}/cakupan.pdf").content.startswith(b"%PDF")
    assert client.get(f"/meja/kehadiran/{event.pk}/cakupan.xlsx").content.startswith(b"PK")
    assert "Lapas Kelas IIA Cilegon" in client.get(f"/meja/kehadiran/{event.pk}/cakupan.csv").content.decode()
    assert client.get(f"/meja/kehadiran/{event.pk}/cakupan.exe").status_code == 404


def test_a_list_with_a_fault_keeps_the_form_and_says_why(browser, event):
    client = browser("region_editor")
    file = SimpleUploadedFile("daftar.csv", b"satuan\nLapas\n")
    session = event.sessions.get().pk
    answer = client.post(f"/meja/kehadiran/{event.pk}/daftar/", {"file": file, "session": session})
    assert answer.status_code == 400 and "Kolom “nama” tidak ditemukan" in answer.content.decode()
    assert not Roll.objects.exists()


def test_foreign_numbers_in_an_address_are_not_found(browser, event, person):
    client = browser("region_editor")
    for path in (
        f"{event.pk}/kartu/{10**9}/",
        f"{event.pk}/daftar/{10**9}/",
        f"{10**9}/",
        f"{10**9}/cakupan/",
    ):
        assert client.get(f"/meja/kehadiran/{path}").status_code == 404, path
    answer = client.post(
        f"/meja/kehadiran/{event.pk}/catat/", {"peserta": "x" * 40, "sesi": "٣", "hadir": "1"}
    )
    assert answer.status_code == 404


def test_the_panel_tells_the_numbers(browser, event, person, actors, rf, django_assert_max_num_queries):
    from django.template import engines

    template = engines["django"].get_template("desk/attendance/event_panel.html")
    request = rf.get("/")
    with django_assert_max_num_queries(4):
        shown = template.render({"event": event, "actor": actors["region_editor"]}, request)
    assert "0 dari 1 satuan (0%)" in shown and "Pindai" in shown
    assert "Pindai" not in template.render({"event": event, "actor": actors["unit_head"]}, request)
