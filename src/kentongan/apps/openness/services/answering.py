"""The written notice: granted, in part, refused, not held, already public."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.openness.enums import FileKind, LetterKind, Status, StepKind
from kentongan.apps.openness.errors import CannotAnswer, WrongStage
from kentongan.apps.openness.gate import WITHHOLDING, Notice, reasons_not_to_answer
from kentongan.apps.openness.models import Answer, Request
from kentongan.apps.openness.queries.requests import request_for
from kentongan.apps.openness.services.dating import ANSWER, OBJECT, meet_deadline, set_deadline
from kentongan.apps.openness.services.keeping import Upload, keep_files
from kentongan.apps.openness.services.telling import note_step, write_letter
from kentongan.apps.openness.signals import request_answered
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def answer_request(
    *, actor: Actor, request_id: int, notice: Notice, uploads: Iterable[Upload] = (), number: str = ""
) -> Answer:
    """Gives the written notice: the clock of the law stops, the time for an objection begins.

    Audited; the requester gets a letter and finds words and files on the status page. Refuses with every gap at once;
    files that are no documents never go out.
    """
    request = request_for(actor, request_id, lock=True)
    if not request.is_open:
        raise WrongStage(_("Permohonan ini sudah selesai."))
    if reasons := reasons_not_to_answer(notice):
        raise CannotAnswer(reasons)
    now = timezone.now()
    answer = Answer.objects.create(
        request=request,
        number=number.strip()[:60],
        answered_by_id=actor.user_id,
        answered_at=now,
        **_kept(notice),
    )
    keep_files(request=request, kind=FileKind.ANSWER, uploads=uploads)
    request.status, request.resolution, request.closed_at = Status.ANSWERED, notice.resolution, now
    request.missing = ""
    request.save(update_fields=["status", "resolution", "closed_at", "missing", "updated_at"])
    meet_deadline(request=request, rule_key=ANSWER, at=now)
    if not hasattr(request, "objection"):
        set_deadline(request=request, rule_key=OBJECT, event=now)
    _announce(actor, request)
    return answer


def _kept(notice: Notice) -> dict[str, object]:
    """The columns of the answer; what belongs to another resolution is left behind."""
    is_withheld = notice.resolution in WITHHOLDING
    return {
        "resolution": notice.resolution,
        "words": notice.words.strip(),
        "grounds": sorted(set(notice.grounds)) if is_withheld else [],
        "reason": notice.reason.strip() if is_withheld else "",
        "test": notice.test.strip() if is_withheld else "",
        "redactions": notice.redactions.strip() if notice.resolution == "partial" else "",
        "held_by": notice.held_by.strip() if notice.resolution == "not_held" else "",
        "where": notice.where.strip() if notice.resolution == "already_public" else "",
        "cost": notice.cost,
        "cost_words": notice.cost_words.strip(),
    }


def _announce(actor: Actor, request: Request) -> None:
    note_step(request=request, kind=StepKind.ANSWERED, words=request.get_resolution_display())
    write_letter(request=request, kind=LetterKind.ANSWER)
    detail = {"resolution": request.resolution}
    trail.record(actor, "request_answered", f"request:{request.pk}", path=request.unit.path, detail=detail)
    request_answered.send(Request, request_id=request.pk)
