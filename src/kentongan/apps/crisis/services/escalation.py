"""A task that nobody did goes to the deputy; a promise that passed is said aloud. Each exactly once."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.enums import CaseStatus, MomentKind, TaskState
from kentongan.apps.crisis.models import Case, Task
from kentongan.apps.crisis.queries.roster import roster_of
from kentongan.apps.crisis.services.telling import tell_of
from kentongan.apps.crisis.services.timeline import note
from kentongan.core.crisis.clocks import escalation_wait

_PASSED = gettext_noop("Tugas “%(task)s” pada kasus %(case)s lewat waktu dan kini ada pada Anda.")
_PROMISE = gettext_noop("Kabar yang dijanjikan untuk kasus %(case)s sudah lewat waktunya.")
_AT_WORK = (CaseStatus.OPEN, CaseStatus.STOOD_DOWN)


@transaction.atomic
def escalate(*, task_id: int) -> bool:
    """Passes one overdue task to the next tier up that has somebody else, and tells both; False when nothing is due.

    All in one transaction on a locked row: a run that is killed leaves nothing, two runs at once act once. A task
    that somebody took stays theirs; the deputy is told. Where the way up ends, the clock stops asking.
    """
    now = timezone.now()
    due = Task.objects.filter(pk=task_id, escalate_at__lte=now, case__status__in=_AT_WORK)
    task = due.exclude(state=TaskState.DONE).select_for_update(skip_locked=True, of=("self",)).first()
    if task is None:
        return False
    case = Case.objects.select_related("unit", "lead").get(pk=task.case_id)
    asked = frozenset(filter(None, (task.owner_id, task.escalated_to_id)))
    deputy = roster_of(case.unit).deputy(task.asked, but=asked)
    if deputy is None:
        task.escalate_at = None
        task.save(update_fields=["escalate_at"])
        return False
    before = task.owner
    task.escalated_to, task.asked = deputy.user, deputy.role
    if task.state == TaskState.OPEN:
        task.owner = deputy.user
    task.escalations += 1
    task.escalate_at = now + escalation_wait(now, case.unit.time_zone)
    task.save(update_fields=["escalated_to", "asked", "owner", "escalations", "escalate_at"])
    words = {"task": task.title, "role": deputy.get_role_display(), "name": deputy.user.name}
    text = _("“%(task)s” lewat waktu; diteruskan kepada %(role)s %(name)s.") % words
    note(case=case, kind=MomentKind.ESCALATION, text=text, detail={"task": task.pk, "to": deputy.user_id})
    tell_of(case, [deputy.user, before], _PASSED, values={"task": task.title})
    return True


@transaction.atomic
def remind_of_promise(*, case_id: int) -> bool:
    """Tells those who lead and speak that the promised news is late, once a promise; False when nothing is late."""
    rows = Case.objects.filter(pk=case_id, status=CaseStatus.OPEN, next_update_at__lte=timezone.now())
    case = (
        rows.exclude(reminded_for=F("next_update_at"))
        .select_for_update(skip_locked=True, of=("self",))
        .select_related("unit", "lead", "spokesperson")
        .first()
    )
    if case is None:
        return False
    case.reminded_for = case.next_update_at
    case.save(update_fields=["reminded_for"])
    note(case=case, kind=MomentKind.PROMISE, text=_("Kabar yang dijanjikan lewat waktu."))
    tell_of(case, [case.lead, case.spokesperson], _PROMISE)
    return True


def overdue_task_ids(*, limit: int = 500) -> list[int]:
    """Tasks whose deputies are to be asked now, the longest overdue first."""
    rows = Task.objects.filter(escalate_at__lte=timezone.now(), case__status__in=_AT_WORK)
    return list(
        rows.exclude(state=TaskState.DONE).order_by("escalate_at").values_list("pk", flat=True)[:limit]
    )


def late_promise_ids(*, limit: int = 500) -> list[int]:
    """Cases whose promised news is late and nobody was told of it yet; a week back."""
    now = timezone.now()
    rows = Case.objects.filter(
        status=CaseStatus.OPEN, next_update_at__lte=now, next_update_at__gt=now - timedelta(days=7)
    )
    return list(rows.exclude(reminded_for=F("next_update_at")).values_list("pk", flat=True)[:limit])
