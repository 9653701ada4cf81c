"""The pages of the agenda: what they cost, what they hide, what they say when something is wrong."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from kentongan.apps.agenda.models import Assignment, Item, Series
from kentongan.apps.agenda.queries.links import token_of
from kentongan.apps.agenda.services import assigning, calendars, items
from kentongan.apps.agenda.services.groundwork.wording import ItemWords
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.profile import load_profile

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def morning():
    """Nine in the morning of Jakarta, whatever the hour of the run: what begins in an hour is still today's."""
    with time_machine.travel(timezone.now().replace(hour=2, minute=0)):
        yield


@pytest.fixture
def browser(people):
    def sign_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


@pytest.fixture
def item(actors, units):
    def plan(
        *, ahead: timedelta = timedelta(hours=1), by: str = "unit_coord", unit="lapas-cilegon", **more
    ) -> Item:
        start = timezone.now() + ahead
        given = {"title": "Panen kangkung", "starts_at": start, "ends_at": start + timedelta(hours=1)} | more
        return items.plan_item(actor=actors[by], unit_id=units[unit].pk, words=ItemWords(**given))

    return plan


def fields(**more) -> dict[str, object]:
    day = timezone.localdate() + timedelta(days=2)
    known = {"title": "Panen", "kind": "activity", "day": f"{day}", "begins": "08:00", "ends": "09:00"}
    return {**known, "visibility": "branch", "wants_coverage": "on", **more}


def test_the_day_and_the_week_cost_the_same_with_forty_items(
    item, browser, actors, people, django_assert_max_num_queries
):
    load_profile()
    for number in range(40):
        made = item(title=f"Acara {number}")
        Assignment.objects.create(
            item=made, user=people["contributor"], part="writer", asked_by=people["unit_coord"]
        )
    client = browser("unit_coord")
    for path, most in (("/meja/agenda/", 22), ("/meja/agenda/pekan/", 16), ("/meja/agenda/papan/", 18)):
        client.get(path)
        with django_assert_max_num_queries(most):
            page = client.get(path)
        assert page.content.decode().count("Acara ") >= 10, path


def test_one_item_costs_the_same_with_many_people(item, browser, people, django_assert_max_num_queries):
    made = item()
    for name in ("contributor", "unit_head", "region_editor", "region_head"):
        for part in ("writer", "photographer"):
            Assignment.objects.create(item=made, user=people[name], part=part, asked_by=people["unit_coord"])
    client = browser("unit_coord")
    client.get(f"/meja/agenda/{made.pk}/")
    with django_assert_max_num_queries(17):
        page = client.get(f"/meja/agenda/{made.pk}/")
    assert page.content.decode().count("Region Head Contoh") >= 2


def test_an_item_is_planned_in_the_clock_of_the_office_chosen(browser, units):
    client = browser("central_lead")
    page = client.post("/meja/agenda/baru/", fields(unit=units["lapas-nunukan"].pk))
    made = Item.objects.get()
    assert page.status_code == 302 and page.url == f"/meja/agenda/{made.pk}/"
    assert f"{made.starts_at:%H:%M}" == "00:00"


def test_what_was_typed_stays_and_the_fault_stands_at_its_field(browser, units):
    client = browser("unit_coord")
    page = client.post(
        "/meja/agenda/baru/", fields(unit=units["lapas-cilegon"].pk, ends="07:00", venue="Kebun")
    )
    words = page.content.decode()
    assert page.status_code == 400 and "Agenda harus selesai setelah mulai." in words and "Kebun" in words
    page = client.post("/meja/agenda/baru/", fields(unit=units["lapas-nunukan"].pk))
    assert page.status_code == 400 and not Item.objects.exists()


def test_an_office_with_one_choice_is_not_asked(browser):
    words = browser("unit_coord").get("/meja/agenda/baru/?tanggal=2027-08-17").content.decode()
    assert '<input type="hidden" name="unit"' in words and 'value="2027-08-17"' in words


@pytest.mark.parametrize("asked", ["kemarin", "9999-99-99", "1000-01-01", "2027-13-01", "%00"])
def test_days_that_are_none_mean_today(browser, asked):
    assert browser("contributor").get(f"/meja/agenda/?tanggal={asked}").status_code == 200


@pytest.mark.parametrize("asked", ["x", "0", "99999999999", "-1"])
def test_offices_that_are_none_are_not_found(browser, asked):
    assert browser("contributor").get(f"/meja/agenda/pekan/?satuan={asked}").status_code == 404


def test_today_tells_the_own_office_and_ranks_nobody(browser, item):
    item()
    words = browser("contributor").get("/meja/agenda/").content.decode()
    assert "belum mengajukan berita hari ini" in words and "belum ada petugas" in words
    assert "satuan sudah mengajukan" not in words
    assert "0 satuan sudah mengajukan" in browser("region_head").get("/meja/agenda/").content.decode()


def test_the_panel_of_the_board_is_empty_for_those_who_read_no_agenda(browser, item):
    item()
    assert browser("ppid").get("/meja/agenda/papan/").content == b""
    assert "Panen kangkung" in browser("unit_head").get("/meja/agenda/papan/").content.decode()


