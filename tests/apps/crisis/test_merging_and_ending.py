"""Merging loses nothing and can be taken back; an alert ends when everything that must be done is done."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kentongan.apps.crisis.enums import CaseStatus, TaskState
from kentongan.apps.crisis.errors import CannotStandDown, NotAllowed, WrongStage
from kentongan.apps.crisis.models import Case, Fact, Member, Moment, Task
from kentongan.apps.crisis.queries.cases import twins_of
from kentongan.apps.crisis.services.escalation import overdue_task_ids
from kentongan.apps.crisis.services.facts import FactWords, add_fact
from kentongan.apps.crisis.services.merging import merge_case, unmerge_case
from kentongan.apps.crisis.services.standdown import close_case, reopen_case, stand_down
from kentongan.apps.crisis.services.tasks import finish_task
from kentongan.apps.newsroom.queries.freezes import standing_freezes

WHY = "Keadaan sudah aman dan terkendali."


def _all_facts() -> list[str]:
    return sorted(Fact.objects.values_list("text", flat=True))


@pytest.fixture
def two(opened, actors):
    """The same fire, opened by the coordinator and a little later by the region."""
    one = opened(by="unit_coord", facts=[FactWords(slot="what", text="Dapur terbakar")])
    other = opened(
        by="region_editor", place="Dapur umum", facts=[FactWords(slot="where", text="Dapur utara")]
    )
    task = Task.objects.get(case=one, key="confirm")
    finish_task(actor=actors["unit_coord"], case_id=one.pk, task_id=task.pk, words="Sudah ditelepon.")
    return one, other


def test_the_second_opening_is_offered_for_merging_both_ways(two, actors):
    one, other = two
    assert list(twins_of(actors["unit_head"], one)) == [other]
    assert list(twins_of(actors["unit_head"], other)) == [one]


def test_other_days_other_types_and_drills_are_no_twins(opened, actors, night):
    first = opened()
    opened(is_drill=True)
    opened(type="K05", place="Blok A")
    night.shift(timedelta(hours=25))
    opened()
    assert list(twins_of(actors["unit_head"], first)) == []


def test_merging_moves_everything_and_points_there(two, actors):
    one, other = two
    facts, moments = _all_facts(), Moment.objects.count()
    signs = {member.user_id for member in Member.objects.filter(case__in=two)}
    merge_case(actor=actors["unit_head"], case_id=one.pk, into_id=other.pk)
    one.refresh_from_db()
    assert (one.status, one.merged_into) == (CaseStatus.MERGED, other)
    assert _all_facts() == facts
    assert Fact.objects.filter(case=other).count() == 2
    assert Moment.objects.count() == moments + 2
    assert Moment.objects.filter(case=other, origin=one.code).exists()
    assert {member.user_id for member in Member.objects.filter(case=other)} == signs
    assert Task.objects.get(case=other, key="confirm").state == TaskState.DONE
    assert not set(overdue_task_ids()) & set(one.tasks.values_list("pk", flat=True))


def test_a_merge_can_be_taken_back(two, actors):
    one, other = two
    before = {
        case.pk: (
            sorted(case.facts.values_list("pk", flat=True)),
            sorted(case.tasks.values_list("pk", "state")),
            sorted(case.members.values_list("user_id", "duty")),
        )
        for case in two
    }
    merge_case(actor=actors["unit_head"], case_id=one.pk, into_id=other.pk)
    unmerge_case(actor=actors["unit_head"], case_id=one.pk)
    after = {
        case.pk: (
            sorted(case.facts.values_list("pk", flat=True)),
            sorted(case.tasks.values_list("pk", "state")),
            sorted(case.members.values_list("user_id", "duty")),
        )
        for case in Case.objects.all()
    }
    assert after == before
    assert Moment.objects.filter(case=one, kind="opened").count() == 1


def test_a_merged_case_and_a_drill_are_not_merged_again(two, opened, actors):
    one, other = two
    drill = opened(is_drill=True)
    boss = actors["region_head"]
    with pytest.raises(WrongStage):
        merge_case(actor=boss, case_id=drill.pk, into_id=other.pk)
    with pytest.raises(WrongStage):
        merge_case(actor=boss, case_id=one.pk, into_id=one.pk)
    merge_case(actor=boss, case_id=one.pk, into_id=other.pk)
    with pytest.raises(NotAllowed):
        merge_case(actor=boss, case_id=one.pk, into_id=other.pk)


def test_the_freezes_of_both_are_lifted_at_the_end(two, actors):
    one, other = two
    merge_case(actor=actors["unit_head"], case_id=one.pk, into_id=other.pk)
    assert standing_freezes(other.unit_id).count() == 2
    _finish_blocking(other, actors)
    stand_down(actor=actors["region_head"], case_id=other.pk, reason=WHY)
    assert not standing_freezes(other.unit_id).exists()


def _finish_blocking(case, actors) -> None:
    for task in Task.objects.filter(case=case, is_blocking=True).exclude(state=TaskState.DONE):
        finish_task(actor=actors["region_head"], case_id=case.pk, task_id=task.pk)


def test_every_reason_that_keeps_the_alert_up_is_said_at_once(opened, actors):
    case = opened(signs={"uncontrolled": 1})
    with pytest.raises(CannotStandDown) as refused:
        stand_down(actor=actors["unit_head"], case_id=case.pk, reason=WHY)
    codes = [reason.code for reason in refused.value.reasons]
    blocking = Task.objects.filter(case=case, is_blocking=True).count()
    assert codes == ["rank", "uncontrolled", *["task"] * blocking]


def test_ending_lifts_the_freeze_stops_acute_clocks_and_keeps_the_reviews(opened, actors, night):
    case = opened()
    _finish_blocking(case, actors)
    stand_down(actor=actors["region_head"], case_id=case.pk, reason=WHY)
    case.refresh_from_db()
    assert (case.status, case.stood_down_reason, case.next_update_at) == (CaseStatus.STOOD_DOWN, WHY, None)
    assert not standing_freezes(case.unit_id).exists()
    left = Task.objects.filter(case=case, escalate_at__isnull=False).exclude(state=TaskState.DONE)
    assert set(left.values_list("key", flat=True)) == {"interim_review", "after_action"}
    night.shift(timedelta(days=8))
    assert Task.objects.get(case=case, key="interim_review").pk in overdue_task_ids()


def test_a_case_can_be_taken_up_again(opened, actors):
    case = opened()
    _finish_blocking(case, actors)
    stand_down(actor=actors["region_head"], case_id=case.pk, reason=WHY)
    reopen_case(actor=actors["unit_head"], case_id=case.pk, reason="Api menyala lagi di gudang.")
    case.refresh_from_db()
    assert (case.status, case.stood_down_at) == (CaseStatus.OPEN, None)
    assert standing_freezes(case.unit_id).count() == 1
    assert not Task.objects.filter(case=case, escalate_at=None).exclude(state=TaskState.DONE).exists()
    assert Task.objects.filter(case=case, escalate_at__lt=timezone.now()).count() == 0


def test_the_file_is_closed_when_nothing_is_left(opened, actors):
    case = opened()
    _finish_blocking(case, actors)
    stand_down(actor=actors["region_head"], case_id=case.pk, reason=WHY)
    with pytest.raises(WrongStage):
        close_case(actor=actors["region_head"], case_id=case.pk)
    for task in Task.objects.filter(case=case).exclude(state=TaskState.DONE):
        finish_task(actor=actors["region_head"], case_id=case.pk, task_id=task.pk)
    assert close_case(actor=actors["region_head"], case_id=case.pk).status == CaseStatus.CLOSED
    with pytest.raises(WrongStage):
        reopen_case(actor=actors["region_head"], case_id=case.pk, reason="Masih ada pertanyaan.")


def test_facts_are_replaced_and_stay_on_record(opened, actors):
    case = opened()
    me = {"actor": actors["unit_coord"], "case_id": case.pk}
    first = add_fact(**me, words=FactWords(slot="status_now", text="Api besar", source="Petugas jaga"))
    second = add_fact(
        **me, words=FactWords(slot="status_now", text="Api padam", source="Damkar"), replaces=first.pk
    )
    first.refresh_from_db()
    assert first.superseded_by == second
    assert list(case.facts.filter(superseded_by=None, slot="status_now")) == [second]
