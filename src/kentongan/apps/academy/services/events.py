"""Events from a draft to their end: planning, opening, changing, copying, calling off."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.academy.enums import EventState, EventType, LetterKind, Mode, Place
from kentongan.apps.academy.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.academy.models import Competence, Event, MaterialUse, Participant, PlanLine, Session
from kentongan.apps.academy.policies import may_plan
from kentongan.apps.academy.services.groundwork.letters import send_letters
from kentongan.apps.academy.services.groundwork.locking import event_in_hand, note
from kentongan.apps.academy.services.groundwork.seats import fill_seats
from kentongan.apps.academy.services.groundwork.telling import Told, tell_offices
from kentongan.apps.campaigns.models import Campaign
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor

_MOST_DAYS = 31
_ANSWERABLE = (Place.NOMINATED, Place.CONFIRMED, Place.WAITING)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWords:
    """What an office holds. Empty quota and share: without limit."""

    title: str
    type: str
    mode: str
    starts_at: datetime
    ends_at: datetime
    theme: str = ""
    hashtag: str = ""
    venue: str = ""
    link: str = ""
    about: str = ""
    quota: int | None = None
    seats_per_unit: int | None = None
    plan_id: int | None = None
    campaign_id: int | None = None
    competences: Collection[str] = ()


@transaction.atomic
def plan_event(*, actor: Actor, unit_id: int, words: EventWords) -> Event:
    """Sets up an event as a draft with one session from beginning to end; nobody else sees it yet. Audited."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    if not may_plan(actor, unit):
        raise NotAllowed
    event = Event(unit=unit, made_by_id=actor.user_id)
    _apply(event, words)
    event.save()
    Session.objects.create(
        event=event,
        title=_("Acara utama"),
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        place=event.venue[:120],
    )
    note(actor, "event_planned", event)
    return event


@transaction.atomic
def change_event(*, actor: Actor, event_id: int, words: EventWords) -> Event:
    """Changes an event. When time, place or link moved, everybody on the list of an open event is written to.

    A single session moves with the event; with a larger quota the waiting move up. Audited.
    """
    event = event_in_hand(actor, event_id)
    was = (event.starts_at, event.ends_at, event.venue, event.link)
    began = event.starts_at
    _apply(event, words)
    event.revision += 1
    if event.starts_at != began:
        event.day_reminded_at = event.hour_reminded_at = None
    _move_sessions(event, was[0], was[1])
    event.save()
    fill_seats(event)
    if event.state == EventState.OPEN and was != (event.starts_at, event.ends_at, event.venue, event.link):
        send_letters(LetterKind.CHANGED, _people(event), more=f":{event.revision}")
    note(actor, "event_changed", event)
    return event


@transaction.atomic
def open_event(*, actor: Actor, event_id: int) -> Event:
    """Opens a draft: offices can be invited and name their people. Audited."""
    event = event_in_hand(actor, event_id)
    if event.state != EventState.DRAFT:
        raise WrongStage(_("Kegiatan ini sudah dibuka."))
    if event.ends_at <= timezone.now():
        raise WrongStage(_("Waktunya sudah lewat. Ubah dulu waktunya."))
    event.state, event.opened_at = EventState.OPEN, timezone.now()
    event.save()
    note(actor, "event_opened", event)
    return event


