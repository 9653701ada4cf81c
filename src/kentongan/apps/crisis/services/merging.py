"""Two cases of one event become one; nothing is lost, and it can be taken back."""

from django.db import transaction
from django.db.models import Value
from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import CaseStatus, Duty, MomentKind, TaskState
from kentongan.apps.crisis.errors import NotAllowed, WrongStage
from kentongan.apps.crisis.gate import Side, all_of, reasons_not_to_merge
from kentongan.apps.crisis.models import Alarm, Case, Fact, Member, Moment, Task
from kentongan.apps.crisis.policies import may_lead
from kentongan.apps.crisis.queries.press import Figures, figures_of
from kentongan.apps.crisis.services.groundwork.holding import case_in_hand
from kentongan.apps.crisis.services.severity import weigh
from kentongan.apps.crisis.services.timeline import note
from kentongan.apps.crisis.signals import case_merged
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_MOVED = (Fact, Moment, Alarm)


@transaction.atomic
def merge_case(*, actor: Actor, case_id: int, into_id: int) -> Case:
    """Moves facts, timeline, alarms, members and tasks of a case into another and points there; returns the other.

    A task that both have stays behind, and is done in the other when it was done here. A leader or spokesperson of
    the one becomes a liaison of the other. Both timelines say so; audited. Refuses with every reason.
    """
    one, other = _both(actor, case_id, into_id)
    if reasons := reasons_not_to_merge(_side(one), _side(other)):
        raise WrongStage(all_of(reasons))
    moved = {model.__name__: _move(model, one, other) for model in _MOVED}
    moved["Task"], moved["done"] = _move_tasks(one, other)
    moved["Member"] = _copy_members(one, other)
    one.status, one.merged_into, one.next_update_at = CaseStatus.MERGED, other, None
    one.save()
    other.signs = {
        name: max(one.signs.get(name, 0), other.signs.get(name, 0)) for name in {*one.signs, *other.signs}
    }
    other.is_restricted = other.is_restricted or one.is_restricted
    other.is_danger = other.is_danger or one.is_danger
    other.save()
    _said(one, other, actor, moved)
    weigh(other, figures_of([other]).get(other.pk, Figures()))
    case_merged.send(Case, case_id=one.pk, into_id=other.pk)
    return other


@transaction.atomic
def unmerge_case(*, actor: Actor, case_id: int) -> Case:
    """Takes a merge back while the other case runs: what came from the case returns to it; returns the case.

    What was written after the merge stays with the other. Both timelines say so; audited.
    """
    one = case_in_hand(actor, case_id)
    if one.status != CaseStatus.MERGED or one.merged_into is None:
        raise WrongStage(_("Kasus ini tidak sedang digabung."))
    other = case_in_hand(actor, one.merged_into_id)
    if not may_lead(actor, other) or other.status != CaseStatus.OPEN:
        raise NotAllowed(_("Penggabungan dibatalkan oleh pimpinan, selama kasus tujuan masih berjalan."))
    moved = _record(one)
    for model in (*_MOVED, Task):
        model.objects.filter(pk__in=moved.get(model.__name__, []), case=other).update(case=one)
    Moment.objects.filter(case=one).update(origin="")
    Member.objects.filter(pk__in=moved.get("Member", []), case=other).exclude(
        duty__in=(Duty.LEAD, Duty.SPOKESPERSON)
    ).delete()
    Task.objects.filter(pk__in=moved.get("done", []), case=other).update(
        state=TaskState.OPEN, done_at=None, done_by=None, note=""
    )
    one.status, one.merged_into = CaseStatus.OPEN, None
    one.save()
    values = {"one": one.code, "other": other.code}
    for case in (one, other):
        text = _("Penggabungan %(one)s ke %(other)s dibatalkan.") % values
        note(case=case, kind=MomentKind.MERGE, text=text, actor=actor)
    trail.record(actor, "case_unmerged", f"case:{one.pk}", path=one.unit.path, detail={"from": other.pk})
    return one


def _both(actor: Actor, case_id: int, into_id: int) -> tuple[Case, Case]:
    """Both cases locked, always in the same order, so that two merges at once do not wait for each other."""
    locked = {key: case_in_hand(actor, key) for key in sorted({case_id, into_id})}
    one, other = locked[case_id], locked[into_id]
    if not (may_lead(actor, one) and may_lead(actor, other)):
        raise NotAllowed(_("Penggabungan ada pada pimpinan kedua kasus."))
    return one, other


def _side(case: Case) -> Side:
    return Side(id=case.pk, status=case.status, is_drill=case.is_drill, detected_at=case.detected_at)


def _move(model: type, one: Case, other: Case) -> list[int]:
    rows = model.objects.filter(case=one)
    ids = list(rows.values_list("pk", flat=True))
    changes = {"case": other} | ({"origin": Value(one.code)} if model is Moment else {})
    model.objects.filter(pk__in=ids).update(**changes)
    return ids


def _move_tasks(one: Case, other: Case) -> tuple[list[int], list[int]]:
    """Tasks that only `one` has move; those that both have stay, and what was done counts. Ids moved, ids done."""
    theirs = {task.key: task for task in Task.objects.select_for_update().filter(case=other)}
    moved, done = [], []
    for task in Task.objects.filter(case=one):
        twin = theirs.get(task.key)
        if twin is None:
            moved.append(task.pk)
        elif task.state == TaskState.DONE and twin.state != TaskState.DONE:
            done.append(twin.pk)
            twin.state, twin.done_at, twin.done_by = TaskState.DONE, task.done_at, task.done_by
            twin.note, twin.escalate_at = f"{one.code}: {task.note}".strip(), None
            twin.save()
    Task.objects.filter(pk__in=moved).update(case=other)
    return moved, done


def _copy_members(one: Case, other: Case) -> list[int]:
    """Members of `one` join `other`; they stay named in `one` as well. Ids of the new memberships."""
    new = []
    for member in Member.objects.filter(case=one):
        duty = Duty.LIAISON if member.duty in (Duty.LEAD, Duty.SPOKESPERSON) else member.duty
        if Member.objects.filter(case=other, user_id=member.user_id).exists():
            continue
        new.append(Member.objects.create(case=other, user_id=member.user_id, duty=duty).pk)
    return new


def _said(one: Case, other: Case, actor: Actor, moved: dict[str, list[int]]) -> None:
    """Both timelines; the record of what moved stands on the merged case, where taking back looks for it."""
    text = _("%(one)s digabung ke %(other)s.") % {"one": one.code, "other": other.code}
    note(case=one, kind=MomentKind.MERGE, text=text, actor=actor, detail={"into": other.pk, "moved": moved})
    note(case=other, kind=MomentKind.MERGE, text=text, actor=actor, detail={"from": one.pk})
    detail = {"into": other.pk, **{name: len(ids) for name, ids in moved.items()}}
    trail.record(actor, "case_merged", f"case:{one.pk}", path=one.unit.path, detail=detail)


def _record(one: Case) -> dict[str, list[int]]:
    rows = Moment.objects.filter(case=one, kind=MomentKind.MERGE, detail__has_key="moved").order_by("-id")
    row = rows.first()
    return row.detail["moved"] if row else {}
