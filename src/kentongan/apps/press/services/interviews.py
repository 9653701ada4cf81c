"""The interview log: noted right after the event, promises kept."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.press.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.press.models import Interview
from kentongan.apps.press.policies import may_take
from kentongan.apps.press.queries.enquiries import enquiries_visible_to, interviews_visible_to
from kentongan.apps.press.services.enquiries import put_article, put_asker
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewWords:
    """What is noted about an interview."""

    who: str
    outlet_name: str = ""
    held_at: datetime
    speaker: str
    questions: str
    answers: str
    promise: str = ""
    promise_due: datetime | None = None
    case_code: str = ""
    enquiry_id: int | None = None


@transaction.atomic
def log_interview(*, actor: Actor, unit_id: int, words: InterviewWords) -> Interview:
    """Notes an interview that was given; audited by key."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    if not may_take(actor, unit):
        raise NotAllowed
    interview = Interview(unit=unit, noted_by_id=actor.user_id)
    _apply(interview, actor, words)
    _record(actor, interview, "interview_logged")
    return interview


@transaction.atomic
def change_interview(*, actor: Actor, interview_id: int, words: InterviewWords) -> Interview:
    """Mends a note; the trail keeps that it was mended. Refuses interviews out of scope."""
    interview = _in_hand(actor, interview_id)
    _apply(interview, actor, words)
    _record(actor, interview, "interview_changed")
    return interview


@transaction.atomic
def follow_interview(
    *, actor: Actor, interview_id: int, is_kept: bool | None = None, article_url: str = ""
) -> Interview:
    """Notes that the promise was kept (or takes that back), and articles that came of it. Audited."""
    interview = _in_hand(actor, interview_id)
    if is_kept is not None:
        if not interview.promise:
            raise WrongStage(_("Wawancara ini tidak memuat janji."))
        interview.promise_kept_at = timezone.now() if is_kept else None
        interview.save(update_fields=["promise_kept_at", "updated_at"])
    put_article(interview, actor, article_url)
    _record(actor, interview, "interview_followed")
    return interview


def _apply(interview: Interview, actor: Actor, words: InterviewWords) -> None:
    if words.held_at > timezone.now():
        raise BadWords(_("Waktu wawancara tidak boleh di masa depan."), "held_at")
    if words.promise_due and not words.promise.strip():
        raise BadWords(_("Tulis janjinya, atau kosongkan tenggatnya."), "promise")
    if words.enquiry_id and not enquiries_visible_to(actor).filter(pk=words.enquiry_id).exists():
        raise NotFound(_("Pertanyaan ini"))
    for field in ("speaker", "questions", "answers"):
        if not getattr(words, field).strip():
            raise BadWords(_("Bagian ini belum diisi."), field)
    put_asker(interview, actor, words.who, words.outlet_name)
    interview.held_at, interview.enquiry_id = words.held_at, words.enquiry_id
    interview.speaker = " ".join(words.speaker.split())[:160]
    interview.questions, interview.answers = words.questions.strip()[:6000], words.answers.strip()[:8000]
    interview.promise, interview.case_code = words.promise.strip()[:300], words.case_code.strip()[:40]
    if interview.promise_due != words.promise_due:
        interview.promise_due, interview.promise_told_at = words.promise_due, None
    interview.save()


def _in_hand(actor: Actor, interview_id: int) -> Interview:
    interview = interviews_visible_to(actor).select_for_update(of=("self",)).filter(pk=interview_id).first()
    if interview is None:
        raise NotFound(_("Wawancara ini"))
    return interview


def _record(actor: Actor, interview: Interview, verb: str) -> None:
    trail.record(actor, verb, f"interview:{interview.pk}", path=interview.unit.path or "")
