"""The national front by choice: four places, an end, and how it was spread."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kentongan.apps.editing.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.editing.models import Pick
from kentongan.apps.editing.queries.selection import MOST, chosen_stories, picks_visible_to, shares
from kentongan.apps.editing.services import selecting
from kentongan.apps.newsroom.services.withdrawing import withdraw_story

pytestmark = pytest.mark.django_db


@pytest.fixture
def pick(newsroom):
    """Chooses as the editor of the centre, for two days."""

    def choose(story, by="central_editor", days=2):
        until = timezone.localdate() + timedelta(days=days)
        return selecting.pick_story(actor=newsroom[by], story_id=story.pk, until=until)

    return choose


def order() -> list[int]:
    return [story.pk for story in chosen_stories()]


def test_choice_stands_in_its_order_and_moves(published, newsroom, pick):
    first, second, third = (published() for _ in range(3))
    rows = [pick(story) for story in (first, second, third)]
    assert order() == [first.pk, second.pk, third.pk]
    selecting.move_pick(actor=newsroom["central_lead"], pick_id=rows[2].pk, is_up=True)
    assert order() == [first.pk, third.pk, second.pk]
    selecting.move_pick(actor=newsroom["central_lead"], pick_id=rows[0].pk, is_up=True)
    assert order() == [first.pk, third.pk, second.pk]
    selecting.remove_pick(actor=newsroom["central_editor"], pick_id=rows[0].pk)
    assert order() == [third.pk, second.pk]


@pytest.mark.parametrize("who", ["unit_head", "region_head", "admin", "auditor", "contributor"])
def test_only_the_centre_chooses(published, newsroom, pick, who):
    with pytest.raises((NotAllowed, Exception)) as caught:
        pick(published(), by=who)
    assert caught.value.code in ("not_allowed", "not_found")
    row = pick(Pick.objects.count() == 0 and published())
    with pytest.raises(NotFound):
        selecting.remove_pick(actor=newsroom[who], pick_id=row.pk)


def test_only_what_is_out_is_chosen_and_once(in_review, published, pick):
    with pytest.raises(WrongStage):
        pick(in_review())
    story = published()
    pick(story)
    with pytest.raises(WrongStage):
        pick(story)


@pytest.mark.parametrize("days", [-1, 15])
def test_choice_ends_soon(published, pick, days):
    with pytest.raises(BadWords):
        pick(published(), days=days)


def test_front_has_its_measure_and_expired_ones_make_room(published, newsroom, pick):
    rows = [pick(published()) for _ in range(MOST)]
    extra = published()
    with pytest.raises(WrongStage):
        pick(extra)
    yesterday = timezone.localdate() - timedelta(days=1)
    Pick.objects.filter(pk=rows[0].pk).update(until=yesterday)
    assert rows[0].story_id not in order()
    pick(extra)
    assert len(order()) == MOST
    pick_again = rows[0].story
    selecting.remove_pick(actor=newsroom["central_editor"], pick_id=rows[1].pk)
    pick(pick_again)
    assert pick_again.pk in order()


def test_last_day_changes_within_bounds(published, newsroom, pick):
    row = pick(published())
    today = timezone.localdate()
    selecting.keep_pick_until(actor=newsroom["central_editor"], pick_id=row.pk, until=today)
    assert picks_visible_to(newsroom["central_editor"]).get().until == today
    with pytest.raises(BadWords):
        selecting.keep_pick_until(
            actor=newsroom["central_editor"], pick_id=row.pk, until=today + timedelta(days=60)
        )


def test_withdrawn_story_leaves_the_front_by_itself(published, newsroom, pick):
    story = published()
    pick(story)
    withdraw_story(actor=newsroom["region_head"], story_id=story.pk, reason="Sumber mencabut keterangannya.")
    assert order() == []


def test_shares_count_regions_by_name_without_rank(published, pick, django_assert_num_queries):
    pick(published())
    pick(published())
    with django_assert_num_queries(2):
        seen, unseen = shares()
    assert [(one.name, one.count) for one in seen] == [("Kanwil Ditjenpas Banten", 2)]
    assert unseen == ["Kanwil Ditjenpas Kalimantan Timur"]
