"""What offices brought to programmes, one by one: for awards that show their working."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Min

from kentongan.apps.newsroom.queries.counting.returns import moments
from kentongan.apps.programmes.enums import Stage
from kentongan.apps.programmes.models import Submission


@dataclass(frozen=True, slots=True)
class Contribution:
    """One submission of an office (ids of unit, submission and, where it is one, story)."""

    unit: int
    submission: int
    title: str
    accepted: bool
    broadcast_at: datetime | None
    story_id: int | None
    on_time: bool


def contributions(*, since: date, until: date) -> list[Contribution]:
    """Everything that was sent in within [since, until) and not taken back, oldest first; one query.

    `broadcast_at` is the first time that an episode with it went out, whenever that was.
    """
    first, last = moments(since, until)
    rows = (
        Submission.objects.filter(submitted_at__gte=first, submitted_at__lt=last)
        .exclude(stage=Stage.WITHDRAWN)
        .annotate(aired=Min("segments__episode__broadcasts__aired_at"))
        .order_by("submitted_at", "id")
        .values_list("unit_id", "id", "title", "stage", "aired", "story_id", "is_late")
    )
    return [
        Contribution(unit, key, title, stage == Stage.ACCEPTED, aired, story, not late)
        for unit, key, title, stage, aired, story, late in rows
    ]
