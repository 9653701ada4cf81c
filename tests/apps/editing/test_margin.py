"""Remarks and suggested edits: anchored, answered, settled, taken through the newsroom's own saving."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from kentongan.apps.editing.errors import BadWords, NotAllowed, NotFound, Orphaned, WrongStage
from kentongan.apps.editing.gate.parts import parts_of
from kentongan.apps.editing.models import Remark, Suggestion
from kentongan.apps.editing.queries.inbox import talked_about
from kentongan.apps.editing.queries.margin import margin_of, open_counts, remarks_visible_to
from kentongan.apps.editing.services import remarking, suggesting
from kentongan.apps.editing.services.suggesting import EditWords
from kentongan.apps.newsroom.errors import NotAllowed as MayNotSave
from kentongan.apps.newsroom.errors import StoryNotFound
from kentongan.apps.newsroom.models import Decision
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


def margin(story):
    story.refresh_from_db()
    return margin_of(story, content_of(story, story.current))


def remark(newsroom, story, pointed, by="region_editor", words="Sebut nama petugasnya."):
    return remarking.add_remark(actor=newsroom[by], story_id=story.pk, pointed=pointed, words=words)


def suggest(newsroom, story, pointed, replacement="empat petugas pembinaan", by="region_editor"):
    words = EditWords(replacement, "Ada empat nama di daftar.")
    return suggesting.suggest_edit(actor=newsroom[by], story_id=story.pk, pointed=pointed, words=words)


def test_remark_stands_at_its_words_and_tells_the_writer(in_review, newsroom, people, point):
    story = in_review()
    remark(newsroom, story, point())
    one = margin(story).remarks[0]
    text = story.current.body
    assert text[slice(*one.place)] == "tiga petugas pembinaan" and not one.is_orphan
    told = Notice.objects.filter(user=people["contributor"], url=f"/meja/sunting/berita/{story.pk}/")
    assert "catatan" in told.get().text


def test_remark_follows_its_words_through_later_versions(filed, newsroom, words, point):
    story = filed()
    remark(newsroom, story, point())
    changed = replace(words, body="Kabar baik. " + words.body)
    save_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=changed)
    one = margin(story).remarks[0]
    assert changed.body[slice(*one.place)] == "tiga petugas pembinaan"


def test_orphaned_remark_stays_to_be_read(filed, newsroom, words, point):
    story = filed()
    remark(newsroom, story, point())
    changed = replace(words, body=words.body.replace("tiga petugas pembinaan", "empat pegawai"))
    save_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=changed)
    one = margin(story).remarks[0]
    assert one.is_orphan and one.row.words == "Sebut nama petugasnya."


@pytest.mark.parametrize(
    "change", [{"excerpt": "kata yang tidak ada"}, {"part": "quote_9"}, {"version": 7}, {"part": "nonsense"}]
)
def test_words_that_do_not_stand_there_are_refused(in_review, newsroom, point, change):
    with pytest.raises(BadWords):
        remark(newsroom, in_review(), point(**change))
    assert not Remark.objects.exists()


def test_remark_without_words_is_refused(in_review, newsroom, point):
    with pytest.raises(BadWords):
        remark(newsroom, in_review(), point(), words=" \x00 ")


def test_remark_on_the_whole_story_has_no_words_to_lose(in_review, newsroom, point):
    story = in_review()
    remark(newsroom, story, point("", part=""))
    assert margin(story).remarks[0].part_label == "Seluruh berita"


def test_thread_is_settled_and_opens_with_an_answer(in_review, newsroom, point):
    story = in_review()
    row = remark(newsroom, story, point())
    remarking.settle_remark(actor=newsroom["contributor"], remark_id=row.pk)
    assert not margin(story).remarks and margin(story).settled[0].row == row
    remarking.answer_remark(actor=newsroom["unit_coord"], remark_id=row.pk, words="Belum, masih kurang satu.")
    assert [reply.words for reply in margin(story).remarks[0].row.replies.all()] == [
        "Belum, masih kurang satu."
    ]
    assert open_counts(story) == (1, 0)


def test_strangers_neither_see_nor_answer(in_review, newsroom, point):
    row = remark(newsroom, in_review(), point())
    assert not remarks_visible_to(newsroom["other_unit_head"]).exists()
    with pytest.raises(NotFound):
        remarking.answer_remark(actor=newsroom["other_unit_head"], remark_id=row.pk, words="Halo")
    with pytest.raises(StoryNotFound):
        remark(newsroom, row.story, point(), by="other_unit_head")


def test_auditor_reads_but_writes_nothing(in_review, newsroom, point):
    row = remark(newsroom, in_review(), point())
    assert remarks_visible_to(newsroom["auditor"]).get() == row
    with pytest.raises(NotAllowed):
        remark(newsroom, row.story, point(), by="auditor")


def test_public_story_takes_no_remarks(published, newsroom, point):
    with pytest.raises(NotAllowed):
        remark(newsroom, published(), point())


def test_one_hand_that_goes_through_a_text_tells_once(in_review, newsroom, people, point):
    story = in_review()
    before = Notice.objects.filter(user=people["contributor"]).count()
    remark(newsroom, story, point())
    remark(newsroom, story, point("kebun belakang"))
    suggest(newsroom, story, point())
    assert Notice.objects.filter(user=people["contributor"]).count() == before + 1


def test_trail_knows_the_act_and_not_the_words(in_review, newsroom, point):
    remark(newsroom, in_review(), point(), words="Rahasia redaksi.")
    entry = AuditEntry.objects.filter(body__contains="remark_added").get()
    assert "Rahasia" not in entry.body


def test_taking_a_suggestion_makes_a_version_of_its_own(filed, newsroom, point):
    story = filed()
    row = suggest(newsroom, story, point())
    version = suggesting.take_suggestion(actor=newsroom["contributor"], suggestion_id=row.pk)
    assert version.number == 2 and version.author_id == newsroom["contributor"].user_id
    assert "empat petugas pembinaan" in version.body and "tiga petugas" not in version.body
    row.refresh_from_db()
    assert (row.outcome, row.taken) == ("taken", version)
    with pytest.raises(WrongStage):
        suggesting.decline_suggestion(actor=newsroom["contributor"], suggestion_id=row.pk)


def test_taking_during_review_voids_approvals_and_makes_an_author(in_review, newsroom, point):
    """The newsroom's rules hold: a changed text needs its decisions anew, and nobody decides on own words."""
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    row = suggest(newsroom, story, point())
    suggesting.take_suggestion(actor=newsroom["unit_head"], suggestion_id=row.pk)
    story.refresh_from_db()
    assert (story.status, story.step) == ("in_review", "unit_coord")
    with pytest.raises(MayNotSave):
        approve_story(actor=newsroom["unit_head"], story_id=story.pk, version=2)
    assert Decision.objects.filter(version__number=2).count() == 0


