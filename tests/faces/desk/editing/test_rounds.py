"""Rounds, merges, the front and the rundown in a browser without scripts."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from tests.apps.editing.conftest import told_twice  # noqa: F401 - fixture

from kentongan.apps.editing.models import Merge, Pick, Round
from kentongan.apps.editing.services.anchoring import Pointed
from kentongan.apps.editing.services.remarking import add_remark
from kentongan.apps.editing.services.suggesting import EditWords, suggest_edit
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.addresses import story_path
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.programmes.services.founding import ProgrammeWords, found_programme
from kentongan.apps.programmes.services.rundown import EpisodeWords, plan_episode

pytestmark = pytest.mark.django_db


def text(answer) -> str:
    return answer.content.decode()


def test_round_is_read_decided_and_told(in_review, at_desk):
    good, bad = in_review(), in_review()
    browser = at_desk("unit_coord")
    page = text(browser.get(reverse("editing_round"), {"b": [good.pk, bad.pk, "x", "99999999"]}))
    assert page.count('name="b"') == 2 and "1 berita yang dipilih sudah tidak menunggu Anda" in page
    data = {"b": [good.pk, bad.pk]}
    for story, verdict in ((good, "approve"), (bad, "return")):
        data |= {f"version_{story.pk}": 1, f"verdict_{story.pk}": verdict}
    lacking = browser.post(reverse("editing_round"), data)
    assert lacking.status_code == 422 and "Pilih alasan" in text(lacking) and not Round.objects.exists()
    data |= {f"reason_{bad.pk}": "facts", f"note_{bad.pk}": "Lengkapi jumlah peserta."}
    answer = browser.post(reverse("editing_round"), data, follow=True)
    assert "2 terlaksana" in text(answer)
    assert dict(Story.objects.values_list("pk", "status")) == {good.pk: "in_review", bad.pk: "returned"}


def test_what_is_held_cannot_be_chosen(in_review, at_desk):
    story = in_review()
    report = story.current.report
    report.blocking = 1
    report.findings = [
        {
            "rule": "terms.x",
            "severity": "block",
            "part": "body",
            "start": 0,
            "end": 3,
            "message": "Tidak boleh begitu.",
            "suggestion": None,
            "clause": "",
            "excerpt": "Cil",
        }
    ]
    report.save()
    browser = at_desk("unit_coord")
    page = text(browser.get(reverse("editing_round"), {"b": story.pk}))
    assert 'value="approve" disabled' in page and "Tidak boleh begitu." in page
    data = {"b": story.pk, f"version_{story.pk}": 1, f"verdict_{story.pk}": "approve"}
    answer = text(browser.post(reverse("editing_round"), data, follow=True))
    assert "1 belum terlaksana" in answer and "Ditahan standar: Tidak boleh begitu." in answer
    assert not story.decisions.exists()


def test_round_of_nothing_is_a_sentence(in_review, at_desk):
    story = in_review()
    data = {"b": story.pk, f"version_{story.pk}": 1, f"verdict_{story.pk}": "skip"}
    answer = at_desk("unit_coord").post(reverse("editing_round"), data)
    assert answer.status_code == 422 and "paling sedikit satu berita" in text(answer)


def test_events_are_merged_parted_and_credited(told_twice, newsroom, at_desk, client):  # noqa: F811
    first, _second, pair = told_twice()
    browser = at_desk("region_head")
    assert reverse("alike_page", args=[pair.pk]) in text(browser.get(reverse("alike_list")))
    page = text(browser.get(reverse("alike_page", args=[pair.pk])))
    assert "Rutan Kelas IIB Serang" in page and "Lapas Kelas IIA Cilegon" in page
    browser.post(reverse("alike_page", args=[pair.pk]), {"lead": first.pk, "note": "Terima kasih."})
    merge = Merge.objects.get()
    assert "Batalkan penggabungan" in text(browser.get(reverse("merge_page", args=[merge.pk])))
    for officer in ("unit_coord", "unit_head"):
        approve_story(actor=newsroom[officer], story_id=first.pk, version=1)
    story = publish_story(actor=newsroom["unit_head"], story_id=first.pk, version=1)
    public = text(client.get(story_path(story.pk, story.slug)))
    assert ", bersama" in public and "Rutan Kelas IIB Serang" in public
    assert browser.post(reverse("merge_undo", args=[merge.pk])).status_code == 409


def test_same_pair_parted_is_gone(told_twice, at_desk):  # noqa: F811
    _first, _second, pair = told_twice()
    browser = at_desk("region_head")
    browser.post(reverse("alike_part", args=[pair.pk]))
    assert browser.get(reverse("alike_page", args=[pair.pk])).status_code == 404


def test_choice_leads_the_front_and_leaves_it(published, newsroom, at_desk, client):
    older, newer = published(), published(headline="Warga Binaan Lapas Cilegon Panen 50 Kilogram Bayam")
    assert "lead-story" in text(client.get("/"))
    browser = at_desk("central_editor")
    until = (timezone.localdate() + timedelta(days=1)).isoformat()
    browser.post(reverse("pick_add"), {"story": older.pk, "until": until})
    front = client.get("/")
    lead = text(front)[text(front).index("lead-story") :][:900]
    assert story_path(older.pk, older.slug) in lead
    unchanged = client.get("/", headers={"if-none-match": front.headers["ETag"]})
    assert unchanged.status_code == 304
    page = text(browser.get(reverse("selection_page")))
    assert "Kanwil Ditjenpas Banten" in page and "Pilihan redaksi pusat" in page
    browser.post(reverse("pick_change", args=[Pick.objects.get().pk]), {"do": "remove"})
    after = client.get("/", headers={"if-none-match": front.headers["ETag"]})
    assert after.status_code == 200
    lead = text(after)[text(after).index("lead-story") :][:900]
    assert story_path(newer.pk, newer.slug) in lead


def test_choice_without_a_day_is_a_sentence(published, at_desk):
    answer = at_desk("central_editor").post(
        reverse("pick_add"), {"story": published().pk, "until": ""}, follow=True
    )
    assert answer.status_code == 200 and not Pick.objects.exists()


def test_rundown_fills_with_one_tap_and_goes_out_as_a_table(published, newsroom, units, at_desk):
    desk, story = newsroom["central_editor"], published()
    programme = found_programme(
        actor=desk,
        unit_id=units["ditjenpas"].pk,
        words=ProgrammeWords(title="Apa Kabar Pemasyarakatan", formats=("video",)),
    )
    plan = EpisodeWords("Edisi contoh", timezone.now() + timedelta(days=2), 1800)
    episode = plan_episode(actor=desk, programme_id=programme.pk, words=plan)
    browser = at_desk("central_editor")
    assert "Edisi contoh" in text(browser.get(reverse("airing_list")))
    browser.post(reverse("airing_add", args=[episode.pk]), {"story": story.pk})
    page = text(browser.get(reverse("airing_page", args=[episode.pk])))
    assert "sudah masuk" in page and "Jumlah 01.30." in page
    sheet = text(browser.get(reverse("airing_sheet", args=[episode.pk, "csv"])))
    assert story.headline in sheet and f"/berita/{story.pk}/" in sheet and "01.30" in sheet
    segment = episode.segments.get()
    browser.post(reverse("airing_change", args=[episode.pk, segment.pk]), {"do": "remove"})
    assert not episode.segments.exists()


def test_nothing_of_the_margin_is_ever_public(in_review, newsroom, words, client):
    """Pages, feeds, ninjs, search and the API of a story that was talked about."""
    story = in_review()
    at = Pointed(version=1, part="body", excerpt="tiga petugas pembinaan")
    add_remark(actor=newsroom["unit_head"], story_id=story.pk, pointed=at, words="Rahasia Zirkonium.")
    suggest_edit(
        actor=newsroom["unit_head"], story_id=story.pk, pointed=at, words=EditWords("Kobaltium", "Manganium.")
    )
    for officer in ("unit_coord", "unit_head"):
        approve_story(actor=newsroom[officer], story_id=story.pk, version=1)
    story = publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    feeds = ["/feed.atom", "/feed.rss", "/feed.json", "/ninjs.json", "/satuan/lapas-cilegon/feed.atom"]
    pages = [
        "/",
        story_path(story.pk, story.slug),
        f"/berita/{story.pk}.ninjs.json",
        "/satuan/lapas-cilegon/",
    ]
    api = [reverse("api:stories"), f"{reverse('api:stories')}?unit=lapas-cilegon"]
    for address in (*feeds, *pages, *api):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert words.headline in text(answer), address
        for secret in ("Zirkonium", "Kobaltium", "Manganium"):
            assert secret not in text(answer), address
    for secret in ("Zirkonium", "Kobaltium"):
        assert words.headline not in text(client.get("/cari/", {"q": secret}))
    assert client.get(reverse("editing_story", args=[story.pk])).status_code == 302


def test_public_page_credits_nobody_by_default(published, words, client):
    story = published(headline=replace(words).headline)
    assert ", bersama" not in text(client.get(story_path(story.pk, story.slug)))
