"""Working on a complaint: its type, its answer, what came of it."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.stakeholders.enums import ComplaintStatus, ComplaintType
from kentongan.apps.stakeholders.errors import Invalid, NotFound, Settled
from kentongan.apps.stakeholders.models import Complaint, DueMove
from kentongan.apps.stakeholders.queries.complaints import complaints_visible_to
from kentongan.apps.stakeholders.services.complaint_sheet import masks_in
from kentongan.apps.stakeholders.services.dating import Dating, move_dues
from kentongan.core.clock.errors import ClockFault
from kentongan.core.privacy.masking import mask
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST = 8_000


@transaction.atomic
def triage_complaint(*, actor: Actor, complaint_id: int, type_: str, because: str = "") -> Complaint:
    """Confirms of what type a complaint is, or that it is of another one, and begins the work. Audited.

    Another type has another deadline: that needs a reason, which stays on record with the move.
    """
    complaint = _open(actor, complaint_id)
    if type_ not in ComplaintType.values:
        raise Invalid(_("Jenis aduan ini tidak dikenal."), "type")
    moves: list[DueMove] = []
    if type_ != complaint.type:
        if not because.strip():
            raise Invalid(_("Tulis alasannya: jenis lain berarti tenggat lain."), "because")
        moves = move_dues(
            complaint, _due_as(complaint, type_), because=mask(because.strip()).text, actor=actor
        )
    complaint.type = type_
    complaint.status = ComplaintStatus.WORKED
    complaint.triaged_on = complaint.triaged_on or timezone.localdate()
    complaint.save()
    DueMove.objects.bulk_create(moves)
    _record(actor, "complaint_triaged", complaint, {"type": str(type_), "due": complaint.due})
    return complaint


@transaction.atomic
def answer_complaint(*, actor: Actor, complaint_id: int, answer: str, day: date | None = None) -> Complaint:
    """Notes the answer that was given; personal data in it are masked. Audited; refuses days that cannot be."""
    complaint = _open(actor, complaint_id)
    if not answer.strip():
        raise Invalid(_("Tulis jawaban yang disampaikan."), "answer")
    day = day or timezone.localdate()
    if not complaint.received_on <= day <= timezone.localdate():
        raise Invalid(_("Tanggal jawaban harus di antara tanggal diterima dan hari ini."), "day")
    complaint.answer = mask(answer.strip()[:MOST]).text
    complaint.masked = masks_in(f"{complaint.text}\n{complaint.answer}")
    complaint.status, complaint.answered_on = ComplaintStatus.ANSWERED, day
    complaint.triaged_on = complaint.triaged_on or day
    complaint.save()
    _record(actor, "complaint_answered", complaint, {"on_time": day <= complaint.due})
    return complaint


@transaction.atomic
def reopen_complaint(*, actor: Actor, complaint_id: int) -> Complaint:
    """Takes the answer back, its words stay for mending; the deadline is the old one. Audited."""
    complaint = _complaint(actor, complaint_id)
    if complaint.answered_on is None:
        raise Settled
    complaint.status, complaint.answered_on = ComplaintStatus.WORKED, None
    complaint.save(update_fields=["status", "answered_on", "updated_at"])
    _record(actor, "complaint_reopened", complaint, {})
    return complaint


@transaction.atomic
def link_outcome(*, actor: Actor, complaint_id: int, outcome: str) -> Complaint:
    """Notes the story or clarification that a complaint led to, by its number or address. Audited."""
    complaint = _complaint(actor, complaint_id)
    complaint.outcome = mask(outcome.strip()).text[:200]
    complaint.save(update_fields=["outcome", "updated_at"])
    _record(actor, "complaint_linked", complaint, {})
    return complaint


def _due_as(complaint: Complaint, type_: str) -> dict[str, date]:
    try:
        return {"due": Dating().both(type_, complaint.received_on)["due"]}
    except ClockFault as fault:
        raise Invalid(str(fault), "type") from fault


def _complaint(actor: Actor, complaint_id: int) -> Complaint:
    complaint = complaints_visible_to(actor).select_for_update(of=("self",)).filter(pk=complaint_id).first()
    if complaint is None:
        raise NotFound
    return complaint


def _open(actor: Actor, complaint_id: int) -> Complaint:
    complaint = _complaint(actor, complaint_id)
    if complaint.answered_on is not None:
        raise Settled
    return complaint


def _record(actor: Actor, verb: str, complaint: Complaint, detail: dict) -> None:
    trail.record(actor, verb, f"complaint:{complaint.pk}", path=complaint.unit.path, detail=detail)
