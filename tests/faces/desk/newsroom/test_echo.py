"""Told before: the question at submission, and the list beside the review."""

from dataclasses import replace

import pytest
from django.urls import reverse

from kentongan.apps.archive.models import Told
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.gate.content import QuoteLine
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.archive.told import told_before
from kentongan.apps.newsroom.queries.stories import story_for_desk
from kentongan.apps.newsroom.services.archiving import archive_batch
from kentongan.apps.newsroom.services.withdrawing import withdraw_story
from kentongan.apps.standards.queries.reports import findings_of

pytestmark = pytest.mark.django_db
PERPUSTAKAAN = (
    "Cilegon, INFO_PAS – Lapas Kelas IIA Cilegon membuka perpustakaan keluarga di ruang tunggu, Selasa (6/10). "
    "Rak pertama berisi dua ratus buku cerita hasil sumbangan sekolah sekitar.\n\n"
    "Anak-anak yang menunggu giliran besuk dapat membaca ditemani relawan. Buku boleh dibawa pulang selama seminggu, "
    "lalu dikembalikan pada kunjungan berikut. “Menunggu tidak lagi membosankan bagi mereka,” ujar Kepala Lapas Kelas "
    "IIA Cilegon, Budi Contoh."
)
SENTENCE = "Kebun di belakang tembok ini mengajari kami sabar menunggu benih tumbuh menjadi panen"


@pytest.fixture
def twins(in_review, filed):
    """A story in review, and a draft of the same event."""
    return in_review(), filed()


def _send(at_desk, typed, words, story):
    return at_desk("contributor").post(
        reverse("story_edit", args=[story.pk]), typed(words, based_on=story.current.number, do="submit")
    )


def test_the_writer_is_asked_and_may_go_on(twins, at_desk, typed, words):
    first, second = twins
    answer = _send(at_desk, typed, words, second)
    assert answer["Location"] == reverse("story_echo", args=[second.pk])
    page = at_desk("contributor").get(answer["Location"]).content.decode()
    assert f"/meja/berita/{first.pk}/" in page and "Satuan Anda mengirim ini" in page
    assert Story.objects.get(pk=second.pk).status == StoryStatus.DRAFT
    version = Story.objects.get(pk=second.pk).current.number
    at_desk("contributor").post(answer["Location"], {"version": version})
    assert Story.objects.get(pk=second.pk).status == StoryStatus.IN_REVIEW


def test_a_story_of_another_event_goes_straight_through(in_review, filed, at_desk, typed, words):
    in_review()
    other = replace(
        words,
        headline="Lapas Cilegon Buka Perpustakaan Bagi Keluarga",
        when_date="2026-10-06",
        body=PERPUSTAKAAN,
    )
    story = filed()
    assert "/pernah/" not in _send(at_desk, typed, other, story)["Location"]


def test_the_report_and_the_review_tell_of_it(twins, at_desk, actors):
    first, second = twins
    story = story_for_desk(actors["unit_coord"], second.pk)
    rules = {finding.rule for finding in findings_of(story.current.report)}
    assert {"structure.seen_before", "attribution.quote_unapproved"} <= rules
    page = at_desk("unit_coord").get(reverse("story_review", args=[second.pk])).content.decode()
    assert "Sudah pernah dikirim?" in page and f"/meja/berita/{first.pk}/" in page


def test_a_sentence_of_another_speaker_is_told(in_review, filed, words, actors):
    in_review(quotes=(QuoteLine(speaker="Budi Contoh", title="Kepala Lapas", text=SENTENCE),))
    second = filed(quotes=(QuoteLine(speaker="Siti Peraga", title="Kepala Rutan", text=SENTENCE),))
    story = story_for_desk(actors["unit_coord"], second.pk)
    found = [one for one in findings_of(story.current.report) if one.rule == "attribution.said_by_other"]
    assert [(one.part, "Budi Contoh" in one.message) for one in found] == [("quote_1", True)]


def test_asking_the_archive_takes_three_queries(twins, actors, words, django_assert_num_queries):
    story = story_for_desk(actors["unit_coord"], twins[1].pk)
    long = replace(words, quotes=(QuoteLine(speaker="Budi Contoh", text=SENTENCE),))
    with django_assert_num_queries(3):
        told_before(story, long)


def test_a_correction_is_no_echo_of_its_own_story(published, actors, at_desk):
    story = published()
    assert Told.objects.get().url.startswith(f"/berita/{story.pk}-")
    page = at_desk("unit_coord").get(reverse("story_review", args=[story.pk])).content.decode()
    assert "Sudah pernah dikirim?" not in page


def test_a_withdrawn_story_is_forgotten(published, actors):
    story = published()
    withdraw_story(actor=actors["region_head"], story_id=story.pk, reason="Datanya keliru sama sekali.")
    assert not Told.objects.exists()


def test_old_stories_are_brought_in_batch_by_batch(published, in_review, filed, monkeypatch):
    published(), in_review(), filed()
    kept = sorted(Told.objects.values_list("reference", flat=True))
    Told.objects.all().delete()
    monkeypatch.setattr("kentongan.apps.newsroom.services.archiving.BATCH", 1)
    after, steps = archive_batch(), 1
    while after:
        after, steps = archive_batch(after=after), steps + 1
    assert sorted(Told.objects.values_list("reference", flat=True)) == kept and steps == 3
