"""The programme of an event: its sessions, its speakers, and what of their words may be quoted."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.academy.errors import BadWords, NotFound, WrongStage
from kentongan.apps.academy.models import Event, Quote, Session, Speaker
from kentongan.apps.academy.services.groundwork.locking import event_in_hand, note
from kentongan.foundation.accounts.actor import Actor

MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerWords:
    """Who speaks, about what, and the points that matter."""

    name: str
    title: str = ""
    topic: str = ""
    key_points: str = ""


@transaction.atomic
def add_session(
    *, actor: Actor, event_id: int, title: str, starts_at: datetime, ends_at: datetime, place: str = ""
) -> Session:
    """Adds a session within the time of the event. Audited."""
    event = event_in_hand(actor, event_id)
    if not title.strip():
        raise BadWords(_("Tulis judul sesi."), "title")
    if ends_at <= starts_at:
        raise BadWords(_("Sesi harus selesai setelah mulai."), "ends_at")
    if starts_at < event.starts_at or ends_at > event.ends_at:
        raise BadWords(_("Sesi harus berada di dalam waktu kegiatan."), "starts_at")
    _refuse_many(event.sessions.count())
    made = Session.objects.create(
        event=event,
        title=title.strip()[:160],
        starts_at=starts_at,
        ends_at=ends_at,
        place=place.strip()[:120],
    )
    note(actor, "session_added", event, session=made.pk)
    return made


@transaction.atomic
def drop_session(*, actor: Actor, event_id: int, session_id: int) -> None:
    """Takes a session away that has not begun; the last one stays, for presence is marked in sessions. Audited."""
    event = event_in_hand(actor, event_id)
    found = event.sessions.filter(pk=session_id).first()
    if found is None:
        raise NotFound(_("Sesi ini"))
    if event.sessions.count() == 1:
        raise WrongStage(_("Kegiatan harus punya paling sedikit satu sesi."))
    if found.starts_at <= timezone.now():
        raise WrongStage(_("Sesi ini sudah mulai; kehadirannya tidak boleh hilang."))
    found.delete()
    note(actor, "session_removed", event, session=session_id)


@transaction.atomic
def add_speaker(*, actor: Actor, event_id: int, words: SpeakerWords) -> Speaker:
    """Adds somebody who speaks; after the event their key points can be added, too. Audited."""
    event = event_in_hand(actor, event_id, ended=True)
    _refuse_many(count := event.speakers.count())
    made = Speaker(event=event, place=count)
    _apply(made, words)
    note(actor, "speaker_added", event, speaker=made.pk)
    return made


@transaction.atomic
def change_speaker(*, actor: Actor, event_id: int, speaker_id: int, words: SpeakerWords) -> Speaker:
    """Changes a speaker: mostly the key points, when they have spoken. Audited."""
    event = event_in_hand(actor, event_id, ended=True)
    found = _speaker(event, speaker_id)
    _apply(found, words)
    note(actor, "speaker_changed", event, speaker=found.pk)
    return found


@transaction.atomic
def drop_speaker(*, actor: Actor, event_id: int, speaker_id: int) -> None:
    """Takes a speaker and the quotes away; drafts that carry them keep them. Audited."""
    event = event_in_hand(actor, event_id, ended=True)
    _speaker(event, speaker_id).delete()
    note(actor, "speaker_removed", event, speaker=speaker_id)


@transaction.atomic
def add_quote(*, actor: Actor, event_id: int, speaker_id: int, text: str) -> Quote:
    """Notes words of a speaker; nobody may use them before they are cleared. Audited."""
    event = event_in_hand(actor, event_id, ended=True)
    speaker = _speaker(event, speaker_id)
    plain = " ".join(text.split()).strip(' "“”')
    if len(plain) < 10:
        raise BadWords(_("Tulis kutipannya dengan lengkap."), "text")
    _refuse_many(speaker.quotes.count())
    made = Quote.objects.create(speaker=speaker, text=plain[:1000])
    note(actor, "quote_noted", event, quote=made.pk)
    return made


@transaction.atomic
def clear_quote(*, actor: Actor, event_id: int, quote_id: int, cleared: bool) -> Quote:
    """Says that a quote may be used, or takes that back for drafts to come. Audited."""
    event = event_in_hand(actor, event_id, ended=True)
    found = _quote(event, quote_id)
    found.cleared_at = timezone.now() if cleared else None
    found.cleared_by_id = actor.user_id if cleared else None
    found.save()
    note(actor, "quote_cleared" if cleared else "quote_uncleared", event, quote=found.pk)
    return found


@transaction.atomic
def drop_quote(*, actor: Actor, event_id: int, quote_id: int) -> None:
    """Takes a quote away. Audited."""
    event = event_in_hand(actor, event_id, ended=True)
    _quote(event, quote_id).delete()
    note(actor, "quote_removed", event, quote=quote_id)


def _apply(speaker: Speaker, words: SpeakerWords) -> None:
    if not words.name.strip():
        raise BadWords(_("Tulis nama pembicara."), "name")
    speaker.name, speaker.title = " ".join(words.name.split())[:120], words.title.strip()[:160]
    speaker.topic, speaker.key_points = words.topic.strip()[:200], words.key_points.strip()[:4000]
    speaker.save()


def _refuse_many(count: int) -> None:
    if count >= MOST:
        raise WrongStage(_("Paling banyak 40 untuk satu kegiatan."))


def _speaker(event: Event, speaker_id: int) -> Speaker:
    found = event.speakers.filter(pk=speaker_id).first()
    if found is None:
        raise NotFound(_("Pembicara ini"))
    return found


def _quote(event: Event, quote_id: int) -> Quote:
    found = Quote.objects.filter(pk=quote_id, speaker__event=event).first()
    if found is None:
        raise NotFound(_("Kutipan ini"))
    return found
