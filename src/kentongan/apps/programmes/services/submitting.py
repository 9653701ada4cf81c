"""Contributions of offices: sent in, changed until the deadline, taken back."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.apps.programmes.enums import Stage
from kentongan.apps.programmes.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.programmes.models import Submission
from kentongan.apps.programmes.policies import may_submit
from kentongan.apps.programmes.queries.reading import (
    call_visible_to,
    offices_that_submit,
    submission_visible_to,
)
from kentongan.apps.programmes.services.keeping import Upload, keep_file
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True)
class SubmissionWords:
    """What an office says about its contribution; the story is one of its own life-lines."""

    title: str
    synopsis: str
    format: str
    link: str = ""
    story_id: int | None = None


@transaction.atomic
def submit_to_call(
    *,
    actor: Actor,
    call_id: int,
    unit_id: int,
    filing_key: UUID,
    words: SubmissionWords,
    file: Upload | None = None,
) -> Submission:
    """Sends something in for an office; the same key sent twice is one contribution.

    After the deadline it is taken, too, and marked as late, until the call is closed. Audited.
    """
    call = call_visible_to(actor, call_id)
    unit = offices_that_submit(actor, call).filter(pk=unit_id).first()
    if unit is None:
        raise NotAllowed(_("Anda tidak berwenang mengirim usulan untuk satuan ini."))
    if sent := Submission.objects.filter(filing_key=filing_key).first():
        if sent.submitted_by_id != actor.user_id:
            raise NotFound
        return sent
    if call.closed_at:
        raise WrongStage(_("Panggilan ini sudah ditutup."))
    now = timezone.now()
    row = Submission(call=call, unit=unit, filing_key=filing_key, submitted_by_id=actor.user_id)
    row.submitted_at, row.is_late = now, now > call.deadline
    _write(actor, row, words, file)
    trail.record(
        actor, "submission_sent", f"submission:{row.pk}", path=unit.path, detail={"late": row.is_late}
    )
    return row


@transaction.atomic
def change_submission(
    *, actor: Actor, submission_id: int, words: SubmissionWords, file: Upload | None = None
) -> Submission:
    """Changes a contribution: until the deadline, or when it was sent back, which brings it before the desk anew.

    Audited.
    """
    row = _in_hand(actor, submission_id)
    if not is_open_to_change(row):
        raise WrongStage(_("Tenggat sudah lewat atau usulan sudah diputus; isinya tidak dapat diubah lagi."))
    _write(actor, row, words, file)
    if row.stage == Stage.RETURNED:
        row.stage = Stage.SUBMITTED
        row.save()
    trail.record(actor, "submission_changed", f"submission:{row.pk}", path=row.unit.path)
    return row


@transaction.atomic
def withdraw_submission(*, actor: Actor, submission_id: int) -> Submission:
    """Takes a contribution back, as long as it stands in no episode. It counts for nothing then. Audited."""
    row = _in_hand(actor, submission_id)
    if row.stage == Stage.WITHDRAWN or row.segments.exists():
        raise WrongStage(_("Usulan ini sudah masuk susunan acara atau sudah ditarik."))
    row.stage = Stage.WITHDRAWN
    row.save()
    trail.record(actor, "submission_withdrawn", f"submission:{row.pk}", path=row.unit.path)
    return row


def is_open_to_change(row: Submission) -> bool:
    """Whether the office may still change the words: sent back, or before the deadline and not decided."""
    if row.call.closed_at:
        return False
    return row.stage == Stage.RETURNED or (row.stage in Stage.open() and timezone.now() <= row.call.deadline)


def _in_hand(actor: Actor, submission_id: int) -> Submission:
    row = submission_visible_to(actor, submission_id)
    if not may_submit(actor, row.unit):
        raise NotAllowed(_("Anda tidak berwenang mengubah usulan satuan ini."))
    Submission.objects.select_for_update().filter(pk=row.pk).first()
    row.refresh_from_db(fields=["stage"])
    return row


def _write(actor: Actor, row: Submission, words: SubmissionWords, file: Upload | None) -> None:
    title, synopsis = " ".join(words.title.split())[:200], words.synopsis.strip()[:4000]
    if not title:
        raise BadWords(_("Beri judul usulannya."), "title")
    if not synopsis:
        raise BadWords(_("Tulis sinopsis singkat: apa yang akan dilihat atau didengar orang."), "synopsis")
    if words.format not in row.call.programme.formats:
        raise BadWords(_("Program ini tidak menerima bentuk itu."), "format")
    row.title, row.synopsis, row.format, row.link = title, synopsis, words.format, words.link.strip()[:500]
    row.story = _story(actor, row, words.story_id)
    if file is not None:
        keep_file(row, file)
    if not (row.link or row.file or row.story_id):
        raise BadWords(_("Sertakan bahannya: tautan, berkas, atau berita satuan Anda."), "link")
    row.save()


def _story(actor: Actor, row: Submission, story_id: int | None) -> Story | None:
    if story_id is None:
        return None
    story = stories_visible_to(actor).filter(pk=story_id, unit_id=row.unit_id).first()
    if story is None:
        raise BadWords(_("Pilih berita dari satuan yang mengirim usulan."), "story")
    return story
