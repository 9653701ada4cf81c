"""Reviewing, publishing and changing at the desk."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.saving import save_story


def text(answer) -> str:
    return answer.content.decode()


def test_grey_button_lists_every_reason(in_review, at_desk):
    page = text(at_desk("unit_head").get(reverse("story_review", args=[in_review().pk])))
    assert "disabled" in page and "Belum disetujui Koordinator Humas UPT." in page
    assert "Belum disetujui Kepala UPT." in page


def test_decider_approves_and_publishes(in_review, at_desk):
    story = in_review()
    for who in ("unit_coord", "unit_head"):
        answer = at_desk(who).post(reverse("story_approve", args=[story.pk]), {"version": 1})
        assert answer.status_code == 302
    page = text(at_desk("unit_head").get(reverse("story_review", args=[story.pk])))
    assert "Semua syarat terpenuhi" in page
    answer = at_desk("unit_head").post(reverse("story_publish", args=[story.pk]), {"version": 1})
    assert answer.headers["Location"] == reverse("story_lifeline", args=[story.pk])
    assert Story.objects.get().status == "published"


def test_author_sees_why_there_is_no_button(in_review, at_desk):
    page = text(at_desk("contributor").get(reverse("story_review", args=[in_review().pk])))
    assert "Anda ikut menulis" in page and reverse("story_approve", args=[Story.objects.get().pk]) not in page


def test_approval_of_a_text_that_changed_meanwhile_shows_the_new_one(in_review, at_desk, newsroom, words):
    story = in_review()
    save_story(
        actor=newsroom["region_editor"],
        story_id=story.pk,
        based_on=1,
        content=replace(words, why="Agar mandiri"),
    )
    browser = at_desk("unit_head")
    answer = browser.post(reverse("story_approve", args=[story.pk]), {"version": 1}, follow=True)
    assert "Naskah berubah sejak Anda membacanya" in text(answer)
    assert not story.decisions.exists()


def test_changes_since_the_last_approval_are_shown(in_review, at_desk, newsroom, words):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    changed = replace(words, headline="Warga Binaan Lapas Cilegon Panen 45 Kilogram Kangkung")
    save_story(actor=newsroom["region_editor"], story_id=story.pk, based_on=1, content=changed)
    page = text(at_desk("unit_head").get(reverse("story_review", args=[story.pk])))
    assert "<del>40</del><ins>45</ins>" in page
    assert "Naskah berubah setelah disetujui Unit Coord Contoh" in page


def test_return_without_a_note_comes_back_with_the_form(in_review, at_desk):
    story = in_review()
    answer = at_desk("unit_coord").post(
        reverse("story_return", args=[story.pk]), {"version": 1, "reason": "facts", "note": ""}
    )
    assert answer.status_code == 422 and Story.objects.get().status == "in_review"


def test_writer_reads_why_a_story_came_back(in_review, at_desk):
    story = in_review()
    data = {"version": 1, "reason": "quote", "note": "Mintakan persetujuan pembicara."}
    at_desk("unit_coord").post(reverse("story_return", args=[story.pk]), data)
    page = text(at_desk("contributor").get(reverse("story_edit", args=[story.pk])))
    assert "Mintakan persetujuan pembicara." in page and "Kutipan belum disetujui pembicara" in page


def test_publication_that_the_gate_refuses_says_why(in_review, at_desk):
    story = in_review()
    answer = at_desk("unit_head").post(reverse("story_publish", args=[story.pk]), {"version": 1}, follow=True)
    assert "Belum disetujui Kepala UPT." in text(answer)
    assert Story.objects.get().status == "in_review"


@pytest.mark.parametrize("version", ["", "x", "-1", "99999999999999999999"])
def test_verdict_on_nonsense_is_refused(in_review, at_desk, version):
    story = in_review()
    answer = at_desk("unit_head").post(reverse("story_approve", args=[story.pk]), {"version": version})
    assert answer.status_code in (302, 400)
    assert not story.decisions.exists()


def test_correction_goes_from_one_to_another(published, at_desk, typed, words):
    story = published()
    changed = typed(
        replace(words, headline="Warga Binaan Lapas Cilegon Panen 45 Kilogram Kangkung"),
        based_on=1,
        reason="Angka pada judul keliru.",
    )
    answer = at_desk("contributor").post(reverse("story_correct", args=[story.pk]), changed)
    assert answer.headers["Location"] == reverse("story_lifeline", args=[story.pk])
    where = reverse("correction_settle", args=[story.pk])
    assert "Terbitkan ralat" not in text(at_desk("contributor").get(where))
    page = text(at_desk("unit_head").get(where))
    assert "<del>40</del><ins>45</ins>" in page and "Angka pada judul keliru." in page
    at_desk("unit_head").post(where, {"version": 2, "do": "publish"})
    assert "45" in Story.objects.get().headline


def test_correction_that_lacks_something_comes_back_as_typed(published, at_desk, typed, words):
    story = published()
    data = typed(
        replace(words, who="", body="Naskah yang diganti."), based_on=1, reason="Isinya keliru semua."
    )
    answer = at_desk("contributor").post(reverse("story_correct", args=[story.pk]), data)
    assert answer.status_code == 422
    assert "Naskah yang diganti." in text(answer) and 'href="#id_who"' in text(answer)


def test_withdrawal_and_removal_ask_for_a_public_reason(published, at_desk):
    story = published()
    withdraw, remove = (reverse(name, args=[story.pk]) for name in ("story_withdraw", "story_unpublish"))
    assert at_desk("region_head").post(withdraw, {"reason": "salah"}).status_code == 422
    at_desk("region_head").post(withdraw, {"reason": "Sumber mencabut keterangannya."})
    assert Story.objects.get().status == "withdrawn"
    bad = at_desk("region_head").post(
        remove, {"reason_code": "superseded", "reason": "Digantikan berita lain.", "successor": "424242"}
    )
    assert bad.status_code == 422 and "pengganti tidak ditemukan" in text(bad)
    at_desk("region_head").post(remove, {"reason_code": "privacy", "reason": "Memuat data pribadi."})
    assert Story.objects.get().status == "unpublished"


def test_lifeline_shows_every_stage_with_actor_and_evidence(published, at_desk):
    story = published()
    page = text(at_desk("unit_coord").get(reverse("story_lifeline", args=[story.pk])))
    for words in (
        "Ditulis",
        "Diperiksa standar",
        "Diajukan",
        "Disetujui",
        "Terbit",
        "Unit Head Contoh",
        "WIB",
    ):
        assert words in page
    assert f"/berita/{story.pk}-" in page and "?ke=1" in page


def test_lifeline_shows_where_it_was_sent_and_who_picked_it_up(published, at_desk, units):
    from kentongan.apps.channels.models import ChannelAccount, Dispatch, WireItem
    from kentongan.apps.monitoring.models import Article, PickUp, Release
    from kentongan.apps.newsroom.queries.addresses import uri_of
    from kentongan.apps.stakeholders.models import Outlet

    story = published()
    item = WireItem.objects.get(uri=uri_of(story.pk))
    account = ChannelAccount.objects.create(unit=units["ditjenpas"], channel="email", label="Daftar pers")
    Dispatch.objects.create(
        item=item,
        account=account,
        operation="send",
        status="sent",
        sent_at=story.published_at,
        where="daftar",
    )
    outlet = Outlet.objects.create(name="Kabar Contoh", domain="kabar.contoh.test")
    article = Article.objects.create(
        outlet=outlet, url="https://kabar.contoh.test/1", title="Panen di Lapas", content_hash="x"
    )
    release = Release.objects.filter(uri=item.uri).first() or Release.objects.create(
        uri=item.uri,
        version=1,
        unit=units["lapas-cilegon"],
        headline="x",
        text="x",
        url="x",
        published_at=story.published_at,
    )
    PickUp.objects.create(article=article, release=release, kind="reprint", share_kept=0.82)
    page = text(at_desk("unit_coord").get(reverse("story_lifeline", args=[story.pk])))
    assert "Daftar pers" in page and "sampai di 1 tujuan" in page
    assert "Kabar Contoh" in page and "82%" in page and "https://kabar.contoh.test/1" in page


def test_pages_cost_the_same_for_one_story_and_for_many(published, in_review, filed, at_desk):
    browser = at_desk("unit_head")

    def cost(where: str) -> int:
        browser.get(where)
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(where).status_code == 200
        return len(asked)

    pages = [reverse(name) for name in ("desk_board", "story_list", "notice_list")]
    published(), in_review(), filed()
    few = [cost(page) for page in pages]
    for _ in range(3):
        published(), in_review(), filed()
    assert [cost(page) for page in pages] == few
    assert max(few) < 25


def test_bell_counts_unread_notices(in_review, at_desk):
    in_review()
    browser = at_desk("unit_coord")
    assert "belum dibaca" in text(browser.get(reverse("desk_board")))
    browser.post(reverse("notices_all_read"))
    assert "belum dibaca" not in text(browser.get(reverse("desk_board")))


def test_list_is_cut_into_pages_without_counting(filed, at_desk, units, people):
    from kentongan.apps.newsroom.models import StoryVersion

    for number in range(25):
        story = Story.objects.create(unit=units["lapas-cilegon"], filed_by=people["contributor"])
        story.current = StoryVersion.objects.create(
            story=story, number=1, author=people["contributor"], headline=f"Judul {number}"
        )
        story.save()
    first = text(at_desk("unit_head").get(reverse("story_list")))
    second = text(at_desk("unit_head").get(reverse("story_list"), {"page": "2"}))
    assert first.count("story-row") == 20 and 'rel="next"' in first
    assert second.count("story-row") == 5 and 'rel="next"' not in second
    for nonsense in ("0", "-3", "x", "99999999999", "²"):
        assert at_desk("unit_head").get(reverse("story_list"), {"page": nonsense}).status_code == 200
