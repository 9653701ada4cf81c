"""A dispute at the Komisi Informasi, stage by stage, as the officer writes it down."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.openness.enums import DisputeStage, ObjectionStatus, StepKind
from kentongan.apps.openness.errors import BadRequest, WrongStage
from kentongan.apps.openness.models import Dispute, DisputeEvent, Objection, Request
from kentongan.apps.openness.queries.requests import objection_for, request_for
from kentongan.apps.openness.services import dating
from kentongan.apps.openness.services.telling import note_step
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

ORDER = tuple(DisputeStage.values)
# Which clocks stop, and which one begins, when a stage is reached.
STOPS = {
    DisputeStage.REGISTERED: (dating.DISPUTE, dating.DECIDE),
    DisputeStage.MEDIATION: (dating.START,),
    DisputeStage.ADJUDICATION: (dating.START,),
    DisputeStage.DECIDED: (dating.START, dating.SETTLE),
    DisputeStage.COURT: (dating.APPEAL,),
    DisputeStage.COURT_DECIDED: (dating.APPEAL,),
    DisputeStage.FINAL: (dating.APPEAL, dating.CASSATION, dating.SETTLE, dating.START),
}
STARTS = {
    DisputeStage.REGISTERED: dating.START,
    DisputeStage.MEDIATION: dating.SETTLE,
    DisputeStage.ADJUDICATION: dating.SETTLE,
    DisputeStage.DECIDED: dating.APPEAL,
    DisputeStage.COURT_DECIDED: dating.CASSATION,
}


@transaction.atomic
def register_dispute(
    *, actor: Actor, objection_id: int, register_number: str, commission: str, day: date
) -> Dispute:
    """Notes that the requester went to the commission: the clock for its mediation begins. Audited.

    Refuses a second one, and one while the superior still has time.
    """
    objection, request = _mine(actor, objection_id)
    if hasattr(objection, "dispute"):
        raise WrongStage(_("Sengketa atas keberatan ini sudah terdaftar."))
    answer_due = request.deadlines.get(rule_key=dating.DECIDE)
    if objection.status != ObjectionStatus.DECIDED and timezone.now() <= answer_due.due_at:
        raise WrongStage(_("Atasan PPID masih punya waktu; sengketa belum dapat diajukan."))
    if not register_number.strip() or not commission.strip():
        raise BadRequest(_("Tulis nomor register dan Komisi Informasi yang menangani."), "register_number")
    dispute = Dispute.objects.create(
        objection=objection,
        register_number=register_number.strip(),
        commission=commission.strip(),
        stage=DisputeStage.REGISTERED,
    )
    _reach(actor, request, dispute, DisputeStage.REGISTERED, day, "")
    return dispute


@transaction.atomic
def advance_dispute(
    *, actor: Actor, objection_id: int, stage: DisputeStage, day: date, words: str = "", court: str = ""
) -> Dispute:
    """Notes the next stage with its day: clocks stop and begin as the law has it. Audited. Refuses a step back."""
    objection, request = _mine(actor, objection_id)
    dispute = Dispute.objects.select_for_update().filter(objection=objection).first()
    if dispute is None:
        raise WrongStage(_("Sengketa belum terdaftar."))
    if stage not in ORDER or ORDER.index(stage) <= ORDER.index(dispute.stage):
        raise WrongStage(_("Tahap sengketa hanya maju."))
    if stage == DisputeStage.COURT and not court.strip():
        raise BadRequest(_("Tulis nama pengadilannya."), "court")
    last = dispute.events.last()
    if day > timezone.localdate() or (last and day < last.day):
        raise BadRequest(_("Tanggal harus setelah tahap sebelumnya dan tidak di masa depan."), "day")
    dispute.stage, dispute.court = stage, court.strip() or dispute.court
    dispute.save()
    _reach(actor, request, dispute, stage, day, words)
    return dispute


def _mine(actor: Actor, objection_id: int) -> tuple[Objection, Request]:
    objection = objection_for(actor, objection_id, lock=True)
    return objection, request_for(actor, objection.request_id)


def _reach(actor: Actor, request: Request, dispute: Dispute, stage: str, day: date, words: str) -> None:
    DisputeEvent.objects.create(dispute=dispute, stage=stage, day=day, words=words.strip())
    now = timezone.now()
    for rule in STOPS[stage]:
        dating.meet_deadline(request=request, rule_key=rule, at=now)
    begins = STARTS.get(stage)
    if begins and not request.deadlines.filter(rule_key=begins).exists():
        dating.set_deadline(request=request, rule_key=begins, event=day)
    note_step(request=request, kind=StepKind.DISPUTE, words=DisputeStage(stage).label)
    detail = {"stage": stage, "day": day.isoformat()}
    trail.record(
        actor, "dispute_advanced", f"objection:{dispute.objection_id}", path=request.unit.path, detail=detail
    )
