"""What lies on whose desk."""

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kentongan.apps.newsroom.queries.board import board
from kentongan.apps.newsroom.queries.lifeline import lifeline
from kentongan.apps.newsroom.queries.stories import stories_listed, stories_visible_to, story_for_desk
from kentongan.apps.newsroom.queries.versions import last_approved, word_diff
from kentongan.apps.newsroom.services.correcting import propose_correction
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.saving import save_story

READERS = (
    "contributor",
    "unit_coord",
    "unit_head",
    "region_editor",
    "region_head",
    "central_editor",
    "auditor",
)
STRANGERS = ("public", "ppid", "admin", "other_contributor", "other_unit_head", "other_region_editor")


def ids(stories) -> list[int]:
    return [story.pk for story in stories]


@pytest.mark.parametrize("who", READERS)
def test_branch_reads_its_drafts(filed, newsroom, who):
    story = filed()
    assert ids(stories_visible_to(newsroom[who])) == [story.pk]


@pytest.mark.parametrize("who", STRANGERS)
def test_others_see_nothing_of_it(filed, newsroom, who):
    story = filed()
    assert not stories_visible_to(newsroom[who]).exists()
    assert story_for_desk(newsroom[who], story.pk) is None
    assert not stories_listed(newsroom[who], words="kangkung").exists()
    desk = board(newsroom[who])
    assert not any(getattr(desk, name) for name in desk.__slots__)


def test_story_waits_on_the_desk_of_its_step(in_review, newsroom):
    story = in_review()
    assert ids(board(newsroom["unit_coord"]).waiting) == [story.pk]
    assert ids(board(newsroom["unit_head"]).waiting) == []
    assert ids(board(newsroom["unit_head"]).also) == [story.pk]
    assert ids(board(newsroom["contributor"]).in_review) == [story.pk]
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    assert ids(board(newsroom["unit_head"]).waiting) == [story.pk]


def test_own_words_never_wait_for_oneself(in_review, newsroom):
    in_review("unit_coord")
    desk = board(newsroom["unit_coord"])
    assert desk.waiting == [] and len(desk.in_review) == 1


def test_returned_and_drafts_lie_with_their_writer(in_review, filed, newsroom):
    returned, draft = in_review(), filed()
    return_story(
        actor=newsroom["unit_coord"], story_id=returned.pk, version=1, reason="facts", note="Lengkapi."
    )
    desk = board(newsroom["contributor"])
    assert (ids(desk.returned), ids(desk.drafts)) == ([returned.pk], [draft.pk])
    assert board(newsroom["unit_head"]).drafts == []


def test_approved_story_is_ready_for_who_may_publish(approved, newsroom):
    story = approved()
    assert ids(board(newsroom["unit_head"]).ready) == [story.pk]
    assert board(newsroom["unit_coord"]).ready == []


def test_correction_waits_for_a_second_person(published, newsroom, words):
    story = published()
    changed = replace(words, why="Agar peserta mandiri")
    propose_correction(
        actor=newsroom["unit_head"],
        story_id=story.pk,
        based_on=1,
        content=changed,
        reason="Alasannya keliru.",
    )
    assert board(newsroom["unit_head"]).corrections == []
    assert ids(board(newsroom["region_editor"]).corrections) == [story.pk]


def test_board_costs_the_same_for_one_story_and_for_many(in_review, published, filed, newsroom):
    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            desk = board(newsroom["unit_head"])
            [(s.unit.name, s.current.headline, s.filed_by.name, s.topic) for s in desk.also + desk.recent]
        return len(asked)

    in_review(), published()
    few = cost()
    for _ in range(4):
        in_review(), published(), filed()
    assert cost() == few <= 10


def test_lifeline_tells_every_stage_in_order(published, newsroom, words):
    story = published()
    propose_correction(
        actor=newsroom["contributor"],
        story_id=story.pk,
        based_on=1,
        content=replace(words, why="Agar peserta mandiri"),
        reason="Alasannya keliru ditulis.",
    )
    story = story_for_desk(newsroom["unit_head"], story.pk)
    with CaptureQueriesContext(connection) as asked:
        stages = lifeline(story)
    assert len(asked) == 6
    kinds = [stage.kind for stage in stages]
    assert (
        kinds.index("filed") < kinds.index("submitted") < kinds.index("approved") < kinds.index("published")
    )
    assert kinds.index("published") < kinds.index("proposed")
    approvals = [(s.actor, s.title) for s in stages if s.kind == "approved"]
    assert approvals[0] == ("Unit Coord Contoh", "Koordinator Humas UPT, Lapas Kelas IIA Cilegon")
    assert [s.actor for s in stages if s.kind == "published"] == ["Unit Head Contoh"]


def test_run_of_saves_by_one_hand_is_one_stage(filed, newsroom, words):
    story = filed()
    for number in range(1, 5):
        save_story(
            actor=newsroom["contributor"],
            story_id=story.pk,
            based_on=number,
            content=replace(words, why=f"Alasan {number}"),
        )
    stages = lifeline(story_for_desk(newsroom["contributor"], story.pk))
    assert [s.label for s in stages if s.kind == "saved"] == ["Naskah disimpan 4 kali"]


def test_last_approved_version_is_the_one_to_compare_with(in_review, newsroom, words):
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    save_story(
        actor=newsroom["region_editor"],
        story_id=story.pk,
        based_on=1,
        content=replace(words, why="Agar mandiri"),
    )
    story = story_for_desk(newsroom["unit_head"], story.pk)
    assert last_approved(story).number == 1


def test_word_diff_gives_both_texts_back():
    older, newer = "Panen 40 kilogram kangkung.", "Panen raya 45 kilogram kangkung, Rabu."
    changes = word_diff(older, newer)
    assert "".join(c.text for c in changes if c.kind != "new") == older
    assert "".join(c.text for c in changes if c.kind != "cut") == newer
    assert ("new", "raya 45") in [(c.kind, c.text) for c in changes]
    assert word_diff("", "") == []


def test_word_diff_of_huge_texts_is_not_quadratic():
    older, newer = "kata " * 20_000, "lain " * 20_000
    assert [c.kind for c in word_diff(older, newer)] == ["cut", "new"]


def test_list_is_searched_by_title_and_stage(filed, in_review, newsroom):
    filed(), in_review()
    assert stories_listed(newsroom["unit_head"], words="kangkung panen").count() == 2
    assert stories_listed(newsroom["unit_head"], status="draft").count() == 1
    assert stories_listed(newsroom["unit_head"], words="tidak ada").count() == 0


def test_public_story_is_found_at_the_desk_by_its_text(published, newsroom):
    story = published()
    assert ids(stories_listed(newsroom["unit_head"], words="koperasi premi")) == [story.pk]
    assert not stories_listed(newsroom["other_unit_head"], words="koperasi").exists()
    for nonsense in ("\x00", "'", "%", "_" * 300, "a & | !"):
        list(stories_listed(newsroom["unit_head"], words=nonsense))
