"""Published stories: their quality, speed, reprints, and which of them repeat an earlier one."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from kentongan.apps.monitoring.queries.merits import outlets_by_uri, traces_by_unit
from kentongan.apps.newsroom.queries.addresses import desk_path, uri_of
from kentongan.apps.newsroom.queries.counting.merits import StoryMerit, stories_with_merits
from kentongan.core.scoring.facts import Fact
from kentongan.core.scoring.likeness import Text, copies

STORIES = "news.stories"
SOURCES = (STORIES,)


def facts(*, since: date, until: date) -> Iterator[Fact]:
    """Every story of [since, until); three queries, however many stories."""
    outlets = outlets_by_uri(since=since, until=until)
    repeated = _repeated(since, until)
    for row in stories_with_merits(since=since, until=until):
        uri = uri_of(row.story)
        yield _fact(row, outlets.get(uri, 0), repeated.get(uri, ""))


def _repeated(since: date, until: date) -> dict[str, str]:
    """Uris of stories whose text repeats an earlier one of the same office."""
    found: dict[str, str] = {}
    rows = traces_by_unit(since=since, until=until)
    for _unit, releases in groupby(rows, key=lambda row: row[0]):
        found |= copies(_texts(releases))
    return found


def _texts(releases: Iterable[tuple[int, str, list[int]]]) -> Iterator[Text]:
    """They come in the order of their publication, which their places keep."""
    for place, (_unit, uri, traces) in enumerate(releases):
        yield Text(uri, f"{place:08d}", traces)


def _fact(row: StoryMerit, outlets: int, copy_of: str) -> Fact:
    return Fact(
        unit=row.unit,
        source=STORIES,
        key=f"berita:{row.story}",
        title=row.headline,
        link=desk_path(row.story),
        on=row.on,
        moment=row.published_at.isoformat(),
        words=row.words,
        topic=row.topic,
        signs={
            "returned": row.returned,
            "warnings": row.warnings,
            "hours": row.hours,
            "outlets": outlets,
        },
        copy_of=copy_of,
    )
