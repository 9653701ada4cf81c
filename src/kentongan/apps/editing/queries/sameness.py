"""Stories of other offices that may tell the same event."""

from datetime import timedelta

from django.db.models import Q, QuerySet

from kentongan.apps.archive.gate import Telling
from kentongan.apps.archive.models import Told
from kentongan.apps.archive.queries.echoes import echo_of, heard
from kentongan.apps.editing.enums import Sameness
from kentongan.apps.editing.errors import NotFound
from kentongan.apps.editing.models import Contribution, Likeness, Merge
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.units.models import Unit
from kentongan.core.echo.story import FEWEST, WORTH_A_LOOK, likeness
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

# Two offices write of one event in their own words: on the same day half of the news in common is worth a look.
SAME_DAY = 50
AROUND = timedelta(days=4)
_MOST_A_KEY, _MOST_COMPARED, _MOST_FOUND = 100, 40, 5
_FIND = f"""
WITH met AS (
    SELECT one.told AS id, count(*) AS shared
    FROM unnest(%(keys)s::int[]) AS asked(key)
    CROSS JOIN LATERAL (
        SELECT told FROM archive_toldkey WHERE archive_toldkey.key = asked.key ORDER BY told DESC LIMIT {_MOST_A_KEY}
    ) AS one
    GROUP BY one.told ORDER BY shared DESC, one.told DESC LIMIT {_MOST_COMPARED}
)
SELECT told.* FROM met JOIN archive_told AS told USING (id)
WHERE told.unit_id <> %(unit)s AND told.reference <> %(reference)s AND told.run_count >= {FEWEST}
    AND told.day BETWEEN %(since)s AND %(until)s
"""  # noqa: S608 - numbers of our own
_IN_REACH = (StoryStatus.IN_REVIEW, StoryStatus.APPROVED)
_TOLD = (*_IN_REACH, StoryStatus.RETURNED, StoryStatus.PUBLISHED)


def alike_elsewhere(telling: Telling) -> list[tuple[int, int]]:
    """Numbers of stories of other offices around the same day, with their likeness in percent; the most alike first.

    At most five, from at most forty that share a key of the echo: one query, whatever the size of the archive.
    """
    asked = heard(telling)
    if not asked.keys:
        return []
    rows = Told.objects.raw(
        _FIND,
        {
            "reference": telling.reference,
            "keys": list(set(asked.keys)),
            "unit": telling.unit_id,
            "since": telling.day - AROUND,
            "until": telling.day + AROUND,
        },
    )
    found = [(row, likeness(asked.echo, echo_of(row))) for row in rows]
    alike = [(_number(row), percent) for row, percent in found if percent >= _least(row, telling)]
    return sorted(alike, key=lambda one: (-one[1], one[0]))[:_MOST_FOUND]


def likenesses_visible_to(actor: Actor) -> QuerySet[Likeness]:
    """Open proposals of which `actor` decides over both stories, while one of the two can still be taken in."""
    rows = Likeness.objects.filter(outcome=Sameness.OPEN)
    rows = rows.filter(Q(story__status__in=_IN_REACH) | Q(other__status__in=_IN_REACH))
    rows = rows.filter(story__status__in=_TOLD, other__status__in=_TOLD)
    for path in ("story__unit__path", "other__unit__path"):
        rows = within(rows, actor, Permission.STORY_DECIDE, path=path)
    return rows.select_related("story__unit", "story__current", "other__unit", "other__current").order_by(
        "-pk"
    )


def likeness_visible_to(actor: Actor, likeness_id: int) -> Likeness:
    found = likenesses_visible_to(actor).filter(pk=likeness_id).first()
    if found is None:
        raise NotFound
    return found


def merges_visible_to(actor: Actor) -> QuerySet[Merge]:
    """Merges whose lead the actor decides over, newest first."""
    rows = within(Merge.objects.all(), actor, Permission.STORY_DECIDE, path="lead__unit__path")
    return rows.select_related("lead__unit", "lead__current", "by").order_by("-pk")


def merge_visible_to(actor: Actor, merge_id: int) -> Merge:
    found = merges_visible_to(actor).filter(pk=merge_id).first()
    if found is None:
        raise NotFound
    return found


def contributions_to(merge: Merge) -> list[Contribution]:
    """What was told in the lead, oldest first; one query."""
    rows = Contribution.objects.filter(merge_id=merge.pk)
    return list(rows.select_related("story__unit", "story__current").order_by("pk"))


def merge_that_took(story_id: int) -> Merge | None:
    """The standing merge into which a story went; one query."""
    row = Contribution.objects.filter(story_id=story_id, stands=True)
    found = row.select_related("merge__lead__unit", "merge__lead__current").first()
    return found.merge if found else None


def offices_credited(story_id: int) -> list[Unit]:
    """The other offices whose tellings went into a story, by name; one query."""
    joined = Contribution.objects.filter(merge__lead_id=story_id, merge__undone_at=None, stands=True)
    return list(Unit.objects.filter(pk__in=joined.values("story__unit_id")).order_by("name"))


def _least(row: Told, telling: Telling) -> int:
    same_day = telling.event_day is not None and row.event_day == telling.event_day
    return SAME_DAY if same_day else WORTH_A_LOOK


def _number(row: Told) -> int:
    return int(row.reference.removeprefix("story:"))
