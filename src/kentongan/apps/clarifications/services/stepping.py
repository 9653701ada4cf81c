"""Steps of the ladder: taken, and answered."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.clarifications.errors import BadInput, NotFound
from kentongan.apps.clarifications.models import Letter, Remedy, RemedyStep
from kentongan.apps.clarifications.services.dating import date_step, renew_next_due
from kentongan.apps.clarifications.services.remedies import open_case
from kentongan.apps.clarifications.services.tidying import tidy, tidy_address
from kentongan.core.claims.ladder.rungs import rung, rungs
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail
from kentongan.foundation.workdays.queries import calendar

_LARGEST = 10 * 1024 * 1024
# By their first bytes: what is kept is what it says it is.
_KINDS = {b"%PDF-": "pdf", b"\x89PNG": "png", b"\xff\xd8\xff": "jpg", b"PK\x03\x04": "docx"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A step as it is told: when (now without one), what was said, a paper, a link."""

    at: datetime | None = None
    note: str = ""
    result_url: str = ""
    upload: UploadedFile | None = None


@transaction.atomic
def take_step(*, actor: Actor, remedy_id: int, rung_key: str, taken: Taken) -> RemedyStep:
    """Notes that a step without a letter was taken; its deadline is reckoned with proof. Audited.

    Steps with a letter are taken by signing it.
    """
    remedy = open_case(actor, remedy_id)
    if rung_key not in {one.key for one in rungs() if not one.letter}:
        raise BadInput(_("Langkah ini dicatat lewat suratnya."), "rung")
    return note_step(actor, remedy, rung_key, taken)


@transaction.atomic
def settle_step(*, actor: Actor, step_id: int, result: str, result_url: str = "") -> RemedyStep:
    """Notes how the outlet answered a step: it waits no longer. Audited."""
    step = RemedyStep.objects.filter(pk=step_id).first()
    if step is None:
        raise NotFound
    remedy = open_case(actor, step.remedy_id)
    step.result = tidy(result, 2_000, field="result", least=5)
    step.result_url = tidy_address(result_url, field="result_url") or step.result_url
    step.settled_at = timezone.now()
    step.save()
    renew_next_due(remedy)
    trail.record(
        actor, "step_settled", f"remedy:{remedy.pk}", path=remedy.unit.path, detail={"step": step.pk}
    )
    return step


def note_step(
    actor: Actor, remedy: Remedy, rung_key: str, taken: Taken, letter: Letter | None = None
) -> RemedyStep:
    """Keeps a step of an open case in hand with deadline and proof; audits it."""
    step = RemedyStep(
        remedy=remedy,
        rung=rung_key,
        letter=letter,
        taken_at=min(taken.at or timezone.now(), timezone.now()),
        note=tidy(taken.note, 2_000, field="note"),
        result_url=tidy_address(taken.result_url, field="result_url"),
        norm=rung(rung_key).norm,
        taken_by_id=actor.user_id,
    )
    if taken.upload:
        _attach(step, taken.upload)
    date_step(step, calendar())
    step.save()
    renew_next_due(remedy)
    detail = {"step": step.pk, "rung": rung_key}
    trail.record(actor, "step_taken", f"remedy:{remedy.pk}", path=remedy.unit.path, detail=detail)
    return step


def _attach(step: RemedyStep, upload: UploadedFile) -> None:
    content = upload.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise BadInput(_("Lampiran lebih besar dari 10 MB. Perkecil dulu berkasnya."), "file", "too_large")
    ending = next((kind for sign, kind in _KINDS.items() if content.startswith(sign)), "")
    if not ending:
        raise BadInput(_("Lampiran harus berupa PDF, DOCX, JPEG, atau PNG."), "file")
    step.attachment.save(f"{uuid4().hex}.{ending}", ContentFile(content), save=False)
    step.attachment_name = f"lampiran.{ending}"
