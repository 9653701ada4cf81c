"""Filing on a phone: nothing lost, nothing twice, strict on submission only."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Photo, Story, StoryVersion
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.saving import save_story


@pytest.fixture
def send_new(at_desk, typed, units):
    """Posts the empty form of a contributor with these words."""

    def send(content: Content, key=None, **more):
        data = typed(content, unit=units["lapas-cilegon"].pk, filing_key=str(key or uuid4()), **more)
        return at_desk("contributor").post(reverse("story_new"), data)

    return send


def edit(story: Story) -> str:
    return reverse("story_edit", args=[story.pk])


def test_form_offers_one_key_and_the_own_office(at_desk):
    page = at_desk("contributor").get(reverse("story_new")).content.decode()
    assert page.count('name="filing_key"') == 1
    assert 'type="hidden" name="unit"' in page


def test_editor_writes_for_an_office_below_when_it_is_named(at_desk):
    page = at_desk("region_editor").get(reverse("story_new"), {"satuan": "rutan-serang"}).content.decode()
    assert "Rutan Kelas IIB Serang" in page
    other = at_desk("region_editor").get(reverse("story_new"), {"satuan": "lapas-nunukan"}).content.decode()
    assert "Nunukan" not in other


def test_incomplete_draft_is_kept_and_comes_back_as_typed(send_new, at_desk, words):
    answer = send_new(replace(words, headline="", body="", topic=""))
    story = Story.objects.get()
    assert answer.headers["Location"] == edit(story)
    page = at_desk("contributor").get(edit(story)).content.decode()
    assert "Dua puluh warga binaan" in page and 'value="2026-10-07"' in page


def test_all_that_was_typed_is_kept(send_new, words):
    send_new(words)
    story = Story.objects.select_related("current__topic").get()
    assert content_of(story, story.current) == words


def test_two_taps_make_one_story(send_new, words):
    key = uuid4()
    send_new(words, key)
    send_new(words, key)
    assert (Story.objects.count(), StoryVersion.objects.count()) == (1, 1)


def test_old_page_sent_again_after_other_work_shows_both_texts(send_new, words, newsroom):
    key = uuid4()
    send_new(words, key)
    story = Story.objects.get()
    theirs = replace(words, headline="Judul dari Koordinator Satuan Kerja")
    save_story(actor=newsroom["unit_coord"], story_id=story.pk, based_on=1, content=theirs)
    answer = send_new(replace(words, headline="Judul Lain dari Halaman Lama"), key)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert theirs.headline in page and "Judul Lain dari Halaman Lama" in page


def test_submission_lists_every_gap_with_a_link_to_its_field(send_new, at_desk, words):
    answer = send_new(replace(words, who="", topic="", body=""), do="submit")
    story = Story.objects.get()
    assert answer.headers["Location"] == f"{edit(story)}?periksa=1#masalah"
    page = at_desk("contributor").get(answer.headers["Location"]).content.decode()
    for field in ("who", "topic", "body"):
        assert f'href="#id_{field}"' in page and f'id="id_{field}"' in page
    assert Story.objects.get().status == "draft"


def test_complete_story_is_submitted_in_one_go(send_new, words):
    answer = send_new(words, do="submit")
    story = Story.objects.get()
    assert answer.headers["Location"] == reverse("story_lifeline", args=[story.pk])
    assert story.status == "in_review"


def test_link_of_a_gap_in_a_row_leads_to_that_row(filed, at_desk, words):
    from kentongan.apps.newsroom.gate.content import QuoteLine

    story = filed(quotes=(*words.quotes, QuoteLine(text="Saya senang.")))
    page = at_desk("contributor").get(edit(story) + "?periksa=1").content.decode()
    assert 'href="#id_q-1-text"' in page and 'id="id_q-1-text"' in page


def test_composing_writes_a_text_from_the_facts(send_new, words):
    answer = send_new(replace(words, headline="", body=""), do="compose")
    assert answer.headers["Location"].endswith("#naskah")
    version = Story.objects.get().current
    assert (version.number, version.headline) == (2, "Lapas Cilegon Gelar Panen Kangkung 40 Kilogram")


def test_composing_without_facts_keeps_the_draft_and_says_what_is_missing(send_new, at_desk, words):
    answer = send_new(replace(words, what="", headline="", body=""), do="compose")
    page = at_desk("contributor").get(answer.headers["Location"].partition("#")[0])
    assert Story.objects.get().current.number == 1
    assert page.status_code == 200


def test_photo_travels_with_its_words(send_new, upload, words):
    send_new(
        words, **{"p-0-upload": upload(), "p-0-caption": "Panen", "p-0-credit": "Humas", "p-0-alt": "Kebun"}
    )
    photo = Photo.objects.get()
    assert Story.objects.get().current.photos == [
        {"photo": photo.pk, "caption": "Panen", "credit": "Humas", "alt": "Kebun"}
    ]


def test_bad_photo_costs_no_word_and_no_other_photo(send_new, upload, words):
    files = {
        "p-TOTAL_FORMS": 2,
        "p-0-upload": SimpleUploadedFile("a.jpg", b"bukan foto"),
        "p-0-caption": "Pertama",
    }
    answer = send_new(words, **files, **{"p-1-upload": upload(), "p-1-caption": "Kedua"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "bukan foto yang bisa dibuka" in page and "Pertama" in page
    story = Story.objects.select_related("current").get()
    assert [row["caption"] for row in story.current.photos] == ["Kedua"]
    assert story.current.headline == words.headline
    assert f'name="p-1-photo" value="{Photo.objects.get().pk}"' in page
    assert f'action="{edit(story)}"' in page


def test_photo_that_is_too_heavy_is_refused_in_words(send_new, settings, words):
    settings.PHOTO_MAX_BYTES = 1024 * 1024
    heavy = SimpleUploadedFile("a.jpg", b"\xff\xd8" + b"0" * (3 * 1024 * 1024))
    answer = send_new(words, **{"p-0-upload": heavy})
    assert answer.status_code == 422 and "paling besar 1 MB" in answer.content.decode()
    assert Story.objects.get().current.headline == words.headline


def test_save_over_an_unseen_version_shows_both_texts(filed, at_desk, typed, newsroom, words):
    story = filed()
    theirs = replace(words, headline="Judul dari Koordinator Satuan Kerja")
    save_story(actor=newsroom["unit_coord"], story_id=story.pk, based_on=1, content=theirs)
    mine = replace(words, headline="Judul dari Kontributor yang Lain", why="Agar mandiri")
    answer = at_desk("contributor").post(edit(story), typed(mine, based_on=1))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert mine.headline in page and theirs.headline in page
    assert 'name="take_headline"' in page and 'name="take_body"' not in page
    assert Story.objects.get().current.number == 2


def test_conflict_is_merged_part_by_part(filed, at_desk, typed, newsroom, words):
    story = filed()
    theirs = replace(words, headline="Judul dari Koordinator Satuan Kerja", how="Dipetik bersama.")
    save_story(actor=newsroom["unit_coord"], story_id=story.pk, based_on=1, content=theirs)
    mine = typed(replace(words, headline="Judul Saya", why="Agar mandiri"), based_on=1)
    choice = {"newer": 2, "take_headline": "theirs", "take_how": "mine", "take_why": "mine"}
    answer = at_desk("contributor").post(reverse("story_merge", args=[story.pk]), mine | choice)
    assert answer.headers["Location"] == edit(story)
    version = Story.objects.get().current
    assert (version.number, version.headline) == (3, theirs.headline)
    assert (version.facts["why"], version.facts["how"]) == ("Agar mandiri", words.how)


def test_merge_on_an_overtaken_version_asks_again(filed, at_desk, typed, newsroom, words):
    story = filed()
    for number, headline in (
        (1, "Judul Kedua yang Sudah Tersimpan"),
        (2, "Judul Ketiga yang Sudah Tersimpan"),
    ):
        save_story(
            actor=newsroom["unit_coord"],
            story_id=story.pk,
            based_on=number,
            content=replace(words, headline=headline),
        )
    mine = typed(replace(words, headline="Judul Saya"), based_on=1)
    answer = at_desk("contributor").post(reverse("story_merge", args=[story.pk]), mine | {"newer": 2})
    assert answer.status_code == 409 and "Judul Ketiga" in answer.content.decode()


def test_form_of_a_story_under_review_is_closed_to_its_writer(in_review, at_desk):
    story = in_review()
    answer = at_desk("contributor").get(edit(story))
    assert answer.headers["Location"] == reverse("story_lifeline", args=[story.pk])


def test_form_of_a_public_story_is_its_correction(published, at_desk):
    story = published()
    answer = at_desk("contributor").get(edit(story))
    assert answer.headers["Location"] == reverse("story_correct", args=[story.pk])


def test_live_check_finds_and_keeps_nothing(at_desk, typed, words, units):
    data = typed(replace(words, body=words.body + " NIK 3201010101900001."), unit=units["lapas-cilegon"].pk)
    answer = at_desk("contributor").post(reverse("live_check"), data, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert "menahan" in answer.content.decode() and "<html" not in answer.content.decode()
    assert not Story.objects.exists()


@pytest.mark.parametrize(
    "data", [{}, {"story": "999999"}, {"story": "x"}, {"q-TOTAL_FORMS": "99999", "q-INITIAL_FORMS": "0"}]
)
def test_live_check_of_nonsense_is_harmless(at_desk, data):
    assert at_desk("contributor").post(reverse("live_check"), data).status_code == 200


def test_words_that_are_too_long_come_back_with_the_form(send_new, words):
    answer = send_new(replace(words, headline="x" * 400))
    assert answer.status_code == 422
    assert "x" * 400 in answer.content.decode() and words.body[:40] in answer.content.decode()
    assert not Story.objects.exists()


def test_typed_markup_is_text(send_new, at_desk, words):
    send_new(replace(words, headline="<script>alert(1)</script>"))
    story = Story.objects.get()
    for name in ("story_edit", "story_lifeline", "story_versions", "story_review"):
        page = at_desk("unit_head").get(reverse(name, args=[story.pk])).content.decode()
        assert "<script>alert" not in page and "&lt;script&gt;alert" in page


def test_page_is_light_and_free_of_inline_code(filed, at_desk):
    page = at_desk("contributor").get(edit(filed())).content
    assert len(page) < 41_000
    for forbidden in (b"<style", b" style=", b" onclick=", b" onload=", b"<script>"):
        assert forbidden not in page