@transaction.atomic
def copy_event(*, actor: Actor, event_id: int) -> Event:
    """A draft like the event, a week after the later of it and today: sessions, speakers and materials, no people."""
    source = event_in_hand(actor, event_id, ended=True)
    ahead = timedelta(days=7 * (max((timezone.now() - source.starts_at).days, 0) // 7 + 1))
    made = Event.objects.get(pk=source.pk)
    made.pk, made._state.adding = None, True
    made.title = _("%(title)s (salinan)") % {"title": source.title[:180]}
    made.starts_at, made.ends_at = source.starts_at + ahead, source.ends_at + ahead
    made.state, made.revision, made.made_by_id = EventState.DRAFT, 0, actor.user_id
    made.opened_at = made.ended_at = made.day_reminded_at = made.hour_reminded_at = None
    made.save()
    for row in source.sessions.all():
        row.pk, row.event, row._state.adding = None, made, True
        row.starts_at, row.ends_at = row.starts_at + ahead, row.ends_at + ahead
        row.save()
    for row in source.speakers.all():
        row.pk, row.event, row.key_points, row._state.adding = None, made, "", True
        row.save()
    MaterialUse.objects.bulk_create(
        MaterialUse(event=made, material_id=pk) for pk in source.uses.values_list("material_id", flat=True)
    )
    note(actor, "event_copied", made, source=source.pk)
    return made


@transaction.atomic
def cancel_event(*, actor: Actor, event_id: int, reason: str) -> Event:
    """Calls an event off: everybody on the list by mail, every invited office by notice. Audited with the reason."""
    event = event_in_hand(actor, event_id)
    if not reason.strip():
        raise BadWords(_("Tulis alasan pembatalan."), "reason")
    was_open = event.state == EventState.OPEN
    event.state, event.cancelled_at = EventState.CANCELLED, timezone.now()
    event.cancel_reason, event.revision = " ".join(reason.split())[:300], event.revision + 1
    event.save()
    if was_open:
        send_letters(LetterKind.CANCELLED, _people(event))
        words = gettext_noop("Kegiatan dibatalkan: %(title)s. %(reason)s")
        rows = event.invitations.select_related("unit")
        tell_offices(
            [Told(row.unit, event, words, {"reason": event.cancel_reason}) for row in rows], but=actor
        )
    note(actor, "event_cancelled", event, reason=event.cancel_reason)
    return event


@transaction.atomic
def end_event(*, actor: Actor, event_id: int) -> Event:
    """Closes an event that has begun; who still waited for a seat or had not answered stays so. Audited."""
    event = event_in_hand(actor, event_id)
    if event.state != EventState.OPEN or event.starts_at > timezone.now():
        raise WrongStage(_("Hanya kegiatan terbuka yang sudah mulai dapat ditutup."))
    event.state, event.ended_at = EventState.ENDED, timezone.now()
    event.save()
    note(actor, "event_ended", event)
    return event


def _people(event: Event) -> list[Participant]:
    return list(event.participants.filter(place__in=_ANSWERABLE).select_related("user"))


def _apply(event: Event, words: EventWords) -> None:
    _check(event, words)
    event.title, event.type, event.mode = " ".join(words.title.split())[:200], words.type, words.mode
    event.theme, event.hashtag = words.theme.strip()[:200], hashtag_of(words.hashtag)
    event.starts_at, event.ends_at = words.starts_at, words.ends_at
    event.venue, event.link = words.venue.strip()[:200], words.link.strip()[:500]
    event.about, event.quota, event.seats_per_unit = (
        words.about.strip()[:4000],
        words.quota,
        words.seats_per_unit,
    )
    event.plan, event.campaign = _plan(event, words.plan_id), _campaign(event, words.campaign_id)
    known = Competence.objects.filter(key__in=list(words.competences)[:40])
    event.competences = sorted(known.values_list("key", flat=True))


def hashtag_of(words: str) -> str:
    """One hashtag with its sign and without blanks; nothing for nothing."""
    plain = "".join(words.split()).lstrip("#")[:59]
    return f"#{plain}" if plain else ""


def _check(event: Event, words: EventWords) -> None:
    if not words.title.strip():
        raise BadWords(_("Tulis judul kegiatan."), "title")
    if words.type not in EventType.values or words.mode not in Mode.values:
        raise BadWords(_("Pilih jenis dan cara kegiatan."), "type")
    if words.ends_at <= words.starts_at:
        raise BadWords(_("Kegiatan harus selesai setelah mulai."), "ends_at")
    if words.ends_at - words.starts_at > timedelta(days=_MOST_DAYS):
        raise BadWords(_("Satu kegiatan paling lama 31 hari."), "ends_at")
    if words.mode != Mode.VIRTUAL and not words.venue.strip():
        raise BadWords(_("Tulis tempat kegiatan."), "venue")
    if event.pk and event.mode != words.mode and event.participants.exists():
        raise WrongStage(_("Sudah ada peserta: cara kegiatan tidak dapat diganti."))


def _plan(event: Event, plan_id: int | None) -> PlanLine | None:
    if plan_id is None:
        return None
    found = PlanLine.objects.filter(pk=plan_id, unit_id__in=event.unit.ancestor_ids).first()
    if found is None:
        raise NotFound(_("Baris rencana kerja ini"))
    return found


def _campaign(event: Event, campaign_id: int | None) -> Campaign | None:
    """A campaign of the organiser or of an office above it; the one that is chosen already stays."""
    if campaign_id is None or campaign_id == event.campaign_id:
        return event.campaign if campaign_id else None
    found = Campaign.objects.filter(
        pk=campaign_id, unit_id__in=event.unit.ancestor_ids, closed_at=None
    ).first()
    if found is None:
        raise NotFound(_("Kampanye ini"))
    return found


def _move_sessions(event: Event, began: datetime, ended: datetime) -> None:
    """A session that filled the event fills it still; others move along with its beginning."""
    if (event.starts_at, event.ends_at) == (began, ended):
        return
    whole = event.sessions.filter(starts_at=began, ends_at=ended)
    moved = list(whole.values_list("pk", flat=True))
    whole.update(starts_at=event.starts_at, ends_at=event.ends_at)
    ahead = event.starts_at - began
    event.sessions.exclude(pk__in=moved).update(
        starts_at=F("starts_at") + ahead, ends_at=F("ends_at") + ahead
    )
