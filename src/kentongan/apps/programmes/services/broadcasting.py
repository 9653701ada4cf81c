"""The log: where and when an episode went out, and how many saw it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.programmes.errors import BadWords, NotFound, WrongStage
from kentongan.apps.programmes.models import Broadcast
from kentongan.apps.programmes.services.rundown import episode_in_hand
from kentongan.apps.programmes.signals import episode_aired
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True)
class Viewers:
    """How many saw it, who counted, and on what day: a number without its source is none."""

    number: int
    source: str
    counted_on: date


@dataclass(frozen=True, slots=True)
class BroadcastWords:
    """When and where an episode went out."""

    aired_at: datetime
    medium: str
    link: str = ""
    viewers: Viewers | None = None


@transaction.atomic
def log_broadcast(*, actor: Actor, episode_id: int, words: BroadcastWords) -> Broadcast:
    """Notes that an episode went out; from then on its rundown is a record, and what was in it counts.

    Refuses a moment that is still to come, an empty rundown, and the same showing twice. The offices in it are
    told after the click. Audited.
    """
    episode = episode_in_hand(actor, episode_id, is_aired=True)
    medium = " ".join(words.medium.split())[:120]
    if not medium:
        raise BadWords(_("Sebut salurannya: akun, kanal, atau stasiun."), "medium")
    if words.aired_at > timezone.now():
        raise BadWords(_("Waktu tayang masih akan datang. Catat setelah tayang."), "aired_at")
    if not episode.segments.exists():
        raise WrongStage(_("Susun dulu acaranya; episode kosong tidak dicatat tayang."))
    if episode.broadcasts.filter(medium=medium, aired_at=words.aired_at).exists():
        raise WrongStage(_("Penayangan ini sudah dicatat."))
    row = Broadcast(episode=episode, aired_at=words.aired_at, medium=medium, noted_by_id=actor.user_id)
    row.link = words.link.strip()[:500]
    _count(row, words.viewers)
    row.save()
    path = episode.programme.unit.path
    trail.record(actor, "episode_aired", f"episode:{episode.pk}", path=path, detail={"broadcast": row.pk})
    episode_aired.send(Broadcast, broadcast_id=row.pk)
    return row


@transaction.atomic
def count_viewers(*, actor: Actor, episode_id: int, broadcast_id: int, viewers: Viewers) -> Broadcast:
    """Writes a newer count with its source and day. Audited with the number that stood before."""
    episode = episode_in_hand(actor, episode_id, is_aired=True)
    row = episode.broadcasts.filter(pk=broadcast_id).first()
    if row is None:
        raise NotFound
    before = row.viewers
    _count(row, viewers)
    row.save()
    detail = {"broadcast": row.pk, "before": before, "now": row.viewers}
    path = episode.programme.unit.path
    trail.record(actor, "viewers_counted", f"episode:{episode.pk}", path=path, detail=detail)
    return row


def _count(row: Broadcast, viewers: Viewers | None) -> None:
    if viewers is None:
        return
    source = " ".join(viewers.source.split())[:160]
    if not source:
        raise BadWords(_("Sebut sumber angka penonton, misalnya statistik kanal."), "viewers_source")
    if not 0 <= viewers.number < 10**12 or viewers.counted_on > timezone.localdate():
        raise BadWords(_("Periksa angka penonton dan tanggal penghitungannya."), "viewers")
    row.viewers, row.viewers_source, row.counted_on = viewers.number, source, viewers.counted_on
