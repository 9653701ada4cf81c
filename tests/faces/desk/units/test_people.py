"""People at the desk: listed in scope, invited, ended; and the door for the invited."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kentongan.apps.units.models import Appointment
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.jobs.inline import run_due_jobs

FORM = {
    "email": "baru@contoh.test",
    "name": "Orang Baru",
    "role": "contributor",
    "acting": "",
    "valid_from": "2026-01-01",
    "valid_to": "",
    "letter": "",
}
MANAGERS = ("unit_head", "region_head", "central_lead", "admin")


@pytest.fixture(autouse=True)
def fresh_counts(db):
    cache.clear()


def body(answer) -> str:
    return answer.content.decode()


def test_managers_see_their_branch_and_nothing_else(browser):
    page = body(browser("unit_head").get("/meja/satuan/orang/"))
    assert "contributor@contoh.test" in page and "unit_coord@contoh.test" in page
    for outsider in ("region_editor", "other_contributor", "central_lead", "admin"):
        assert f"{outsider}@contoh.test" not in page
    assert "other_contributor@contoh.test" in body(browser("central_lead").get("/meja/satuan/orang/"))


@pytest.mark.parametrize(
    "name", ["contributor", "unit_coord", "region_editor", "central_editor", "ppid", "auditor"]
)
def test_others_see_nobody(browser, name, people):
    assert browser(name).get("/meja/satuan/orang/").status_code == 403
    assert browser(name).get("/meja/satuan/lapas-cilegon/undang/").status_code == 403
    row = Appointment.objects.get(user=people["unit_coord"])
    assert browser(name).get(f"/meja/satuan/orang/{row.pk}/akhiri/").status_code in (403, 404)


def test_list_is_searched_and_shows_the_past_on_request(browser, people):
    Appointment.objects.filter(user=people["unit_coord"]).update(valid_to=date(2025, 1, 1))
    client = browser("unit_head")
    assert "unit_coord@" not in body(client.get("/meja/satuan/orang/"))
    assert "unit_coord@" in body(client.get("/meja/satuan/orang/", {"lama": "1"}))
    found = body(client.get("/meja/satuan/orang/", {"q": "contributor"}))
    assert "contributor@" in found and "unit_head@" not in found


def test_list_costs_the_same_for_few_and_many_people(browser, units):
    client = browser("unit_head")

    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get("/meja/satuan/orang/")
        return len(asked)

    few = cost()
    for number in range(25):
        user = User.objects.create_user(f"orang{number}@contoh.test", None, name=f"Orang {number}")
        Appointment.objects.create(
            user=user, unit=units["lapas-cilegon"], role="contributor", valid_from=date(2026, 1, 1)
        )
    assert cost() == few <= 12


def test_invitation_from_the_form_to_the_first_sign_in(browser, people):
    head = browser("unit_head")
    assert "Kontributor" in body(head.get("/meja/satuan/lapas-cilegon/undang/"))
    answer = head.post("/meja/satuan/lapas-cilegon/undang/", FORM)
    assert answer["Location"] == "/meja/satuan/lapas-cilegon/"
    assert "diundang" in body(head.get("/meja/satuan/orang/"))
    run_due_jobs()
    link = re.search(r"https?://[^/]+(/\S+)", mail.outbox[0].body).group(1)

    stranger = Client()
    page = stranger.get(link)
    assert (
        page.status_code == 200
        and page["Referrer-Policy"] == "strict-origin"
        and "no-store" in page["Cache-Control"]
    )
    unequal = stranger.post(link, {"password": "sandi yang panjang", "again": "sandi lain sekali"})
    assert "berbeda" in body(unequal)
    weak = stranger.post(link, {"password": "pendek", "again": "pendek"})
    assert weak.status_code == 200 and "errorlist" in body(weak)
    done = stranger.post(link, {"password": "sandi yang panjang", "again": "sandi yang panjang"})
    assert done["Location"] == "/meja/"
    assert stranger.get("/meja/satuan/akun/").status_code == 200
    assert Client().get(link).status_code == 404, "a link opens once"


def test_dead_links_look_alike_and_are_not_tried_for_ever(db):
    answers = {
        body(Client().get(f"/meja/satuan/undangan/{token}/")) for token in ("a", "b" * 300, "%00", "é")
    }
    assert len(answers) == 1 and "tidak berlaku" in answers.pop()
    told = [Client().get(f"/meja/satuan/undangan/x{number}/").status_code for number in range(40)]
    assert told[0] == 404 and told[-1] == 429


def test_roles_above_ones_own_are_not_offered_and_not_taken(browser):
    head = browser("unit_head")
    page = body(head.get("/meja/satuan/lapas-cilegon/undang/"))
    assert "Kepala UPT" in page and "Administrator" not in page and "Redaktur Kanwil" not in page
    answer = head.post("/meja/satuan/lapas-cilegon/undang/", FORM | {"role": "admin"})
    assert answer.status_code == 200 and not User.objects.filter(email="baru@contoh.test").exists()


def test_refusals_stand_beside_the_form(browser):
    for change in ({"acting": "plt"}, {"email": "unit_head@contoh.test"}, {"valid_to": "2025-01-01"}):
        answer = browser("unit_head").post("/meja/satuan/lapas-cilegon/undang/", FORM | change)
        assert answer.status_code == 200 and 'id="galat"' in body(answer), change
    assert not User.objects.filter(email="baru@contoh.test").exists()


def test_an_office_is_ended_at_the_desk(browser, people):
    row = Appointment.objects.get(user=people["contributor"])
    head = browser("unit_head")
    yesterday = timezone.localdate() - timedelta(days=1)
    assert "Contributor Contoh" in body(head.get(f"/meja/satuan/orang/{row.pk}/akhiri/"))
    before = browser("contributor")
    assert before.get("/meja/satuan/").status_code == 200
    answer = head.post(f"/meja/satuan/orang/{row.pk}/akhiri/", {"last_day": yesterday.isoformat()})
    assert answer["Location"] == "/meja/satuan/orang/"
    assert before.get("/meja/satuan/").status_code == 403, "the running session loses its rights at once"


def test_offices_outside_the_branch_are_not_there(browser, people):
    row = Appointment.objects.get(user=people["other_contributor"])
    assert browser("unit_head").get(f"/meja/satuan/orang/{row.pk}/akhiri/").status_code == 404
    own = Appointment.objects.get(user=people["unit_head"])
    assert (
        browser("unit_head")
        .post(f"/meja/satuan/orang/{own.pk}/akhiri/", {"last_day": "2030-01-01"})
        .status_code
        == 403
    )


def test_invitations_are_sent_again_by_managers_only(browser, units):
    browser("unit_head").post("/meja/satuan/lapas-cilegon/undang/", FORM)
    user = User.objects.get(email="baru@contoh.test")
    assert browser("contributor").post(f"/meja/satuan/orang/{user.pk}/kirim-ulang/").status_code == 403
    assert browser("unit_head").get(f"/meja/satuan/orang/{user.pk}/kirim-ulang/").status_code == 405
    assert browser("unit_head").post(f"/meja/satuan/orang/{user.pk}/kirim-ulang/").status_code == 302
    assert user.invitations.count() == 2


@pytest.mark.parametrize("name", MANAGERS)
def test_managers_invite_where_they_manage(browser, name, units):
    answer = browser(name).post("/meja/satuan/lapas-cilegon/undang/", FORM)
    assert answer.status_code == 302
    assert Appointment.objects.get(user__email="baru@contoh.test").role == Role.CONTRIBUTOR
