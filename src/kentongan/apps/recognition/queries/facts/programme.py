"""What offices sent in to the programme, as far as its desk chose it."""

from collections.abc import Iterator
from datetime import date

from kentongan.apps.newsroom.queries.addresses import desk_path
from kentongan.apps.programmes.queries.merits import Contribution, contributions
from kentongan.core.scoring.facts import Fact

ACCEPTED, BROADCAST, ON_TIME = "programme.accepted", "programme.broadcast", "programme.on_time"
SOURCES = (ACCEPTED, BROADCAST, ON_TIME)


def facts(*, since: date, until: date) -> Iterator[Fact]:
    """Accepted contributions of [since, until): that they were, that they went out, that they came in time."""
    for row in contributions(since=since, until=until):
        if not row.accepted:
            continue
        yield _fact(row, ACCEPTED)
        if row.broadcast_at:
            yield _fact(row, BROADCAST)
        if row.on_time:
            yield _fact(row, ON_TIME)


def _fact(row: Contribution, source: str) -> Fact:
    return Fact(
        unit=row.unit,
        source=source,
        key=f"kiriman:{row.submission}",
        title=row.title,
        link=desk_path(row.story_id) if row.story_id else "",
        moment=f"{row.submission:012d}",
    )
