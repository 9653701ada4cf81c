"""A notice reaches whom it should, in their language, and follows its branch."""

import pytest
from django.utils.translation import gettext_noop

from kentongan.apps.units.queries.actors import actor_of
from kentongan.apps.units.services.moving import move_unit
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.notices.queries import notices_of, unread_count
from kentongan.foundation.notices.services import tell

pytestmark = pytest.mark.django_db

_WORDS = gettext_noop("“%(story)s” menunggu keputusan Anda.")


@pytest.fixture
def told(people, units):
    def send(*names: str, needs: Permission = Permission.STORY_READ, place: str = "lapas-cilegon", **more):
        return tell(
            users=[people[name] for name in names],
            words=_WORDS,
            values={"story": "Panen"},
            url="/meja/",
            path=units[place].path,
            needs=needs,
            **more,
        )

    return send


def test_everybody_is_told_once_and_who_did_it_is_not(told, people, actors):
    made = told("unit_coord", "unit_coord", "unit_head", "contributor", but=actors["contributor"])
    assert len(made) == 2
    assert set(Notice.objects.values_list("user_id", flat=True)) == {
        people["unit_coord"].pk,
        people["unit_head"].pk,
    }


def test_each_reads_it_in_their_language(told, people):
    people["unit_head"].language = "en"
    people["unit_head"].save()
    told("unit_coord", "unit_head")
    assert {notice.user_id: notice.text for notice in Notice.objects.all()} == {
        people["unit_coord"].pk: "“Panen” menunggu keputusan Anda.",
        people["unit_head"].pk: "“Panen” waits for your decision.",
    }


def test_what_is_no_longer_permitted_there_is_no_longer_shown(told, people):
    told("contributor", needs=Permission.STORY_DECIDE)
    told("contributor", needs=Permission.STORY_READ)
    actor = actor_of(people["contributor"])
    assert [notice.needs for notice in notices_of(actor)] == ["story.read"]
    assert unread_count(actor) == 1


def test_notices_of_a_branch_move_with_it(told, people, units, actors):
    told("region_editor", "unit_head")
    editor, head = actor_of(people["region_editor"]), actors["unit_head"]
    assert unread_count(editor) == unread_count(head) == 1
    move_unit(
        actor=actors["admin"],
        unit_id=units["lapas-cilegon"].pk,
        parent_id=units["kanwil-kaltim"].pk,
        since=units["lapas-cilegon"].created_at.date(),
    )
    assert unread_count(actor_of(people["region_editor"])) == 0
    assert unread_count(actor_of(people["unit_head"])) == 1


def test_counting_asks_once(told, actors, django_assert_num_queries):
    told("central_lead")
    with django_assert_num_queries(1):
        assert unread_count(actors["central_lead"]) == 1
    with django_assert_num_queries(0):
        assert unread_count(actors["public"]) == 0
