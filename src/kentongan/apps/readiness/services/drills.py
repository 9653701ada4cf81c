"""Practising: a case that nobody outside will ever see, with calls that come in, and a score at the end."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import MomentKind
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.cases import is_member
from kentongan.apps.crisis.services.cases import open_case
from kentongan.apps.crisis.services.facts import FactWords
from kentongan.apps.crisis.services.timeline import note
from kentongan.apps.readiness.enums import DrillState
from kentongan.apps.readiness.errors import NotAllowed, NotFound, Refused
from kentongan.apps.readiness.models import Drill, Inject
from kentongan.apps.readiness.policies import may_answer, may_guide, may_start_drill
from kentongan.apps.readiness.queries.drills import drill_visible_to
from kentongan.apps.readiness.services.injects import show
from kentongan.apps.readiness.services.scoring import score_of
from kentongan.apps.readiness.signals import drill_ended, drill_started
from kentongan.apps.units.models import Unit
from kentongan.core.drill.scenario import Scenario, scenarios
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_SOURCE = "Skenario simulasi"


@transaction.atomic
def start_drill(*, actor: Actor, unit_id: int, scenario: str, filing_key: UUID | None = None) -> Drill:
    """Opens a drill for a unit: a case of its own room, its first facts, and calls that come in minute by minute.

    The same `filing_key` finds the drill that was started. Refuses who does not lead there, an unknown scenario, and
    a unit where one is running. Audited; announces `drill_started`.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_start_drill(actor, unit):
        raise NotAllowed(_("Simulasi dimulai oleh kepala atau redaktur di wilayah satuan itu."))
    plan = scenarios().get(scenario)
    if plan is None:
        raise Refused(_("Pilih skenario dari daftar."))
    if filing_key and (known := Drill.objects.filter(case__filing_key=filing_key).first()):
        return known
    if Drill.objects.filter(case__unit=unit, state=DrillState.RUNNING).exists():
        raise Refused(_("Di satuan itu sedang berlangsung simulasi; akhiri dulu yang itu."))
    drill = _begin(actor, unit, plan, filing_key)
    detail = {"scenario": plan.key, "version": plan.version}
    trail.record(actor, "drill_started", f"case:{drill.case_id}", path=unit.path, detail=detail)
    drill_started.send(Drill, drill_id=drill.pk)
    return drill


@transaction.atomic
def answer_inject(*, actor: Actor, inject_id: int, answer: str) -> Inject:
    """Keeps how the team handled something that came in; said again, it replaces what was said before."""
    row = Inject.objects.select_related("drill__case__unit").filter(pk=inject_id).first()
    if row is None:
        raise NotFound
    drill = drill_visible_to(actor, row.drill_id)
    if not may_answer(actor, drill, is_member=is_member(actor, drill.case)):
        raise NotAllowed(_("Ini ditangani oleh tim simulasi."))
    if not drill.is_running:
        raise Refused(_("Simulasi sudah berakhir."))
    if row.due_at > timezone.now():
        raise NotFound
    words = " ".join(answer.split())[:1000]
    if len(words) < 5:
        raise Refused(_("Tulis apa yang dilakukan atau dijawab."))
    show(inject_id=row.pk)
    row.refresh_from_db()
    row.answer, row.answered_at, row.answered_by_id = words, timezone.now(), actor.user_id
    row.save(update_fields=["answer", "answered_at", "answered_by"])
    note(
        case=drill.case,
        kind=MomentKind.DRILL,
        text=_("Ditangani: %(answer)s") % {"answer": words},
        actor=actor,
    )
    return row


@transaction.atomic
def end_drill(*, actor: Actor, drill_id: int) -> Drill:
    """Ends a drill and scores it from what really happened; the score does not change any more. Audited."""
    drill = _in_hand(actor, drill_id)
    score = score_of(drill)
    drill.state, drill.ended_at, drill.points = DrillState.ENDED, timezone.now(), score.total
    drill.parts = [
        {"key": part.key, "title": part.title, "points": part.points, "most": part.most, "why": part.why}
        for part in score.parts
    ]
    drill.save()
    text = _("Simulasi berakhir dengan nilai %(points)s.") % {"points": score.total}
    note(case=drill.case, kind=MomentKind.DRILL, text=text, actor=actor)
    _record(actor, drill, "drill_ended", points=score.total)
    drill_ended.send(Drill, drill_id=drill.pk)
    return drill


@transaction.atomic
def cancel_drill(*, actor: Actor, drill_id: int, reason: str) -> Drill:
    """Stops a drill without a score, such as when something real happens. Refuses without a reason. Audited."""
    drill = _in_hand(actor, drill_id)
    if not reason.strip():
        raise Refused(_("Tulis mengapa simulasi dihentikan."))
    drill.state, drill.ended_at = DrillState.CANCELLED, timezone.now()
    drill.save()
    text = _("Simulasi dihentikan: %(reason)s") % {"reason": " ".join(reason.split())[:300]}
    note(case=drill.case, kind=MomentKind.DRILL, text=text, actor=actor)
    _record(actor, drill, "drill_cancelled")
    drill_ended.send(Drill, drill_id=drill.pk)
    return drill


def _begin(actor: Actor, unit: Unit, plan: Scenario, filing_key: UUID | None) -> Drill:
    now = timezone.now()
    case = open_case(
        actor=actor,
        unit_id=unit.pk,
        type=plan.type,
        place=plan.place,
        title=plan.title,
        detected_at=now,
        facts=[_fact(slot, text) for slot, text in plan.first],
        is_drill=True,
        filing_key=filing_key,
    )
    ends = now + timedelta(minutes=plan.minutes)
    drill = Drill.objects.create(
        case=case,
        scenario=plan.key,
        version=plan.version,
        led_by_id=actor.user_id,
        started_at=now,
        ends_at=ends,
    )
    Inject.objects.bulk_create(
        Inject(
            drill=drill,
            key=call.key,
            voice=call.voice,
            text=call.text,
            good=call.good,
            due_at=now + timedelta(minutes=call.minute),
        )
        for call in plan.calls
    )
    return drill


def _fact(slot: str, text: str) -> FactWords:
    return FactWords(slot=slot, text=text, status="unknown" if slot == "unknown" else "known", source=_SOURCE)


def _in_hand(actor: Actor, drill_id: int) -> Drill:
    drill = drill_visible_to(actor, drill_id)
    if not may_guide(actor, drill):
        raise NotAllowed(_("Simulasi diakhiri oleh kepala atau redaktur di wilayahnya."))
    # The case is locked as well: what the team does meanwhile waits for the score.
    Case.objects.select_for_update().only("pk").get(pk=drill.case_id)
    locked = Drill.objects.select_for_update(of=("self",)).select_related("case__unit").get(pk=drill.pk)
    if not locked.is_running:
        raise Refused(_("Simulasi sudah berakhir."))
    return locked


def _record(actor: Actor, drill: Drill, verb: str, **detail: object) -> None:
    detail = {"scenario": drill.scenario, **detail}
    trail.record(actor, verb, f"case:{drill.case_id}", path=drill.case.unit.path, detail=detail)
