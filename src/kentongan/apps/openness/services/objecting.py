"""Objections to the superior: filed by link or at the desk, decided by somebody who did not answer."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.openness.enums import (
    FileKind,
    LetterKind,
    ObjectionDecision,
    ObjectionStatus,
    StepKind,
    Way,
)
from kentongan.apps.openness.errors import BadRequest, NotAllowed, NotFound, WrongStage
from kentongan.apps.openness.models import Objection, Request
from kentongan.apps.openness.policies import may_decide
from kentongan.apps.openness.queries.requests import objection_for, request_for
from kentongan.apps.openness.services import numbering
from kentongan.apps.openness.services.dating import (
    ANSWER,
    DECIDE,
    DISPUTE,
    OBJECT,
    meet_deadline,
    set_deadline,
)
from kentongan.apps.openness.services.keeping import Upload, keep_files
from kentongan.apps.openness.services.links import open_link
from kentongan.apps.openness.services.telling import note_step, tell_officers, tell_superiors, write_letter
from kentongan.apps.openness.signals import objection_decided, objection_filed
from kentongan.core.clock.deadlines.due import due
from kentongan.core.openness.service.grounds import objection_grounds
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.audit import trail
from kentongan.foundation.workdays.queries import calendar as calendar_of_today

NOT_ANSWERED = "c"
MANY = (ObjectionDecision.UPHELD, ObjectionDecision.PARTLY, ObjectionDecision.REJECTED)


@transaction.atomic
def object_by_link(*, token: str, ground: str, words: str) -> Objection:
    """The requester objects on the status page. See `object_at_desk` for what follows and what is refused."""
    request = open_link(token, lock=True)
    if request is None:
        raise NotFound
    return _file(SYSTEM, request, ground, words, Way.WEB, timezone.now())


@transaction.atomic
def object_at_desk(
    *, actor: Actor, request_id: int, ground: str, words: str, way: Way, filed_at: datetime
) -> Objection:
    """Writes an objection down that came by mail, at the counter or by post.

    It gets a number and its clock of 30 working days; superiors and officers are told, the requester gets a receipt.
    Audited. One that comes after its time is taken and marked late: the superior judges. Refuses an unknown ground,
    an answer that is not due yet, a second objection.
    """
    request = request_for(actor, request_id, lock=True)
    if not request.received_at <= filed_at <= timezone.now():
        raise BadRequest(_("Waktu keberatan harus setelah permohonan dan tidak di masa depan."), "filed_at")
    return _file(actor, request, ground, words, way, filed_at)


@transaction.atomic
def decide_objection(
    *, actor: Actor, objection_id: int, decision: ObjectionDecision, words: str, orders: str = ""
) -> Objection:
    """The superior's written decision; the time for a dispute begins. Audited; requester and officers are told.

    Refuses whoever gave the answer, a second decision, and one without reasons; upholding needs an order to the PPID.
    """
    objection = objection_for(actor, objection_id, lock=True)
    if not may_decide(actor, objection):
        raise NotAllowed(_("Keberatan diputus atasan PPID yang tidak memberi jawabannya."))
    if objection.status == ObjectionStatus.DECIDED:
        raise WrongStage(_("Keberatan ini sudah diputus."))
    _check_decision(decision, words, orders)
    now = timezone.now()
    objection.status, objection.decision = ObjectionStatus.DECIDED, decision
    objection.decision_words, objection.orders = words.strip(), orders.strip()
    objection.decided_by_id, objection.decided_at = actor.user_id, now
    objection.save()
    request = objection.request
    meet_deadline(request=request, rule_key=DECIDE, at=now)
    set_deadline(request=request, rule_key=DISPUTE, event=now)
    _announce_decision(actor, objection)
    return objection


@transaction.atomic
def carry_out_decision(
    *, actor: Actor, objection_id: int, words: str, uploads: Iterable[Upload] = ()
) -> Objection:
    """The officer hands over what the superior ordered. Audited; the requester gets a letter and finds the files."""
    objection = objection_for(actor, objection_id, lock=True)
    request = request_for(actor, objection.request_id, lock=True)
    if objection.decision not in (ObjectionDecision.UPHELD, ObjectionDecision.PARTLY):
        raise WrongStage(_("Tidak ada perintah yang harus dilaksanakan."))
    if not words.strip():
        raise BadRequest(_("Tulis apa yang diberikan."), "words")
    keep_files(request=request, kind=FileKind.ANSWER, uploads=uploads)
    step = note_step(request=request, kind=StepKind.CARRIED_OUT, words=words.strip())
    write_letter(request=request, kind=LetterKind.CARRIED_OUT, number=step.pk)
    _record(actor, "objection_carried_out", objection)
    return objection


def is_too_early(request: Request) -> bool:
    """Whether nothing can be objected to yet: no answer, and its time is not over."""
    answer_due = request.deadlines.get(rule_key=ANSWER)
    return request.is_open and timezone.now() <= answer_due.due_at


def _file(actor: Actor, request: Request, ground: str, words: str, way: Way, at: datetime) -> Objection:
    _check_filing(request, ground, words)
    objection = Objection.objects.create(
        request=request,
        number=numbering.next_number(register=numbering.OBJECTIONS, unit=request.unit, year=at.year),
        ground=ground,
        words=words.strip(),
        way=way,
        filed_at=at,
        is_late=_is_late(request, at),
    )
    meet_deadline(request=request, rule_key=OBJECT, at=at)
    set_deadline(request=request, rule_key=DECIDE, event=at)
    note_step(request=request, kind=StepKind.OBJECTION_FILED)
    write_letter(request=request, kind=LetterKind.OBJECTION)
    _record(actor, "objection_filed", objection, ground=ground)
    told = {"objection": objection.number}
    words_told = gettext_noop("Keberatan %(objection)s atas %(number)s diajukan.")
    tell_officers(request=request, words=words_told, values=told, but=actor)
    tell_superiors(
        request=request,
        objection_id=objection.pk,
        words=gettext_noop("Keberatan %(objection)s menunggu tanggapan Anda."),
        values=told,
    )
    objection_filed.send(Objection, objection_id=objection.pk)
    return objection


def _check_filing(request: Request, ground: str, words: str) -> None:
    if ground not in objection_grounds():
        raise BadRequest(_("Pilih alasan keberatan."), "ground")
    if not words.strip():
        raise BadRequest(_("Ceritakan keberatan Anda dengan singkat."), "words")
    if hasattr(request, "objection"):
        raise WrongStage(_("Keberatan atas permohonan ini sudah diajukan."))
    if is_too_early(request):
        raise WrongStage(
            _("Jawaban belum jatuh tempo. Keberatan dapat diajukan setelah dijawab atau lewat waktu.")
        )


def _is_late(request: Request, at: datetime) -> bool:
    """After 30 working days from the answer, or from the day on which it should have come."""
    running = request.deadlines.filter(rule_key=OBJECT).first()
    if running:
        return at > running.due_at
    lapsed = request.deadlines.get(rule_key=ANSWER).due_at
    return at > due(OBJECT, lapsed, calendar_of_today(), zone=request.unit.time_zone).due_at


def _check_decision(decision: str, words: str, orders: str) -> None:
    if decision not in MANY:
        raise BadRequest(_("Pilih putusannya."), "decision")
    if not words.strip():
        raise BadRequest(_("Tulis pertimbangan putusan."), "words")
    if decision != ObjectionDecision.REJECTED and not orders.strip():
        raise BadRequest(_("Tulis perintah kepada PPID: apa yang harus diberikan, kapan."), "orders")


def _announce_decision(actor: Actor, objection: Objection) -> None:
    request = objection.request
    words = objection.get_decision_display()
    note_step(request=request, kind=StepKind.OBJECTION_DECIDED, words=words)
    write_letter(request=request, kind=LetterKind.DECISION)
    told = {"objection": objection.number}
    tell_officers(
        request=request, words=gettext_noop("Keberatan %(objection)s sudah diputus."), values=told, but=actor
    )
    _record(actor, "objection_decided", objection, decision=objection.decision)
    objection_decided.send(Objection, objection_id=objection.pk)


def _record(actor: Actor, verb: str, objection: Objection, **detail: str) -> None:
    path = objection.request.unit.path
    trail.record(actor, verb, f"objection:{objection.pk}", path=path, detail=detail)
