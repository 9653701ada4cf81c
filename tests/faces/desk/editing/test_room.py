"""The editing room in a browser without scripts."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kentongan.apps.editing.models import Remark, Suggestion
from kentongan.apps.editing.services.anchoring import Pointed
from kentongan.apps.editing.services.remarking import add_remark
from kentongan.apps.editing.services.suggesting import EditWords, suggest_edit
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.standards.queries.reports import findings_of

pytestmark = pytest.mark.django_db
POINTED = {"version": 1, "part": "body", "excerpt": "tiga petugas pembinaan"}


def text(answer) -> str:
    return answer.content.decode()


def where(name: str, *args: int, query: str = "") -> str:
    return reverse(name, args=args) + (f"?{query}" if query else "")


@pytest.fixture
def talked_of(in_review, newsroom):
    """A story in review with a remark and a suggestion of the region."""
    story, at = in_review(), Pointed(**POINTED)
    add_remark(actor=newsroom["region_editor"], story_id=story.pk, pointed=at, words="Siapa <mereka>?")
    words = EditWords("empat petugas", "Ada empat nama.")
    suggest_edit(actor=newsroom["region_editor"], story_id=story.pk, pointed=at, words=words)
    return story


def test_room_shows_marks_findings_margin_and_buttons(talked_of, at_desk):
    page = text(at_desk("unit_coord").get(where("editing_story", talked_of.pk)))
    assert "data-talk>" in page and 'data-part="body"' in page
    assert "Siapa &lt;mereka&gt;?" in page and "empat petugas" in page
    assert "data-approve" in page and "Catatan dan usul tidak pernah tampil kepada publik." in page


def test_original_and_edit_stand_side_by_side(in_review, newsroom, words, at_desk):
    story = in_review()
    changed = replace(words, headline=words.headline.replace("40", "45"))
    save_story(actor=newsroom["region_editor"], story_id=story.pk, based_on=1, content=changed)
    page = text(at_desk("unit_coord").get(where("editing_story", story.pk)))
    assert "Asli (versi 1)" in page
    assert "[dihapus:" in page and "[ditambah:" in page


def test_room_costs_the_same_however_much_was_said(talked_of, newsroom, at_desk):
    browser, address = at_desk("unit_coord"), where("editing_story", talked_of.pk, query="antre=1")

    def cost() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert browser.get(address).status_code == 200
        return len(seen)

    browser.get(address)
    before = cost()
    for word in ("kebun belakang", "dapur", "Sayur"):
        at = Pointed(version=1, part="body", excerpt=word)
        add_remark(actor=newsroom["unit_head"], story_id=talked_of.pk, pointed=at, words="Periksa.")
    assert cost() <= before + 1 and before <= 32


def test_queue_costs_the_same_however_long(in_review, at_desk):
    browser = at_desk("unit_coord")

    def cost() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert browser.get(where("editing_queue")).status_code == 200
        return len(seen)

    in_review()
    browser.get(where("editing_queue"))
    before = cost()
    for _ in range(3):
        in_review()
    assert cost() == before <= 10


def test_decision_leads_on_to_the_next_of_the_queue(in_review, at_desk):
    first, second = in_review(), in_review()
    browser = at_desk("unit_coord")
    data = {"version": 1, "do": "approve"}
    answer = browser.post(where("editing_decide", first.pk, query="antre=1"), data)
    assert answer.headers["Location"] == where("editing_story", second.pk, query="antre=1")
    data = {"version": 1, "do": "return", "reason": "facts", "note": "Lengkapi."}
    answer = browser.post(where("editing_decide", second.pk, query="antre=1"), data)
    assert answer.headers["Location"].startswith(where("editing_queue"))
    assert sorted(Story.objects.values_list("status", flat=True)) == ["in_review", "returned"]


def test_return_without_words_comes_back_as_typed(in_review, at_desk):
    story = in_review()
    data = {"version": 1, "do": "return", "reason": "facts", "note": ""}
    answer = at_desk("unit_coord").post(where("editing_decide", story.pk), data)
    assert answer.status_code == 422 and '<details id="kembalikan" open>' in text(answer)
    assert not story.decisions.exists()


def test_text_that_changed_is_read_again_before_it_is_decided(in_review, newsroom, words, at_desk):
    story = in_review()
    changed = replace(words, why="Agar mandiri")
    save_story(actor=newsroom["region_editor"], story_id=story.pk, based_on=1, content=changed)
    data = {"version": 1, "do": "approve"}
    answer = at_desk("unit_coord").post(where("editing_decide", story.pk), data, follow=True)
    assert "Naskah berubah sejak Anda membacanya" in text(answer) and not story.decisions.exists()


def test_remark_of_a_writer_who_points_nowhere_keeps_what_was_typed(in_review, at_desk):
    story = in_review()
    data = {**POINTED, "excerpt": "kata yang tidak ada", "words": "Catatan panjang saya."}
    answer = at_desk("unit_coord").post(where("remark_add", story.pk), data)
    page = text(answer)
    assert answer.status_code == 422 and "Catatan panjang saya." in page and "tidak ada pada bagian" in page
    assert not Remark.objects.exists()


def test_suggestion_is_taken_with_one_tap_and_the_page_says_which_version(filed, newsroom, at_desk):
    story = filed()
    row = suggest_edit(
        actor=newsroom["unit_coord"],
        story_id=story.pk,
        pointed=Pointed(**POINTED),
        words=EditWords("empat petugas"),
    )
    answer = at_desk("contributor").post(where("suggestion_settle", row.pk), {"do": "take"}, follow=True)
    assert "tersimpan sebagai versi 2" in text(answer)
    assert "empat petugas" in Story.objects.get().current.body


def test_stale_suggestion_is_a_sentence_not_an_error(filed, newsroom, words, at_desk):
    story = filed()
    row = suggest_edit(
        actor=newsroom["unit_coord"],
        story_id=story.pk,
        pointed=Pointed(**POINTED),
        words=EditWords("empat petugas"),
    )
    changed = replace(words, body="Lapas Cilegon memanen kangkung.")
    save_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=changed)
    answer = at_desk("contributor").post(where("suggestion_settle", row.pk), {"do": "take"})
    assert answer.status_code == 409 and "sudah tidak ada di naskah terbaru" in text(answer)
    assert Suggestion.objects.get().is_open


def test_finding_is_mended_or_left_to_the_writer(filed, words, at_desk):
    story = filed(body=words.body.replace("Kegiatan dimulai", "Kegiatan tsb dimulai"))
    found = next(one for one in findings_of(story.current.report) if one.fix and one.part == "body")
    data = {"version": 1, "rule": found.rule, "part": "body", "start": found.start}
    at_desk("unit_coord").post(where("editing_fix", story.pk), {**data, "do": "suggest"})
    assert Suggestion.objects.get().replacement == found.fix
    at_desk("contributor").post(where("editing_fix", story.pk), {**data, "do": "fix"})
    assert Story.objects.get().current.number == 2
    bad = at_desk("contributor").post(where("editing_fix", story.pk), {"version": "x"})
    assert bad.status_code == 400


def test_beacon_tells_who_is_there_and_what_moved_on(talked_of, newsroom, words, at_desk):
    address = where("editing_here", talked_of.pk)
    at_desk("unit_coord").post(address, {"doing": "review", "version": "1"})
    told = text(at_desk("unit_head").post(address, {"doing": "review", "version": "1"}))
    assert "Unit Coord Contoh (meninjau)" in told and "1 catatan" in told and "1 usul" in told
    assert "sudah menyimpan" not in told
    changed = replace(words, why="Agar mandiri")
    save_story(actor=newsroom["region_editor"], story_id=talked_of.pk, based_on=1, content=changed)
    told = text(at_desk("unit_head").post(address, {"doing": "review", "version": "1"}))
    assert "Region Editor Contoh sudah menyimpan versi 2" in told


def test_beacon_stands_on_the_pages_of_the_newsroom(filed, in_review, at_desk):
    draft, waiting = filed(), in_review()
    edit = text(at_desk("contributor").get(reverse("story_edit", args=[draft.pk])))
    assert where("editing_here", draft.pk) in edit and 'data-doing="edit"' in edit
    review = text(at_desk("unit_coord").get(reverse("story_review", args=[waiting.pk])))
    assert where("editing_here", waiting.pk) in review and 'data-doing="review"' in review


def test_versions_are_compared_both_ways_and_restored(filed, newsroom, words, at_desk):
    story, browser = filed(), at_desk("contributor")
    changed = replace(words, headline=words.headline.replace("40", "45"))
    save_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=changed)
    address = reverse("story_versions", args=[story.pk])
    inline = text(browser.get(address))
    assert inline.count("[dihapus:") == 1 and "Pulihkan versi" not in inline
    side = text(browser.get(f"{address}?cara=sisi&dari=2&ke=1"))
    assert 'class="sides"' in side and "Pulihkan versi 1" in side
    data = {"number": 1, "based_on": 2}
    answer = browser.post(where("version_restore", story.pk), data, follow=True)
    assert "Versi 1 dipulihkan sebagai versi 3." in text(answer)
    late = browser.post(where("version_restore", story.pk), {"number": 2, "based_on": 2}, follow=True)
    assert "sudah disimpan orang lain" in text(late) and Story.objects.get().current.number == 3


def test_only_who_may_change_is_offered_to_restore(in_review, newsroom, words, at_desk):
    story = in_review()
    changed = replace(words, why="Agar mandiri")
    save_story(actor=newsroom["region_editor"], story_id=story.pk, based_on=1, content=changed)
    address = reverse("story_versions", args=[story.pk]) + "?ke=1"
    assert "Pulihkan versi" not in text(at_desk("contributor").get(address))
    assert "Pulihkan versi 1" in text(at_desk("unit_coord").get(address))


def test_queue_teaches_when_it_is_empty(newsroom, at_desk):
    assert "Tidak ada yang menunggu Anda" in text(at_desk("unit_head").get(where("editing_queue")))
    sifted = text(at_desk("unit_head").get(where("editing_queue", query="satuan=nunukan")))
    assert "Tidak ada yang cocok" in sifted and "Hapus saringan" in sifted
    assert at_desk("contributor").get(where("editing_queue")).status_code == 403
