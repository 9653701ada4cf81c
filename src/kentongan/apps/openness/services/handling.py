"""What happens to a request before it is answered: completion, search, test, extension, withdrawal."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.openness.enums import FileKind, LetterKind, Status, StepKind
from kentongan.apps.openness.errors import BadRequest, NotFound, WrongStage
from kentongan.apps.openness.models import DeadlineMove, Request
from kentongan.apps.openness.queries.requests import request_for
from kentongan.apps.openness.services.dating import ANSWER, extend_deadline, meet_all
from kentongan.apps.openness.services.intake import gaps_of
from kentongan.apps.openness.services.keeping import Upload, keep_files
from kentongan.apps.openness.services.links import open_link
from kentongan.apps.openness.services.telling import note_step, tell_officers, write_letter
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.audit import trail

STAGES = {Status.IN_SEARCH: StepKind.SEARCH, Status.CONSEQUENCE_TEST: StepKind.TEST}


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """What a requester adds."""

    id_kind: str = ""
    id_tail: str = ""
    words: str = ""


@transaction.atomic
def ask_completion(*, actor: Actor, request_id: int, missing: str) -> Request:
    """Tells the requester what is missing. Audited; the clock keeps running: the law knows no pause."""
    request = _open(actor, request_id)
    if not missing.strip():
        raise BadRequest(_("Tulis apa yang masih kurang."), "missing")
    request.status, request.missing = Status.INCOMPLETE, missing.strip()
    request.save(update_fields=["status", "missing", "updated_at"])
    asked = note_step(request=request, kind=StepKind.COMPLETION_ASKED, words=request.missing)
    write_letter(request=request, kind=LetterKind.COMPLETION, number=asked.pk)
    _record(actor, "request_completion_asked", request)
    return request


@transaction.atomic
def complete_request(*, token: str, completion: Completion, uploads: Iterable[Upload] = ()) -> Request:
    """The requester adds what was missing, by the link. Audited; the officers are told. Refuses an empty answer."""
    request = open_link(token, lock=True)
    if request is None:
        raise NotFound
    if not request.is_open:
        raise WrongStage(_("Permohonan ini sudah selesai; tidak ada lagi yang perlu dilengkapi."))
    kept = keep_files(request=request, kind=FileKind.FROM_REQUESTER, uploads=uploads)
    if not kept and not completion.id_kind and not completion.words.strip():
        raise BadRequest(_("Isi salah satu: bukti diri, berkas, atau keterangan."), "words")
    _identify(request, completion)
    gaps = gaps_of(request.requester)
    if request.status == Status.INCOMPLETE and not gaps:
        request.status = Status.RECEIVED
    request.missing = "; ".join(gaps)
    request.save(update_fields=["status", "missing", "updated_at"])
    step = note_step(request=request, kind=StepKind.COMPLETED, words=completion.words.strip())
    write_letter(request=request, kind=LetterKind.COMPLETED, number=step.pk)
    tell_officers(request=request, words=gettext_noop("Pemohon melengkapi %(number)s."), values={})
    _record(SYSTEM, "request_completed", request)
    return request


@transaction.atomic
def begin_stage(*, actor: Actor, request_id: int, stage: Status) -> Request:
    """The search for the information begins, or the consequence test. Audited; the requester sees the step."""
    request = _open(actor, request_id)
    if stage not in STAGES:
        raise WrongStage(_("Tahap ini tidak dikenal."))
    if request.status != stage:
        request.status = stage
        request.save(update_fields=["status", "updated_at"])
        note_step(request=request, kind=STAGES[stage])
        _record(actor, f"request_{STAGES[stage]}", request)
    return request


@transaction.atomic
def extend_request(*, actor: Actor, request_id: int, reason: str) -> DeadlineMove:
    """Lengthens the time for the notice by seven working days, once, with a reason that the requester reads.

    Audited. Refuses a second time, a blank reason, and one that comes after the first due day.
    """
    request = _open(actor, request_id)
    deadline = request.deadlines.select_for_update().get(rule_key=ANSWER)
    move = extend_deadline(deadline=deadline, reason=reason, actor=actor)
    note_step(request=request, kind=StepKind.EXTENDED, words=reason.strip())
    write_letter(request=request, kind=LetterKind.EXTENSION)
    _record(actor, "request_extended", request, due=move.new_due.isoformat())
    return move


@transaction.atomic
def withdraw_request(*, token: str, words: str = "") -> Request:
    """The requester takes the request back, by the link. Audited; every clock stops, the officers are told."""
    request = open_link(token, lock=True)
    if request is None:
        raise NotFound
    if not request.is_open:
        raise WrongStage(_("Permohonan ini sudah selesai."))
    now = timezone.now()
    request.status, request.closed_at = Status.WITHDRAWN, now
    request.save(update_fields=["status", "closed_at", "updated_at"])
    meet_all(request=request, at=now)
    note_step(request=request, kind=StepKind.WITHDRAWN, words=words.strip())
    write_letter(request=request, kind=LetterKind.WITHDRAWN)
    tell_officers(request=request, words=gettext_noop("Pemohon mencabut %(number)s."), values={})
    _record(SYSTEM, "request_withdrawn", request)
    return request


def _open(actor: Actor, request_id: int) -> Request:
    request = request_for(actor, request_id, lock=True)
    if not request.is_open:
        raise WrongStage(_("Permohonan ini sudah selesai."))
    return request


def _identify(request: Request, completion: Completion) -> None:
    if not completion.id_kind:
        return
    tail = completion.id_tail.strip()
    if tail and not (tail.isascii() and tail.isalnum() and len(tail) == 4):
        raise BadRequest(_("Tulis empat angka atau huruf terakhir saja."), "id_tail")
    person = request.requester
    person.id_kind, person.id_tail = completion.id_kind, tail
    person.save(update_fields=["id_kind", "id_tail"])


def _record(actor: Actor, verb: str, request: Request, **detail: str) -> None:
    trail.record(actor, verb, f"request:{request.pk}", path=request.unit.path, detail=detail)
