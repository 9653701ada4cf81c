"""What agents did, counted from the life-line and their notes, month by month."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncMonth

from kentongan.apps.agents.models import Agent, Entry
from kentongan.apps.agents.queries.catalogue import Duty, duties_of
from kentongan.apps.clarifications.models import Claim
from kentongan.apps.crisis.models import Fact
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story

_ZONE = ZoneInfo("Asia/Jakarta")
Done = dict[tuple[int, date, str], int]  # (user or agent, first of the month, what) -> how often


@dataclass(frozen=True, slots=True)
class Month:
    """A month of an agent: points, and of each duty how often and what it gave."""

    on: date
    points: int
    parts: tuple[tuple[Duty, int, int], ...]


def months_of(agents: Iterable[Agent], *, since: date, until: date) -> dict[int, list[Month]]:
    """The months of agents in [since, until) by their keys, oldest first; four queries, however many agents.

    Only months that a term touches count, and of each duty no more than its most in a month.
    """
    rows = list(agents)
    counted = _counted({row.user_id for row in rows}, since, until)
    noted = _noted([row.pk for row in rows], since, until)
    return {row.pk: _months(row, counted, noted, since, until) for row in rows}


def points_of(agents: Iterable[Agent], *, since: date, until: date) -> dict[int, int]:
    """The points of agents in [since, until) by their keys; four queries."""
    found = months_of(agents, since=since, until=until)
    return {key: sum(month.points for month in months) for key, months in found.items()}


def _months(agent: Agent, counted: Done, noted: Done, since: date, until: date) -> list[Month]:
    duties = duties_of(agent.cohort.duties)
    return [
        _month(first, agent, duties, counted, noted)
        for first in _firsts(max(since, agent.starts_on or since), until, agent.ends_on)
    ]


def _month(first: date, agent: Agent, duties: tuple[Duty, ...], counted: Done, noted: Done) -> Month:
    parts = []
    for duty in duties:
        if duty.counts:
            times = counted.get((agent.user_id, first, duty.counts), 0)
        else:
            times = noted.get((agent.pk, first, duty.key), 0)
        parts.append((duty, times, min(times * duty.points, duty.most)))
    return Month(first, sum(part[2] for part in parts), tuple(parts))


def _firsts(since: date, until: date, last: date | None) -> list[date]:
    """The first days of the months that are touched."""
    end = until if last is None else min(until, date.fromordinal(last.toordinal() + 1))
    found, month = [], since.replace(day=1)
    while month < end:
        found.append(month)
        month = (month.replace(day=28) + (date(2000, 1, 5) - date(2000, 1, 1))).replace(day=1)
    return found


def _counted(users: Collection[int], since: date, until: date) -> Done:
    """What the platform saw of people: stories that came out, claims noted, facts put on the board. Three queries."""
    start, end = (datetime.combine(day, time.min, _ZONE) for day in (since, until))
    of_stories = Story.objects.filter(
        status__in=StoryStatus.public(), filed_by__in=users, published_at__gte=start, published_at__lt=end
    )
    of_claims = Claim.objects.filter(filed_by__in=users, created_at__gte=start, created_at__lt=end)
    of_facts = Fact.objects.filter(
        author__in=users, made_at__gte=start, made_at__lt=end, case__is_drill=False
    )
    found: Done = defaultdict(int)
    for what, rows, who, when in (
        ("stories", of_stories, "filed_by_id", "published_at"),
        ("claims", of_claims, "filed_by_id", "created_at"),
        ("facts", of_facts, "author_id", "made_at"),
    ):
        for user, month, count in _by_month(rows, who, when):
            found[user, month, what] = count
    return found


def _by_month(rows: QuerySet, who: str, when: str) -> list[tuple[int, date, int]]:
    months = rows.annotate(month=TruncMonth(when, tzinfo=_ZONE)).order_by()
    told = months.values_list(who, "month").annotate(count=Count("pk"))
    return [(user, month.date(), count) for user, month, count in told]


def _noted(agents: Collection[int], since: date, until: date) -> Done:
    rows = Entry.objects.filter(agent_id__in=agents, on__gte=since, on__lt=until)
    told = rows.annotate(month=TruncMonth("on")).order_by()
    counts = told.values_list("agent_id", "month", "duty").annotate(count=Count("pk"))
    return {(agent, month, duty): count for agent, month, duty, count in counts}
