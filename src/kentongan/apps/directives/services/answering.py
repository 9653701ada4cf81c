"""What an office does with a directive: reads it, acknowledges it, shows evidence, or says why it does not apply."""

from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.directives.enums import AnswerState
from kentongan.apps.directives.errors import NotAllowed, NotFound, Refused
from kentongan.apps.directives.models import Addressee, Answer, Evidence, Point
from kentongan.apps.directives.policies import answering_post, may_answer
from kentongan.apps.directives.queries.answers import events_to_show, stories_to_show
from kentongan.apps.directives.queries.directives import addressees_visible_to
from kentongan.apps.directives.services.telling_judges import tell_judges
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail
from kentongan.foundation.uploads.inspecting import MAX_BYTES, inspected
from kentongan.foundation.uploads.names import offered_name

LONGEST_WORDS = 4000
_SENT = gettext_noop("%(unit)s mengirim bukti untuk butir %(point)s arahan %(code)s.")
_ASKED = gettext_noop("%(unit)s meminta butir %(point)s arahan %(code)s tidak berlaku baginya.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What an office sends as proof: at least one of the four."""

    words: str = ""
    file: UploadedFile | None = None
    story_id: int | None = None
    event_id: int | None = None


@transaction.atomic
def mark_seen(*, actor: Actor, addressee_id: int) -> bool:
    """Notes the first time that somebody of the office opened the directive; False when noted before."""
    row = addressees_visible_to(actor).select_related("unit").filter(pk=addressee_id, seen_at=None).first()
    if row is None or not may_answer(actor, row.unit):
        return False
    fresh = Addressee.objects.filter(pk=row.pk, seen_at=None)
    return bool(fresh.update(seen_at=timezone.now(), seen_by_id=actor.user_id))


@transaction.atomic
def acknowledge(*, actor: Actor, addressee_id: int) -> Addressee:
    """The head, acting or not, or the deputy takes the directive on for the office; once. Audited."""
    row = _addressed(actor, addressee_id)
    if row.acknowledged_at:
        return row
    row.acknowledged_at, row.acknowledged_by_id = timezone.now(), actor.user_id
    row.acknowledged_as = answering_post(actor, row.unit).title[:160]
    if row.seen_at is None:
        row.seen_at, row.seen_by_id = row.acknowledged_at, actor.user_id
    row.save()
    _record(actor, "directive_acknowledged", row, {})
    return row


@transaction.atomic
def send_evidence(*, actor: Actor, addressee_id: int, point_id: int, shown: Shown) -> Answer:
    """Sends proof for a point to its judges; after a return, or while it waits, more is added. Audited, judges told.

    Refuses nothing at all, another office's stories and events, files that are not what they say, and a point that
    is settled.
    """
    row = _addressed(actor, addressee_id)
    point = _point(row, point_id)
    words = shown.words.strip()[:LONGEST_WORDS]
    if not (words or shown.file or shown.story_id or shown.event_id):
        raise Refused(
            _("Tunjukkan sesuatu: tulis keterangan, lampirkan berkas, atau pilih berita."), "evidence"
        )
    if shown.story_id and not stories_to_show(actor, row).filter(pk=shown.story_id).exists():
        raise Refused(_("Pilih berita terbit milik satuan ini."), "story")
    if shown.event_id and not events_to_show(actor, row).filter(pk=shown.event_id).exists():
        raise Refused(_("Pilih kegiatan milik satuan ini."), "event")
    answer = _answer(actor, row, point, AnswerState.SENT, "")
    _keep(actor, answer, words, shown)
    _record(actor, "directive_evidence_sent", row, {"point": point.order})
    tell_judges(row, point, _SENT, but=actor)
    return answer


@transaction.atomic
def ask_exemption(*, actor: Actor, addressee_id: int, point_id: int, plea: str) -> Answer:
    """Says why a point does not apply to the office; the judges decide. Audited. Refuses an empty reason."""
    row = _addressed(actor, addressee_id)
    point = _point(row, point_id)
    words = " ".join(plea.split())[:500]
    if not words:
        raise Refused(_("Tulis mengapa butir ini tidak berlaku bagi satuan Anda."), "plea")
    answer = _answer(actor, row, point, AnswerState.EXEMPTION_ASKED, words)
    _record(actor, "directive_exemption_asked", row, {"point": point.order})
    tell_judges(row, point, _ASKED, but=actor)
    return answer


def _addressed(actor: Actor, addressee_id: int) -> Addressee:
    row = (
        addressees_visible_to(actor)
        .select_related("unit", "directive__unit")
        .select_for_update(of=("self",))
        .filter(pk=addressee_id)
        .first()
    )
    if row is None:
        raise NotFound
    if not may_answer(actor, row.unit):
        raise NotAllowed(_("Arahan ini dijawab oleh satuan yang bersangkutan."))
    if not row.directive.is_in_force:
        raise Refused(_("Arahan ini sudah tidak berlaku."))
    return row


def _point(row: Addressee, point_id: int) -> Point:
    point = Point.objects.filter(directive_id=row.directive_id, pk=point_id).first()
    if point is None:
        raise NotFound
    if row.acknowledged_at is None:
        raise Refused(_("Terima dulu arahannya, lalu kirim bukti."))
    return point


def _answer(actor: Actor, row: Addressee, point: Point, state: str, plea: str) -> Answer:
    answer = Answer.objects.filter(addressee=row, point=point).first() or Answer(addressee=row, point=point)
    if answer.state in AnswerState.settled():
        raise Refused(_("Butir ini sudah selesai."))
    answer.state, answer.plea = state, plea or answer.plea
    answer.sent_at, answer.sent_by_id = timezone.now(), actor.user_id
    answer.save()
    return answer


def _keep(actor: Actor, answer: Answer, words: str, shown: Shown) -> None:
    piece = Evidence(
        answer=answer,
        words=words,
        story_id=shown.story_id,
        event_id=shown.event_id,
        added_by_id=actor.user_id,
        added_at=timezone.now(),
    )
    if shown.file:
        found = inspected(shown.file.read(MAX_BYTES + 1), shown.file.name or "")
        piece.file_name, piece.file_kind = offered_name(shown.file.name or "", found.kind), found.kind
        piece.file_size = len(found.content)
        piece.file.save(f"{found.sha256[:32]}.{found.kind}", ContentFile(found.content), save=False)
    piece.save()


def _record(actor: Actor, verb: str, row: Addressee, detail: dict) -> None:
    subject = f"directive:{row.directive_id}"
    trail.record(actor, verb, subject, path=row.unit.path, detail=detail | {"addressee": row.pk})