def test_a_routine_is_laid_out_by_its_form(browser, units):
    today = timezone.localdate()
    given = fields(
        unit=units["lapas-cilegon"].pk, every="week", weekdays=["0", "2"], interval="1", begins="22:00", ends="01:00",
        starts_on=f"{today}", ends_on=f"{today + timedelta(days=27)}",
    )  # fmt: skip
    client = browser("unit_coord")
    page = client.post("/meja/agenda/rutin/baru/", given)
    row = Series.objects.get()
    assert page.url == f"/meja/agenda/rutin/{row.pk}/" and row.minutes == 180
    assert 6 <= row.items.count() <= 8
    assert client.get(page.url).status_code == 200
    wrong = client.post("/meja/agenda/rutin/baru/", {**given, "weekdays": []})
    assert wrong.status_code == 400 and "Pilih sedikitnya satu hari." in wrong.content.decode()
    client.post(f"/meja/agenda/rutin/{row.pk}/akhiri/")
    assert not client.get("/meja/agenda/rutin/").content.decode().count("berjalan") > 1


def test_an_item_of_an_event_offers_no_title_to_change(browser, item):
    made = item()
    words = browser("unit_coord").get(f"/meja/agenda/{made.pk}/ubah/").content.decode()
    assert 'name="title"' in words
    assert browser("contributor").get(f"/meja/agenda/{made.pk}/ubah/").status_code == 403


def test_answers_lead_back_to_where_they_were_given_and_nowhere_else(browser, item, actors, people):
    made = item()
    row = assigning.assign(
        actor=actors["unit_coord"], item_id=made.pk, user_id=people["contributor"].pk, part="writer"
    )
    client, path = browser("contributor"), f"/meja/agenda/{made.pk}/petugas/{row.pk}/jawab/"
    assert client.post(path, {"sanggup": "1", "kembali": "/meja/agenda/tugas/"}).url == "/meja/agenda/tugas/"
    for evil in ("https://jahat.test/", "//jahat.test", "javascript:alert(1)", "/\\jahat.test"):
        assert client.post(path, {"sanggup": "1", "kembali": evil}).url == f"/meja/agenda/{made.pk}/"
    page = client.post(path, {"reason": ""}, follow=True)
    assert "Tulis alasan berhalangan." in page.content.decode()
    row.refresh_from_db()
    assert row.state == "accepted"


def test_writing_opens_the_form_with_the_facts_in_it(browser, item):
    load_profile()
    made = item(venue="Kebun belakang")
    client = browser("contributor")
    page = client.post(f"/meja/agenda/{made.pk}/liputan/")
    story = Story.objects.get()
    assert page.url == f"/meja/berita/{story.pk}/tulis/"
    assert "Kebun belakang" in client.get(page.url).content.decode()
    assert f"/meja/berita/{story.pk}/" in client.get(f"/meja/agenda/{made.pk}/").content.decode()


def test_why_somebody_declined_is_for_planners_and_for_them(browser, item, actors, people):
    made = item()
    row = assigning.assign(
        actor=actors["unit_coord"], item_id=made.pk, user_id=people["unit_head"].pk, part="writer"
    )
    assigning.answer(
        actor=actors["unit_head"], item_id=made.pk, assignment_id=row.pk, accepts=False, reason="Berobat"
    )
    path = f"/meja/agenda/{made.pk}/"
    assert "Berobat" in browser("unit_coord").get(path).content.decode()
    for who in ("contributor", "auditor"):
        assert "Berobat" not in browser(who).get(path).content.decode()


def test_a_list_goes_in_by_a_preview(browser, units):
    client = browser("unit_coord")
    unit = units["lapas-cilegon"].pk
    rows = "tanggal,mulai,selesai,acara\n2027-08-17,08:00,09:00,Upacara\n2027-08-17,x,09:00,Salah\n"
    from django.core.files.uploadedfile import SimpleUploadedFile

    page = client.post(
        "/meja/agenda/impor/", {"unit": unit, "file": SimpleUploadedFile("a.csv", rows.encode())}
    )
    words = page.content.decode()
    assert "Baris 3" in words and "Tambahkan 1 agenda" in words and not Item.objects.exists()
    client.post("/meja/agenda/impor/terapkan/", {"unit": unit, "rows": rows})
    assert Item.objects.get().title == "Upacara"


def test_a_table_comes_out_in_both_forms(browser, item):
    item()
    client = browser("contributor")
    for form, mark in (("csv", b"\xef\xbb\xbf"), ("xlsx", b"PK")):
        page = client.get(f"/meja/agenda/tabel.{form}")
        assert page.content.startswith(mark) and page.headers["Content-Disposition"].endswith(f'.{form}"')
    assert client.get("/meja/agenda/tabel.pdf").status_code == 404


def test_a_calendar_program_needs_no_login_and_a_wrong_secret_tells_nothing(
    item, actors, units, django_assert_max_num_queries
):
    item()
    feed = calendars.renew_feed(actor=actors["unit_coord"], unit_id=units["lapas-cilegon"].pk)
    path = f"/meja/agenda/kalender/{token_of(feed)}.ics"
    Client().get(path)
    with django_assert_max_num_queries(9):
        page = Client().get(path)
    assert [str(one["summary"]) for one in Calendar.from_ical(page.content).walk("VEVENT")] == [
        "Panen kangkung"
    ]
    assert page.headers["Referrer-Policy"] == "no-referrer" and "no-store" in page.headers["Cache-Control"]
    assert not page.cookies
    assert Client().get(path.replace(".ics", "x.ics")).status_code == 404


def test_guessing_secrets_is_slowed_down():
    answers = {Client().get(f"/meja/agenda/kalender/salah{n}.ics").status_code for n in range(62)}
    assert answers == {404, 429}
