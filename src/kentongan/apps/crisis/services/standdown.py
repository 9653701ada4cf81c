"""Ending an alert, taking it up again, and closing the file."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.enums import CaseStatus, MomentKind
from kentongan.apps.crisis.errors import BadCase, CannotStandDown, NotAllowed, WrongStage
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.policies import may_end, may_lead
from kentongan.apps.crisis.queries.standdown import reasons_against
from kentongan.apps.crisis.queries.tasks import open_tasks
from kentongan.apps.crisis.services.groundwork.holding import case_in_hand
from kentongan.apps.crisis.services.groundwork.laying import next_escalation
from kentongan.apps.crisis.services.one_door import FREEZES_AT, freeze_for, release_for
from kentongan.apps.crisis.services.telling import team_of, tell_of
from kentongan.apps.crisis.services.timeline import note
from kentongan.apps.crisis.signals import case_reopened, case_stood_down
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_ENDED = gettext_noop("Siaga kasus %(case)s diakhiri oleh %(name)s.")
_AGAIN = gettext_noop("Kasus %(case)s dibuka kembali oleh %(name)s.")
# What is due a week after T0 or later is looking back; it outlives the alert.
_LOOKING_BACK = timedelta(days=7) // timedelta(minutes=1)


@transaction.atomic
def stand_down(*, actor: Actor, case_id: int, reason: str) -> Case:
    """Ends the alert with a reason; the freeze is lifted, the clocks of the acute hours stop, the reviews go on.

    Raises CannotStandDown with every reason: blocking tasks, an uncontrolled situation, a tier too low. Timeline;
    tells the team; audited.
    """
    case = case_in_hand(actor, case_id)
    if not may_lead(actor, case):
        raise NotAllowed(_("Siaga diakhiri oleh pimpinan kasus."))
    reason = must_say_why(reason)
    if reasons := reasons_against(case, may_end=may_end(actor, case)):
        raise CannotStandDown(reasons)
    case.status, case.stood_down_at, case.stood_down_by_id = (
        CaseStatus.STOOD_DOWN,
        timezone.now(),
        actor.user_id,
    )
    case.stood_down_reason, case.next_update_at = reason, None
    case.save()
    open_tasks(case).filter(offset__lt=_LOOKING_BACK).update(escalate_at=None)
    release_for(case, actor)
    note(case=case, kind=MomentKind.STOOD_DOWN, text=reason, actor=actor)
    trail.record(actor, "case_stood_down", f"case:{case.pk}", path=case.unit.path, detail={"code": case.code})
    tell_of(case, team_of(case), _ENDED, values={"name": actor.name}, but=actor)
    case_stood_down.send(Case, case_id=case.pk)
    return case


@transaction.atomic
def reopen_case(*, actor: Actor, case_id: int, reason: str) -> Case:
    """Takes up a case whose alert ended: clocks run again, from level 3 the freeze stands again.

    Timeline; tells the team; audited. Refuses cases that run, are closed or were merged.
    """
    case = case_in_hand(actor, case_id)
    if case.status != CaseStatus.STOOD_DOWN:
        raise WrongStage(_("Hanya kasus yang siaganya sudah diakhiri yang dapat dibuka kembali."))
    if not may_lead(actor, case):
        raise NotAllowed(_("Kasus dibuka kembali oleh pimpinan kasus."))
    reason = must_say_why(reason)
    case.status, case.stood_down_at, case.stood_down_by, case.stood_down_reason = (
        CaseStatus.OPEN,
        None,
        None,
        "",
    )
    case.save()
    for task in open_tasks(case).filter(escalate_at=None):
        task.escalate_at = next_escalation(case, task.due_at)
        task.save(update_fields=["escalate_at"])
    if case.severity >= FREEZES_AT:
        freeze_for(case, actor)
    note(case=case, kind=MomentKind.REOPENED, text=reason, actor=actor)
    trail.record(actor, "case_reopened", f"case:{case.pk}", path=case.unit.path, detail={"code": case.code})
    tell_of(case, team_of(case), _AGAIN, values={"name": actor.name}, but=actor)
    case_reopened.send(Case, case_id=case.pk)
    return case


@transaction.atomic
def close_case(*, actor: Actor, case_id: int) -> Case:
    """Closes the file of a case whose alert ended and whose tasks are all done. Timeline; audited; final."""
    case = case_in_hand(actor, case_id)
    if not may_end(actor, case):
        raise NotAllowed(_("Kasus ditutup oleh pimpinan kasus."))
    if case.status != CaseStatus.STOOD_DOWN:
        raise WrongStage(_("Akhiri siaga dahulu."))
    if left := open_tasks(case).count():
        raise WrongStage(_("Masih ada %(count)d tugas yang belum selesai.") % {"count": left})
    case.status = CaseStatus.CLOSED
    case.save(update_fields=["status", "updated_at"])
    note(case=case, kind=MomentKind.STOOD_DOWN, text=_("Kasus ditutup."), actor=actor)
    trail.record(actor, "case_closed", f"case:{case.pk}", path=case.unit.path, detail={"code": case.code})
    return case


def must_say_why(reason: str) -> str:
    """The reason, trimmed; raises BadCase for one that says nothing."""
    reason = " ".join(reason.split())[:1_000]
    if len(reason) < 10:
        raise BadCase(_("Tulis alasannya, paling sedikit satu kalimat pendek."), "reason")
    return reason
