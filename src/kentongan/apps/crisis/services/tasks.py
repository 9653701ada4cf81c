"""Tasks of a case: taking one, finishing it with a note, taking that back, adding one of one's own."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import Duty, MomentKind, TaskState
from kentongan.apps.crisis.errors import BadCase, NotFound, WrongStage
from kentongan.apps.crisis.models import Case, Member, Task
from kentongan.apps.crisis.services.groundwork.holding import case_to_work_on
from kentongan.apps.crisis.services.groundwork.laying import next_escalation
from kentongan.apps.crisis.services.timeline import note
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def take_task(*, actor: Actor, case_id: int, task_id: int) -> Task:
    """Saya ambil: the task is the actor's, who joins the team with the task's duty. Timeline; audited."""
    case, task = _in_hand(actor, case_id, task_id)
    _must_be_open(task)
    task.owner_id, task.state = actor.user_id, TaskState.TAKEN
    task.save(update_fields=["owner", "state"])
    if task.duty not in (Duty.LEAD, Duty.SPOKESPERSON):
        Member.objects.get_or_create(case=case, user_id=actor.user_id, duty=task.duty)
    _noted(case, task, actor, _("Diambil: %(task)s"), "task_taken")
    return task


@transaction.atomic
def finish_task(*, actor: Actor, case_id: int, task_id: int, words: str = "") -> Task:
    """Marks a task as done with a note. Timeline; audited without the note."""
    case, task = _in_hand(actor, case_id, task_id)
    _must_be_open(task)
    return _done(case, task, actor, words)


@transaction.atomic
def finish_by_key(*, actor: Actor, case: Case, key: str, note: str = "") -> Task | None:
    """Marks the task of that key as done where it is open; None otherwise.

    For the services of what stands on crisis, which have asked their policies and run in a transaction.
    """
    rows = Task.objects.select_for_update().filter(case=case, key=key).exclude(state=TaskState.DONE)
    task = rows.first()
    return _done(case, task, actor, note) if task else None


@transaction.atomic
def reopen_task(*, actor: Actor, case_id: int, task_id: int) -> Task:
    """Takes "done" back; the clock runs on from where it stands. Timeline; audited."""
    case, task = _in_hand(actor, case_id, task_id)
    if task.state != TaskState.DONE:
        raise WrongStage(_("Tugas ini belum selesai, jadi tidak ada yang dibatalkan."))
    task.state, task.done_at, task.done_by = TaskState.TAKEN, None, None
    task.owner_id = actor.user_id
    task.escalate_at = next_escalation(case, task.due_at)
    task.save()
    _noted(case, task, actor, _("Dibuka lagi: %(task)s"), "task_reopened")
    return task


@transaction.atomic
def add_task(*, actor: Actor, case_id: int, title: str, duty: str, due_at: datetime) -> Task:
    """Adds a task of one's own to the plan. Refuses one without words, duty or a moment to come. Timeline; audited."""
    case = case_to_work_on(actor, case_id)
    title = " ".join(title.split())[:200]
    if not title:
        raise BadCase(_("Tulis tugasnya."), "title")
    if duty not in Duty.values:
        raise BadCase(_("Pilih bagiannya."), "duty")
    if due_at <= timezone.now():
        raise BadCase(_("Batas waktu harus di masa depan."), "due_at")
    task = Task.objects.create(
        case=case,
        key=f"tambahan-{get_random_string(8).lower()}",
        title=title,
        duty=duty,
        offset=max(0, round((due_at - case.detected_at).total_seconds() / 60)),
        due_at=due_at,
        escalate_at=next_escalation(case, due_at),
    )
    _noted(case, task, actor, _("Tugas baru: %(task)s"), "task_added")
    return task


def _done(case: Case, task: Task, actor: Actor, words: str) -> Task:
    task.state, task.done_at, task.done_by_id = TaskState.DONE, timezone.now(), actor.user_id
    task.note, task.escalate_at = words.strip()[:2_000], None
    task.save()
    _noted(case, task, actor, _("Selesai: %(task)s"), "task_done")
    return task


def _in_hand(actor: Actor, case_id: int, task_id: int) -> tuple[Case, Task]:
    case = case_to_work_on(actor, case_id)
    task = Task.objects.select_for_update().filter(pk=task_id, case=case).first()
    if task is None:
        raise NotFound
    return case, task


def _must_be_open(task: Task) -> None:
    if task.state == TaskState.DONE:
        raise WrongStage(_("Tugas ini sudah diselesaikan orang lain."))


def _noted(case: Case, task: Task, actor: Actor, words: str, verb: str) -> None:
    text = words % {"task": task.title}
    if verb == "task_done" and task.note:
        text = f"{text}. {task.note}"
    note(case=case, kind=MomentKind.TASK, text=text, actor=actor, detail={"task": task.pk, "key": task.key})
    trail.record(
        actor, verb, f"case:{case.pk}", path=case.unit.path, detail={"task": task.pk, "key": task.key}
    )
