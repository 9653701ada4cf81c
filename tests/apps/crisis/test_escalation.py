"""Clocks of a case: deputies are asked exactly once, whatever dies in between, in every zone."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.utils import timezone

from kentongan.apps.crisis.enums import MomentKind, TaskState
from kentongan.apps.crisis.models import Moment, Task
from kentongan.apps.crisis.services import escalation
from kentongan.apps.crisis.services.escalation import (
    escalate,
    late_promise_ids,
    overdue_task_ids,
    remind_of_promise,
)
from kentongan.apps.crisis.services.rhythm import promise_update
from kentongan.apps.crisis.services.tasks import finish_task, reopen_task, take_task
from kentongan.apps.crisis.tasks import watch_clocks
from kentongan.foundation.notices.models import Notice


def _escalations(case) -> int:
    return Moment.objects.filter(case=case, kind=MomentKind.ESCALATION).count()


def _first(case, key="confirm") -> Task:
    return Task.objects.get(case=case, key=key)


def test_nothing_is_passed_on_before_its_quarter_of_an_hour(opened, night):
    case = opened(detected_at=timezone.now())
    night.shift(timedelta(minutes=24, seconds=59))
    assert _first(case).pk not in overdue_task_ids()
    night.shift(timedelta(seconds=1))
    assert _first(case).pk in overdue_task_ids()


def test_the_deputy_is_asked_once_however_often_the_job_runs(opened, people, night):
    case = opened(detected_at=timezone.now())
    night.shift(timedelta(minutes=26))
    task = _first(case)
    before = Notice.objects.count()
    assert [escalate(task_id=task.pk) for _ in range(5)] == [True, False, False, False, False]
    task.refresh_from_db()
    assert (task.owner, task.escalated_to, task.escalations) == (people["unit_head"], people["unit_head"], 1)
    assert _escalations(case) == 1
    told = Notice.objects.order_by("-pk")[: Notice.objects.count() - before]
    assert {notice.user for notice in told} == {people["unit_head"], people["unit_coord"]}


def test_a_run_that_is_killed_leaves_nothing_and_the_next_one_does_it_once(opened, night):
    case = opened(detected_at=timezone.now())
    night.shift(timedelta(minutes=26))
    task, before = _first(case), Notice.objects.count()

    class Killed(BaseException):
        """What a signal does to a worker."""

    with patch.object(escalation, "tell_of", side_effect=Killed), pytest.raises(Killed):
        escalate(task_id=task.pk)
    task.refresh_from_db()
    assert task.escalations == 0
    assert (_escalations(case), Notice.objects.count()) == (0, before)
    assert escalate(task_id=task.pk)
    assert _escalations(case) == 1


def test_the_way_up_ends_at_the_centre(opened, people, night):
    case = opened(detected_at=timezone.now())
    asked = []
    for _ in range(12):
        night.shift(timedelta(minutes=30))
        if escalate(task_id=_first(case).pk):
            asked.append(_first(case).escalated_to)
    names = ("unit_head", "region_editor", "region_head", "central_editor", "central_lead")
    assert asked == [people[name] for name in names]
    assert _first(case).escalate_at is None


def test_a_task_that_was_taken_stays_with_who_took_it(opened, actors, people, night):
    case = opened(detected_at=timezone.now())
    take_task(actor=actors["unit_coord"], case_id=case.pk, task_id=_first(case).pk)
    night.shift(timedelta(minutes=30))
    assert escalate(task_id=_first(case).pk)
    assert _first(case).owner == people["unit_coord"]
    assert _first(case).escalated_to == people["unit_head"]


def test_a_finished_task_rests_and_runs_again_when_taken_back(opened, actors, night):
    case = opened(detected_at=timezone.now())
    finish_task(
        actor=actors["unit_coord"], case_id=case.pk, task_id=_first(case).pk, words="Sudah ditelepon."
    )
    night.shift(timedelta(hours=1))
    assert not escalate(task_id=_first(case).pk)
    reopen_task(actor=actors["unit_coord"], case_id=case.pk, task_id=_first(case).pk)
    assert (_first(case).state, _first(case).done_at) == (TaskState.TAKEN, None)
    assert _first(case).escalate_at == timezone.now() + timedelta(minutes=15)


@pytest.mark.parametrize("unit", ["lapas-cilegon", "lapas-nunukan", "lpka-tenggarong"])
def test_minutes_run_alike_in_every_zone(unit, units, actors, opened, night):
    for zone in ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"):
        units[unit].time_zone = zone
        units[unit].save()
        case = opened(by="central_lead", unit=unit, detected_at=timezone.now())
        assert _first(case).due_at - timezone.now() == timedelta(minutes=10)
        assert _first(case).escalate_at - timezone.now() == timedelta(minutes=25)


def test_the_periodic_job_defers_one_job_a_task_and_they_act_once(opened, night):
    case = opened(detected_at=timezone.now())
    night.shift(timedelta(minutes=26))
    due = overdue_task_ids()
    with patch("kentongan.apps.crisis.tasks.escalate_task.defer") as queued:
        watch_clocks(0)
        watch_clocks(0)  # the process died after queueing, and another one began anew
    asked = [call.kwargs["task_id"] for call in queued.call_args_list]
    assert sorted(asked) == sorted(due * 2)
    for task_id in asked:
        escalate(task_id=task_id)
    assert _escalations(case) == len(due)


def test_a_late_promise_is_said_once_and_again_for_the_next(opened, actors, night):
    case = opened(detected_at=timezone.now())
    night.shift(timedelta(minutes=61))
    assert late_promise_ids() == [case.pk]
    assert [remind_of_promise(case_id=case.pk) for _ in range(3)] == [True, False, False]
    assert late_promise_ids() == []
    promise_update(actor=actors["unit_coord"], case=case, at=timezone.now() + timedelta(minutes=30))
    assert late_promise_ids() == []
    night.shift(timedelta(minutes=31))
    assert remind_of_promise(case_id=case.pk)