def test_writer_cannot_take_while_it_is_reviewed(in_review, newsroom, point):
    """Who may not save may not take: there is no way around the saving service."""
    story = in_review()
    row = suggest(newsroom, story, point())
    with pytest.raises(MayNotSave):
        suggesting.take_suggestion(actor=newsroom["contributor"], suggestion_id=row.pk)
    row.refresh_from_db()
    assert row.is_open and story.versions.count() == 1


def test_suggestion_whose_words_are_gone_is_not_taken(filed, newsroom, words, point):
    story = filed()
    row = suggest(newsroom, story, point())
    changed = replace(words, body=words.body.replace("tiga petugas pembinaan", "empat pegawai"))
    save_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=changed)
    with pytest.raises(Orphaned):
        suggesting.take_suggestion(actor=newsroom["contributor"], suggestion_id=row.pk)
    assert Suggestion.objects.get().is_open and story.versions.count() == 2


@pytest.mark.parametrize("replacement", ["tiga petugas pembinaan", "x" * 2001])
def test_suggestion_that_changes_nothing_or_too_much_is_refused(in_review, newsroom, point, replacement):
    with pytest.raises(BadWords):
        suggest(newsroom, in_review(), point(), replacement=replacement)


def test_suggestion_wants_words_to_replace(in_review, newsroom, point):
    with pytest.raises(BadWords):
        suggest(newsroom, in_review(), point(""))


@pytest.mark.parametrize("part", ["headline", "slot_why", "quote_1", "slot_next", "transcript"])
def test_every_part_can_be_changed(filed, newsroom, point, part):
    story = filed(next="Panen lagi bulan depan.", transcript="Suara air mengalir.")
    text = parts_of(content_of(story, story.current))[part]
    word = text.split()[0]
    row = suggest(newsroom, story, point(word, part=part, start=0), replacement="Baru")
    version = suggesting.take_suggestion(actor=newsroom["contributor"], suggestion_id=row.pk)
    assert parts_of(content_of(story, version))[part] == "Baru" + text[len(word) :]


def test_margin_costs_the_same_however_much_is_said(in_review, newsroom, point, django_assert_num_queries):
    story = in_review()
    for word in ("Lapas", "kebun belakang", "dapur"):
        row = remark(newsroom, story, point(word))
        remarking.answer_remark(actor=newsroom["unit_coord"], remark_id=row.pk, words="Baik.")
        suggest(newsroom, story, point(word), replacement="Lain")
    story.refresh_from_db()
    content = content_of(story, story.current)
    with django_assert_num_queries(3):
        found = margin_of(story, content)
        assert len(found.remarks) == 3 and len(found.suggestions) == 3
        assert all(reply.author.name for one in found.remarks for reply in one.row.replies.all())


def test_inbox_holds_own_stories_with_something_open(in_review, newsroom, point):
    story = in_review()
    assert not talked_about(newsroom["contributor"]).exists()
    row = remark(newsroom, story, point())
    assert [one.open_remarks for one in talked_about(newsroom["contributor"])] == [1]
    assert not talked_about(newsroom["unit_head"]).exists()
    assert talked_about(newsroom["unit_head"], own=False).get() == story
    remarking.settle_remark(actor=newsroom["unit_coord"], remark_id=row.pk)
    assert not talked_about(newsroom["contributor"]).exists()


def test_database_holds_what_a_suggestion_is(in_review, newsroom, point):
    row = suggest(newsroom, in_review(), point())
    with pytest.raises(IntegrityError), transaction.atomic():
        Suggestion.objects.filter(pk=row.pk).update(replacement=row.excerpt)
    with pytest.raises(IntegrityError), transaction.atomic():
        Suggestion.objects.filter(pk=row.pk).update(outcome="taken")
