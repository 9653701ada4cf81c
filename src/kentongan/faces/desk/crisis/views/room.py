"""The room of one case: everything that the team needs on one page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import CaseStatus, FactStatus, TaskState
from kentongan.apps.crisis.models import Case, Fact, Task
from kentongan.apps.crisis.policies import may_end, may_lead, may_work
from kentongan.apps.crisis.queries.cases import case_visible_to, is_member, merged_into, twins_of
from kentongan.apps.crisis.queries.facts import facts_of, facts_replaced, slots_unanswered
from kentongan.apps.crisis.queries.people import members_of, officers_to_ask
from kentongan.apps.crisis.queries.standdown import reasons_against
from kentongan.apps.crisis.queries.tasks import next_clock, tasks_of
from kentongan.apps.crisis.queries.timeline import moments_of
from kentongan.apps.crisis.queries.weighing import judgement_of, severity_changes
from kentongan.apps.crisis.services.groundwork.laying import plan_of
from kentongan.core.crisis.types import crisis_types
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.crisis import forms
from kentongan.faces.desk.crisis.wording import Countdown, countdown

_MOMENTS = 60


@staff_required
def case_room(request: HttpRequest, case_id: int) -> HttpResponse:
    """The room; every form of it comes back here with its words when something was wrong."""
    return room_page(request, case_visible_to(request.actor, case_id))


def room_page(request: HttpRequest, case: Case, *, status: int = 200, **bound: Any) -> HttpResponse:
    """The room of `case`; `bound` are forms that were refused, by name: they stay open and keep their words."""
    tasks, facts = list(tasks_of(case)), list(facts_of(case))
    clock = next_clock(case, tasks, _("Kabar yang dijanjikan"))
    context = {
        "case": case,
        "clock": countdown(clock.at, clock.words) if clock and case.status != CaseStatus.MERGED else None,
        "of_type": crisis_types()[case.type],
        "plan": plan_of(case),
        "columns": _columns(facts),
        "unanswered": slots_unanswered(facts),
        "replaced": list(facts_replaced(case)[:30]),
        "tasks": [(task, _clock(task)) for task in tasks if task.state != TaskState.DONE],
        "done": [task for task in tasks if task.state == TaskState.DONE],
        "moments": list(moments_of(case)[:_MOMENTS]),
        "members": list(members_of(case)),
        "changes": list(severity_changes(case)[:10]),
        "judged": judgement_of(case),
        "twins": list(twins_of(request.actor, case)) if case.is_open else [],
        "merged": list(merged_into(request.actor, case)),
        "is_frozen": bool(case.freeze and case.freeze.lifted_at is None),
        **_acts(request, case),
        **_forms(case, facts),
        **bound,
        "opened_form": next(iter(bound), ""),
    }
    return render(request, "desk/crisis/room.html", context, status=status)


def _columns(facts: list[Fact]) -> list[tuple[FactStatus, list[Fact]]]:
    return [(status, [fact for fact in facts if fact.status == status]) for status in FactStatus]


def _clock(task: Task) -> Countdown | None:
    return countdown(task.due_at, task.title)


def _acts(request: HttpRequest, case: Case) -> dict[str, Any]:
    """What the reader may do here, and why the alert may not end."""
    ends = may_end(request.actor, case)
    leads = may_lead(request.actor, case)
    return {
        "works": may_work(request.actor, case, is_member=is_member(request.actor, case)),
        "leads": leads,
        "ends": ends,
        "against_end": reasons_against(case, may_end=ends) if leads and case.is_open else [],
    }


def _forms(case: Case, facts: list[Fact]) -> dict[str, Any]:
    zone = case.unit.time_zone
    known = {name: case.signs.get(name) for name in forms.SignsForm.base_fields}
    return {
        "fact_form": forms.FactForm(facts=facts, zone=zone, auto_id="fakta_%s"),
        "task_form": forms.TaskForm(zone=zone, auto_id="tugas_%s"),
        "level_form": forms.LevelForm(initial={"level": case.severity}, auto_id="tingkat_%s"),
        "situation_form": forms.SituationForm(
            initial=known | {"is_danger": case.is_danger}, auto_id="tanda_%s"
        ),
        "member_form": forms.MemberForm(officers=officers_to_ask(case), auto_id="tim_%s"),
        "promise_form": forms.PromiseForm(zone=zone, auto_id="kabar_%s"),
        "note_form": forms.NoteForm(auto_id="catatan_%s"),
        "end_form": forms.ReasonForm(auto_id="akhir_%s"),
        "now": timezone.now(),
    }
