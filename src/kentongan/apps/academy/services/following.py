"""What offices do with what they learnt: asked, given with evidence, judged."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.academy.enums import EventState, Follow, Origin, Place
from kentongan.apps.academy.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.academy.models import Event, FollowUp
from kentongan.apps.academy.policies import may_answer_for, may_review_follow_up
from kentongan.apps.academy.queries.outcomes import follow_ups_visible_to
from kentongan.apps.academy.services.groundwork.locking import event_in_hand, note
from kentongan.apps.academy.services.groundwork.telling import Told, tell_offices
from kentongan.apps.academy.services.materials import read_upload
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowWords:
    """What an office does: its plan, who answers for it, when the knowledge is passed on, and the proof."""

    plan: str
    responsible: str
    cascade_on: date | None = None
    evidence: str = ""
    story_id: int | None = None


@transaction.atomic
def ask_follow_up(
    *, actor: Actor, event_id: int, task: str, due_on: date, unit_ids: Collection[int] | None = None
) -> int:
    """Asks the offices that came what they do next, each once, and tells them; how many were asked now.

    `unit_ids` are those that attendance proves; without them, all with a confirmed or unannounced participant. For as
    many offices as there are the same few statements. Audited with the number.
    """
    event = event_in_hand(actor, event_id, ended=True)
    if event.state == EventState.DRAFT or event.starts_at > timezone.now():
        raise WrongStage(_("Tindak lanjut diminta setelah kegiatan mulai."))
    if not task.strip():
        raise BadWords(_("Tulis apa yang diminta dari satuan."), "task")
    if due_on < timezone.localdate():
        raise BadWords(_("Tenggat sudah lewat."), "due_on")
    units = list(_came(event, unit_ids).exclude(follow_ups__event=event))
    words = {"task": " ".join(task.split())[:300], "due_on": due_on, "asked_by_id": actor.user_id}
    FollowUp.objects.bulk_create(
        [FollowUp(event=event, unit=unit, **words) for unit in units], ignore_conflicts=True
    )
    said = gettext_noop("Tindak lanjut diminta sampai %(due)s: %(title)s")
    tell_offices(
        [Told(unit, event, said, {"due": f"{due_on:%d/%m/%Y}"}, to_follow_up=True) for unit in units],
        but=actor,
    )
    note(actor, "follow_up_asked", event, count=len(units))
    return len(units)


def give_follow_up(
    *, actor: Actor, event_id: int, unit_id: int, words: FollowWords, upload: UploadedFile | None = None
) -> FollowUp:
    """Sends an office's follow-up with its evidence; until it is accepted it may be sent anew. Audited."""
    file = read_upload(upload) if upload else None
    with transaction.atomic():
        row = _in_hand(actor, event_id, unit_id)
        if not may_answer_for(actor, row.unit):
            raise NotAllowed
        if row.state == Follow.ACCEPTED:
            raise WrongStage(_("Tindak lanjut ini sudah diterima."))
        _apply(actor, row, words, has_file=file is not None)
        if file:
            row.file_kind = file.kind
            row.file.save(f"{uuid4().hex}.{file.kind}", ContentFile(file.content), save=False)
        row.state, row.given_at, row.given_by_id = Follow.GIVEN, timezone.now(), actor.user_id
        row.save()
        note(actor, "follow_up_given", row.event, row.unit)
        return row


@transaction.atomic
def review_follow_up(
    *, actor: Actor, event_id: int, unit_id: int, accepted: bool, reason: str = ""
) -> FollowUp:
    """The organiser accepts a follow-up, or sends it back saying what is missing; the office is told. Audited."""
    row = _in_hand(actor, event_id, unit_id)
    if not may_review_follow_up(actor, row):
        raise NotAllowed
    if row.state != Follow.GIVEN:
        raise WrongStage(_("Belum ada tindak lanjut yang menunggu tinjauan."))
    if not accepted and not reason.strip():
        raise BadWords(_("Tulis apa yang masih kurang."), "reason")
    row.state = Follow.ACCEPTED if accepted else Follow.RETURNED
    row.review_note, row.reviewed_by_id = " ".join(reason.split())[:300], actor.user_id
    row.reviewed_at, row.reminded_on = timezone.now(), None
    row.save()
    said = (
        gettext_noop("Tindak lanjut diterima: %(title)s")
        if accepted
        else gettext_noop("Tindak lanjut dikembalikan: %(title)s. %(reason)s")
    )
    tell_offices([Told(row.unit, row.event, said, {"reason": row.review_note}, to_follow_up=True)], but=actor)
    note(actor, "follow_up_accepted" if accepted else "follow_up_returned", row.event, row.unit)
    return row


def _came(event: Event, unit_ids: Collection[int] | None) -> QuerySet[Unit]:
    if unit_ids is not None:
        return Unit.objects.filter(pk__in=list(unit_ids))
    there = event.participants.filter(Q(place=Place.CONFIRMED) | Q(origin=Origin.WALK_IN))
    return Unit.objects.filter(pk__in=there.values("unit_id")).exclude(pk=event.unit_id)


def _in_hand(actor: Actor, event_id: int, unit_id: int) -> FollowUp:
    rows = follow_ups_visible_to(actor).select_for_update(of=("self",))
    found = rows.filter(event_id=event_id, unit_id=unit_id).first()
    if found is None:
        raise NotFound(_("Tindak lanjut ini"))
    return found


def _apply(actor: Actor, row: FollowUp, words: FollowWords, *, has_file: bool) -> None:
    if not words.plan.strip():
        raise BadWords(_("Tulis apa yang dilakukan satuan."), "plan")
    if not words.responsible.strip():
        raise BadWords(_("Tulis siapa yang bertanggung jawab."), "responsible")
    story = _story(actor, row.unit, words.story_id)
    if not (words.evidence.strip() or story or has_file or row.file):
        raise BadWords(_("Beri bukti: keterangan, berita, atau berkas."), "evidence")
    row.plan, row.responsible = " ".join(words.plan.split())[:300], " ".join(words.responsible.split())[:120]
    row.cascade_on, row.evidence, row.story = words.cascade_on, words.evidence.strip()[:4000], story


def _story(actor: Actor, unit: Unit, story_id: int | None) -> Story | None:
    """A story of that office that the actor reads."""
    if story_id is None:
        return None
    found = stories_visible_to(actor).filter(pk=story_id, unit=unit).first()
    if found is None:
        raise BadWords(_("Berita ini bukan milik satuan."), "story")
    return found
