"""One door: routine posts rest, corrections and withdrawals do not, and one story may be let through by name."""

from dataclasses import replace

import pytest

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.errors import BadContent, CannotPublish, NotAllowed, WrongStage
from kentongan.apps.newsroom.models import FreezePass
from kentongan.apps.newsroom.queries.state import reasons_against
from kentongan.apps.newsroom.services.correcting import correct_story, propose_correction
from kentongan.apps.newsroom.services.freezing import freeze_unit, let_through, lift_freeze
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.withdrawing import withdraw_story
from kentongan.foundation.audit import trail

WHY = "Jadwal kunjungan berubah dan keluarga harus tahu."


@pytest.fixture
def freeze(newsroom, units):
    def frozen(reason="satu pintu selama KR-2026-0001", unit="lapas-cilegon"):
        return freeze_unit(actor=newsroom["region_head"], unit=units[unit], reason=reason)

    return frozen


def test_a_freeze_closes_the_gate_with_its_reason(approved, newsroom, freeze):
    story = approved()
    freeze()
    with pytest.raises(CannotPublish) as refused:
        publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    assert [reason.code for reason in refused.value.reasons] == ["frozen"]
    assert "KR-2026-0001" in refused.value.reasons[0].text


def test_a_neighbour_publishes_all_the_same(approved, newsroom, freeze):
    story = approved()
    freeze(unit="rutan-serang")
    assert publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1).is_public


def test_corrections_and_withdrawals_stay_possible(published, words, newsroom, freeze):
    story = published()
    freeze()
    better = replace(words, body=words.body.replace("40 kilogram", "45 kilogram"))
    propose_correction(
        actor=newsroom["contributor"],
        story_id=story.pk,
        based_on=1,
        content=better,
        reason="Jumlah panen keliru.",
    )
    correct_story(actor=newsroom["region_editor"], story_id=story.pk, version=2)
    gone = withdraw_story(
        actor=newsroom["unit_head"], story_id=story.pk, reason="Narasumber menarik kutipannya."
    )
    assert gone.status == StoryStatus.WITHDRAWN


def test_one_story_is_let_through_with_a_reason_on_record(approved, newsroom, freeze):
    story = approved()
    freeze()
    freeze("satu pintu selama KR-2026-0002")
    let_through(actor=newsroom["unit_head"], story_id=story.pk, reason=WHY)
    assert FreezePass.objects.filter(story=story, reason=WHY).count() == 2
    assert "story_let_through" in [entry.verb for entry in trail.of_subject(f"story:{story.pk}")]
    assert publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1).is_public


def test_a_pass_is_for_the_freezes_that_stand_and_for_no_later_one(approved, newsroom, freeze):
    story = approved()
    freeze()
    let_through(actor=newsroom["unit_head"], story_id=story.pk, reason=WHY)
    freeze("satu pintu selama KR-2026-0003")
    assert [reason.code for reason in reasons_against(story)] == ["frozen"]


def test_a_lifted_freeze_holds_nothing_and_is_lifted_once(approved, newsroom, freeze):
    story, held = approved(), freeze()
    assert lift_freeze(actor=newsroom["region_head"], freeze_id=held.pk)
    assert not lift_freeze(actor=newsroom["region_head"], freeze_id=held.pk)
    assert reasons_against(story) == []


def test_who_may_not_publish_lets_nothing_through(approved, newsroom, freeze):
    story = approved()
    freeze()
    with pytest.raises(NotAllowed):
        let_through(actor=newsroom["unit_coord"], story_id=story.pk, reason=WHY)
    with pytest.raises(BadContent):
        let_through(actor=newsroom["unit_head"], story_id=story.pk, reason="ya")
    assert not FreezePass.objects.exists()


def test_nothing_is_let_through_where_nothing_holds(approved, newsroom):
    with pytest.raises(WrongStage):
        let_through(actor=newsroom["unit_head"], story_id=approved().pk, reason=WHY)
