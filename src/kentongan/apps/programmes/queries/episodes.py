"""Episodes, their rundowns, and where they went out."""

from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from kentongan.apps.programmes.enums import Stage
from kentongan.apps.programmes.errors import NotFound
from kentongan.apps.programmes.models import Broadcast, Episode, Programme, Segment, Submission
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

_MOST = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One segment with the second at which it begins."""

    segment: Segment
    begins: int

    @property
    def begins_words(self) -> str:
        return clock(self.begins)

    @property
    def lasts_words(self) -> str:
        return clock(self.segment.seconds)


@dataclass(frozen=True, slots=True)
class Rundown:
    """The lines in their order, the seconds they take and the seconds that are planned."""

    lines: tuple[Line, ...]
    total: int
    planned: int

    @property
    def total_words(self) -> str:
        return clock(self.total)

    @property
    def left_words(self) -> str:
        return clock(abs(self.planned - self.total))

    @property
    def is_over(self) -> bool:
        return self.total > self.planned


def clock(seconds: int) -> str:
    """`1.05.09` or `05.09`: hours, minutes, seconds as rundowns write them."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}.{minutes:02}.{rest:02}" if hours else f"{minutes:02}.{rest:02}"


def episodes_visible_to(actor: Actor) -> QuerySet[Episode]:
    """Rundowns are working papers of the office that holds the programme and of those above it."""
    rows = within(Episode.objects.all(), actor, Permission.PROGRAMME_READ, path="programme__unit__path")
    return rows.select_related("programme__unit").order_by("-planned_at", "-id")


def episode_visible_to(actor: Actor, episode_id: int) -> Episode:
    found = episodes_visible_to(actor).filter(pk=episode_id).first()
    if found is None:
        raise NotFound
    return found


def rundown_of(episode: Episode) -> Rundown:
    """The segments in their order with running times; one query."""
    lines, at = [], 0
    for segment in episode.segments.select_related("submission__unit"):
        lines.append(Line(segment, at))
        at += segment.seconds
    return Rundown(tuple(lines), at, episode.length)


def ready_for(episode: Episode) -> QuerySet[Submission]:
    """Accepted contributions to the programme that stand in no episode yet, oldest first."""
    rows = Submission.objects.filter(
        call__programme_id=episode.programme_id, stage=Stage.ACCEPTED, segments=None
    )
    return rows.select_related("unit").order_by("accepted_at", "id")[:_MOST]


def log_of(programme: Programme) -> QuerySet[Broadcast]:
    """Where the programme went out, newest first; episodes and their contributions at hand."""
    segments = Segment.objects.exclude(submission=None).select_related("submission__unit")
    return (
        Broadcast.objects.filter(episode__programme=programme)
        .select_related("episode")
        .prefetch_related(Prefetch("episode__segments", segments))
        .order_by("-aired_at", "-id")
    )


def broadcasts_of(submission: Submission) -> list[Broadcast]:
    """When and where a contribution went out, first time first; one query."""
    rows = Broadcast.objects.filter(episode__segments__submission=submission)
    return list(rows.select_related("episode__programme").order_by("aired_at", "id"))
