"""The desk of routes: rules, trials, turns, officers, loans, looks."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from tests.apps.newsroom.routing.rulesets import ALL, ROUTINE

from kentongan.apps.newsroom.models import (
    Claim,
    Delegation,
    Look,
    RouteBook,
    RouteRule,
    RouteTrial,
    Story,
    Turn,
)
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.routing.books import copy_book
from kentongan.apps.newsroom.services.routing.lending import lend_decisions
from kentongan.apps.newsroom.services.routing.rules import add_rule
from kentongan.apps.newsroom.services.routing.ticking import tick
from kentongan.apps.newsroom.services.routing.trying import try_batch
from kentongan.apps.units.models import Appointment

RULE = {
    "label": "Rutin",
    "steps": ["unit_coord"],
    "sensitive": "no",
    "step_minutes": "240",
    "sample_percent": "10",
}
HURRY = {"version": 1, "reason": "Kabar ini sudah beredar dan perlu keterangan resmi."}


def text(answer) -> str:
    return answer.content.decode()


def test_a_region_drafts_tries_and_puts_in_force(at_desk, units, newsroom):
    head = at_desk("region_head")
    assert "Belum ada buku jalur" in text(head.get("/meja/rute/"))
    answer = head.post("/meja/rute/baru/", {"unit": units["kanwil-banten"].pk, "name": "Jalur Banten"})
    draft = RouteBook.objects.get()
    assert answer.url == f"/meja/rute/{draft.pk}/"
    assert head.post(f"/meja/rute/{draft.pk}/aturan/", RULE).status_code == 302
    assert "topik tidak peka" in text(head.get(f"/meja/rute/{draft.pk}/"))
    head.post(f"/meja/rute/{draft.pk}/berlakukan/")
    draft.refresh_from_db()
    assert draft.state == "active"
    page = text(head.get("/meja/rute/"))
    assert "Jalur Banten" in page
    assert "berlaku" in page


def test_what_was_typed_stays_when_it_is_refused(at_desk, book):
    head = at_desk("region_head")
    head.post(f"/meja/rute/{book(ROUTINE).pk}/salin/")
    draft = RouteBook.objects.get(state="draft")
    answer = head.post(f"/meja/rute/{draft.pk}/aturan/", RULE | {"steps": [], "label": "Nama saya"})
    assert answer.status_code == 400
    assert "Nama saya" in text(answer)
    assert draft.rules.count() == 1


def test_rules_move_and_go(at_desk, newsroom, book):
    draft = copy_book(actor=newsroom["region_head"], book_id=book(ROUTINE, ALL).pk)
    head, last = at_desk("region_head"), draft.rules.last()
    head.post(f"/meja/rute/{draft.pk}/aturan/{last.pk}/pindah/", {"do": "up"})
    assert draft.rules.first() == last
    head.post(f"/meja/rute/{draft.pk}/aturan/{last.pk}/pindah/", {"do": "down"})
    assert draft.rules.last() == last
    head.post(f"/meja/rute/{draft.pk}/aturan/{last.pk}/", RULE | {"label": "Diubah", "step_minutes": "60"})
    assert RouteRule.objects.get(pk=last.pk).step_minutes == 60
    head.post(f"/meja/rute/{draft.pk}/aturan/{last.pk}/buang/")
    assert draft.rules.count() == 1


def test_a_rule_that_nothing_comes_to_is_named(at_desk, newsroom, book):
    draft = copy_book(actor=newsroom["region_head"], book_id=book(replace(ROUTINE, sensitive="yes")).pk)
    assert "tidak pernah terpakai" in text(at_desk("region_head").get(f"/meja/rute/{draft.pk}/"))


def test_the_trial_shows_hours_saved_and_faults_missed(at_desk, newsroom, book, in_review):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    return_story(actor=newsroom["unit_head"], story_id=story.pk, version=1, reason="facts", note="Lengkapi.")
    head = at_desk("region_head")
    draft = copy_book(actor=newsroom["region_head"], book_id=book(ROUTINE).pk)
    head.post(f"/meja/rute/{draft.pk}/coba/")
    trial = RouteTrial.objects.get()
    assert "0 dari 1" in text(head.get(f"/meja/rute/{draft.pk}/"))
    assert not try_batch(trial_id=trial.pk)
    page = text(head.get(f"/meja/rute/{draft.pk}/"))
    assert "dikembalikan tingkat yang dilewati" in page
    assert f"/meja/berita/{story.pk}/" in page
    add_rule(actor=newsroom["region_head"], book_id=draft.pk, words=ALL)
    assert "Rancangan berubah sejak uji coba ini" in text(head.get(f"/meja/rute/{draft.pk}/"))


def test_a_trial_changes_no_story_and_costs_the_same_for_many(
    newsroom, book, in_review, units, django_assert_max_num_queries
):
    numbers = ["Sepuluh", "Dua Puluh", "Tiga Puluh", "Empat Puluh"]
    stories = [in_review(headline=f"Lapas Cilegon Panen {n} Kilogram Kangkung") for n in numbers]
    for story in stories:
        approve_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    before = list(Story.objects.order_by("pk").values("status", "step", "route", "updated_at"))
    draft = copy_book(actor=newsroom["region_head"], book_id=book(ROUTINE).pk)
    trial = RouteTrial.objects.create(
        book=draft,
        since=timezone.localdate(),
        stories=[story.pk for story in stories],
        of=4,
        asked_by_id=newsroom["region_head"].user_id,
    )
    with django_assert_max_num_queries(18):
        try_batch(trial_id=trial.pk)
    trial.refresh_from_db()
    assert trial.counts["read"] == trial.counts["eased"] == 4
    assert list(Story.objects.order_by("pk").values("status", "step", "route", "updated_at")) == before


def test_the_review_page_names_the_owner_and_lets_one_hold_the_story(at_desk, in_review, people):
    story, coord = in_review(), at_desk("unit_coord")
    page = text(coord.get(f"/meja/berita/{story.pk}/tinjau/"))
    assert "Pegang satu jam" in page
    coord.post(f"/meja/rute/berita/{story.pk}/pegang/")
    assert Claim.objects.get().officer == people["unit_coord"]
    assert "Dipegang Unit Coord Contoh" in text(at_desk("unit_head").get(f"/meja/berita/{story.pk}/tinjau/"))
    coord.post(f"/meja/rute/berita/{story.pk}/lepas/")
    assert not Claim.objects.exists()


def test_a_borrower_sees_the_buttons_and_for_whom(at_desk, in_review, newsroom, people):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    coord, today = at_desk("unit_coord"), timezone.localdate()
    url = f"/meja/berita/{story.pk}/setujui/"
    assert url not in text(coord.get(f"/meja/berita/{story.pk}/tinjau/"))
    head = at_desk("unit_head")
    post = Appointment.objects.get(user=people["unit_head"])
    words = {
        "appointment": post.pk,
        "to": people["unit_coord"].pk,
        "first": today,
        "last": today,
        "reason": "cuti",
    }
    assert head.post("/meja/rute/limpahan/", words).status_code == 302
    page = text(coord.get(f"/meja/berita/{story.pk}/tinjau/"))
    assert url in page
    assert "atas limpahan Unit Head Contoh" in page
    coord.post(url, {"version": 1})
    assert "Atas limpahan Unit Head Contoh" in text(coord.get(f"/meja/berita/{story.pk}/"))
    row = Delegation.objects.get()
    assert "Unit Coord Contoh" in text(head.get("/meja/rute/limpahan/"))
    head.post(f"/meja/rute/limpahan/{row.pk}/akhiri/")
    assert "berakhir" in text(head.get("/meja/rute/limpahan/"))


def test_a_refused_loan_loses_nothing(at_desk, newsroom, people):
    post = Appointment.objects.get(user=people["unit_head"])
    words = {"appointment": post.pk, "to": people["unit_coord"].pk, "first": "2020-01-01", "last": "2020-01-02",
             "reason": "cuti bersama"}  # fmt: skip
    answer = at_desk("unit_head").post("/meja/rute/limpahan/", words)
    assert answer.status_code == 400
    assert "cuti bersama" in text(answer)


def test_what_stands_still_is_listed(at_desk, in_review):
    story, editor = in_review(), at_desk("region_editor")
    assert "Semua berjalan" in text(editor.get("/meja/rute/giliran/"))
    assert f"/meja/berita/{story.pk}/" in text(editor.get("/meja/rute/giliran/?semua=1"))
    Turn.objects.update(due_at=timezone.now() - timedelta(minutes=1))
    tick(kind="turn", key=story.pk)
    page = text(editor.get("/meja/rute/giliran/"))
    assert "dinaikkan 1 kali" in page
    assert "kini pada Kepala UPT" in page


def test_ahead_and_the_look_that_is_owed(at_desk, in_review):
    story, head = in_review(topic="keamanan"), at_desk("unit_head")
    assert "Tidak dapat menunggu?" in text(head.get(f"/meja/berita/{story.pk}/tinjau/"))
    assert "Belum disetujui Redaktur Kanwil" in text(head.get(f"/meja/rute/berita/{story.pk}/dahului/"))
    refused = head.post(f"/meja/rute/berita/{story.pk}/dahului/", HURRY | {"reason": "segera"})
    assert refused.status_code == 400
    assert head.post(f"/meja/rute/berita/{story.pk}/dahului/", HURRY).status_code == 302
    look, editor = Look.objects.get(), at_desk("region_editor")
    assert "Tinjauan menunggu Anda" in text(editor.get("/meja/"))
    assert f"/meja/rute/tinjauan/{look.pk}/" in text(editor.get("/meja/rute/tinjauan/"))
    page = text(editor.get(f"/meja/rute/tinjauan/{look.pk}/"))
    assert HURRY["reason"] in page
    assert 'name="outcome"' in page
    assert 'name="outcome"' not in text(head.get(f"/meja/rute/tinjauan/{look.pk}/"))
    assert editor.post(f"/meja/rute/tinjauan/{look.pk}/", {"outcome": "amiss"}).status_code == 400
    editor.post(f"/meja/rute/tinjauan/{look.pk}/", {"outcome": "amiss", "note": "Angka keliru."})
    assert "Angka keliru." in text(head.get(f"/meja/rute/tinjauan/{look.pk}/"))
    assert "perlu ralat" in text(head.get("/meja/rute/tinjauan/?selesai=1"))


def test_officers_are_named_tier_by_tier(at_desk, people, dismiss):
    dismiss("unit_coord")
    page = text(at_desk("region_head").get("/meja/rute/pejabat/?satuan=lapas-cilegon"))
    assert "Unit Head Contoh" in page
    assert "Kosong; langsung ke Kepala UPT." in page
    found = text(at_desk("central_lead").get("/meja/rute/pejabat/?q=nunukan"))
    assert "?satuan=lapas-nunukan" in found
    assert at_desk("unit_head").get("/meja/rute/pejabat/?satuan=lapas-nunukan").status_code == 404


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/meja/rute/", 12),
        ("/meja/rute/giliran/?semua=1", 10),
        ("/meja/rute/tinjauan/", 10),
        ("/meja/rute/pejabat/", 12),
        ("/meja/rute/limpahan/", 14),
    ],
)
def test_pages_cost_the_same_for_one_and_for_many(
    at_desk, newsroom, book, in_review, people, path, most, django_assert_max_num_queries
):
    book(replace(ROUTINE, sample_percent=100), ALL)
    for number in ("Sepuluh", "Dua Puluh", "Tiga Puluh"):
        story = in_review(headline=f"Lapas Cilegon Panen {number} Kilogram Kangkung")
        in_review(headline=f"Lapas Cilegon Tanam {number} Kilogram Benih")
        approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
        publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    today = timezone.localdate()
    for name in ("unit_coord", "region_editor", "region_head"):
        post = Appointment.objects.select_related("unit").get(user=people["unit_head"])
        lend_decisions(
            actor=newsroom["unit_head"], appointment_id=post.pk, to_id=people[name].pk,
            first=today, last=today, reason="cuti",
        )  # fmt: skip
    client = at_desk("region_head")
    with django_assert_max_num_queries(most):
        assert client.get(path).status_code == 200
