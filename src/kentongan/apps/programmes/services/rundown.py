"""The rundown of an episode: what comes when, and for how long."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _

from kentongan.apps.programmes.enums import Stage
from kentongan.apps.programmes.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.programmes.models import Episode, Segment, Submission
from kentongan.apps.programmes.policies import may_run
from kentongan.apps.programmes.queries.episodes import episode_visible_to
from kentongan.apps.programmes.queries.reading import programme_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST_SECONDS = 6 * 3600
MOST_SEGMENTS = 60


@dataclass(frozen=True, slots=True)
class EpisodeWords:
    """What is planned: its name, when it shall go out, how many seconds it may take."""

    title: str
    planned_at: datetime
    length: int


@dataclass(frozen=True, slots=True)
class SegmentWords:
    """One line: a contribution brings its own title when none is given."""

    seconds: int
    title: str = ""
    note: str = ""
    submission_id: int | None = None


@transaction.atomic
def plan_episode(*, actor: Actor, programme_id: int, words: EpisodeWords) -> Episode:
    """Plans the next episode of a programme; its number follows the last. Audited."""
    programme = programme_visible_to(actor, programme_id)
    if not may_run(actor, programme):
        raise NotAllowed
    title = " ".join(words.title.split())[:200]
    if not title:
        raise BadWords(_("Beri judul episodenya."), "title")
    _must_last(words.length, "length")
    # The row of the programme is the gate through which numbers are given one by one.
    type(programme).objects.select_for_update().get(pk=programme.pk)
    last = programme.episodes.aggregate(last=Max("number"))["last"] or 0
    episode = Episode.objects.create(
        programme=programme,
        number=last + 1,
        title=title,
        planned_at=words.planned_at,
        length=words.length,
        made_by_id=actor.user_id,
    )
    trail.record(actor, "episode_planned", f"episode:{episode.pk}", path=programme.unit.path)
    return episode


@transaction.atomic
def add_segment(*, actor: Actor, episode_id: int, words: SegmentWords) -> Segment:
    """Puts a line at the end of the rundown: an accepted contribution, or words of the desk. Audited."""
    episode = episode_in_hand(actor, episode_id)
    _must_last(words.seconds, "seconds")
    last = episode.segments.aggregate(last=Max("place"))["last"] or 0
    if last >= MOST_SEGMENTS:
        raise BadWords(_("Paling banyak %d segmen dalam satu episode.") % MOST_SEGMENTS, "title")
    submission = _contribution(episode, words.submission_id)
    title = " ".join(words.title.split())[:200] or (submission.title if submission else "")
    if not title:
        raise BadWords(_("Beri nama segmen, atau pilih usulan."), "title")
    segment = Segment.objects.create(
        episode=episode,
        place=last + 1,
        title=title,
        seconds=words.seconds,
        submission=submission,
        note=words.note.strip()[:300],
    )
    _record(actor, episode, "segment_added", segment)
    return segment


@transaction.atomic
def move_segment(*, actor: Actor, episode_id: int, segment_id: int, is_up: bool) -> Segment:
    """Moves a line one place up or down; at the edge it stays where it is. Audited."""
    episode = episode_in_hand(actor, episode_id)
    segment = _segment(episode, segment_id)
    other = episode.segments.filter(place=segment.place + (-1 if is_up else 1)).first()
    if other is not None:
        segment.place, other.place = other.place, segment.place
        Segment.objects.bulk_update([segment, other], ["place"])
        _record(actor, episode, "segment_moved", segment)
    return segment


@transaction.atomic
def time_segment(*, actor: Actor, episode_id: int, segment_id: int, seconds: int) -> Segment:
    """Gives a line another length. Audited."""
    episode = episode_in_hand(actor, episode_id)
    segment = _segment(episode, segment_id)
    _must_last(seconds, "seconds")
    segment.seconds = seconds
    segment.save()
    _record(actor, episode, "segment_timed", segment)
    return segment


@transaction.atomic
def remove_segment(*, actor: Actor, episode_id: int, segment_id: int) -> None:
    """Takes a line out; those below move up. Not once the episode went out: it is a record then. Audited."""
    episode = episode_in_hand(actor, episode_id)
    segment = _segment(episode, segment_id)
    _record(actor, episode, "segment_removed", segment)
    place = segment.place
    segment.delete()
    episode.segments.filter(place__gt=place).update(place=F("place") - 1)


def episode_in_hand(actor: Actor, episode_id: int, *, is_aired: bool = False) -> Episode:
    """The episode, locked, for one who runs its programme; refuses changes of one that went out (`is_aired`: not)."""
    episode = episode_visible_to(actor, episode_id)
    if not may_run(actor, episode.programme):
        raise NotAllowed
    Episode.objects.select_for_update().get(pk=episode.pk)
    if not is_aired and episode.broadcasts.exists():
        raise WrongStage(_("Episode ini sudah tayang; susunannya tidak diubah lagi."))
    return episode


def _contribution(episode: Episode, submission_id: int | None) -> Submission | None:
    if submission_id is None:
        return None
    row = Submission.objects.select_for_update().filter(
        pk=submission_id, call__programme_id=episode.programme_id, stage=Stage.ACCEPTED
    )
    found = row.first()
    if found is None or found.segments.exists():
        raise BadWords(_("Pilih usulan terpilih yang belum masuk episode."), "submission")
    return found


def _segment(episode: Episode, segment_id: int) -> Segment:
    found = episode.segments.filter(pk=segment_id).first()
    if found is None:
        raise NotFound
    return found


def _must_last(seconds: int, field: str) -> None:
    if not 0 < seconds <= MOST_SECONDS:
        raise BadWords(_("Durasi antara 1 detik dan 6 jam."), field)


def _record(actor: Actor, episode: Episode, verb: str, segment: Segment) -> None:
    detail = {"segment": segment.pk, "place": segment.place, "seconds": segment.seconds}
    trail.record(actor, verb, f"episode:{episode.pk}", path=episode.programme.unit.path, detail=detail)
