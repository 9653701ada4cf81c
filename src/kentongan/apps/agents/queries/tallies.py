"""What agents count for an office."""

from collections import Counter
from collections.abc import Collection
from datetime import date, timedelta

from kentongan.apps.agents.enums import AgentState
from kentongan.apps.agents.models import Agent
from kentongan.apps.agents.queries.competences import trained_units
from kentongan.apps.agents.queries.points import points_of
from kentongan.core.scoring.tally import Tally

_SERVED = (AgentState.ACTIVE, AgentState.HANDED, AgentState.ENDED)


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """The figures of [since, until); seven queries, however many agents.

    agents.active    agents who served on any day of it
    agents.points    agents with points; `total` is the sum of their points
    agents.trained   1 where the office has a fresh competence on the last day; `total` is how many it has
    """
    rows = Agent.objects.filter(state__in=_SERVED, starts_on__lt=until, ends_on__gte=since)
    if units is not None:
        rows = rows.filter(unit_id__in=units)
    agents = list(rows.select_related("cohort"))
    active = Counter(agent.unit_id for agent in agents)
    points = points_of(agents, since=since, until=until) if agents else {}
    trained = trained_units(on=until - timedelta(days=1), units=units)
    return [
        *(Tally(unit, "agents.active", count) for unit, count in active.items()),
        *_points(agents, points),
        *(Tally(unit, "agents.trained", 1, total=float(count)) for unit, count in trained.items()),
    ]


def _points(agents: list[Agent], points: dict[int, int]) -> list[Tally]:
    sums, counts = Counter(), Counter()
    for agent in agents:
        if gained := points.get(agent.pk, 0):
            sums[agent.unit_id] += gained
            counts[agent.unit_id] += 1
    return [Tally(unit, "agents.points", counts[unit], total=float(total)) for unit, total in sums.items()]
