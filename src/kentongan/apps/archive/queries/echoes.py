"""Earlier stories that tell the same."""

from dataclasses import dataclass
from datetime import date

from kentongan.apps.archive.gate import Telling
from kentongan.apps.archive.models import Told
from kentongan.core.echo.sample import unpacked
from kentongan.core.echo.story import FEWEST, WORTH_A_LOOK, Echo, Heard, hear, likeness

# Each key gives its newest stories: a phrase that a hundred thousand stories share costs no more than a rare one.
_MOST_A_KEY = 100
_MOST_COMPARED = 40
# The newest stories of the same office are compared whether they share a key or not.
_OWN_COMPARED = 25
_MOST_SHOWN = 3
_FIND = f"""
WITH own AS (
    SELECT coalesce((SELECT id FROM archive_told WHERE reference = %(reference)s), 9223372036854775807) AS id
), met AS (
    SELECT one.told AS id, count(*) AS shared
    FROM unnest(%(keys)s::int[]) AS asked(key)
    CROSS JOIN LATERAL (
        SELECT told FROM archive_toldkey WHERE archive_toldkey.key = asked.key ORDER BY told DESC LIMIT {_MOST_A_KEY}
    ) AS one
    GROUP BY one.told ORDER BY shared DESC, one.told DESC LIMIT {_MOST_COMPARED}
), compared AS (
    SELECT id FROM met
    UNION (SELECT id FROM archive_told WHERE unit_id = %(unit)s ORDER BY id DESC LIMIT {_OWN_COMPARED})
)
SELECT told.id, told.reference, told.unit_id, told.day, told.event_day, told.headline, told.url, told.desk_url,
    told.runs, told.words, told.run_count, told.word_count, units_unit.name AS office
FROM compared JOIN archive_told AS told USING (id) JOIN units_unit ON units_unit.id = told.unit_id
WHERE told.id < (SELECT id FROM own) AND (told.url <> '' OR told.unit_id = %(unit)s) AND told.run_count >= {FEWEST}
"""  # noqa: S608 - numbers of our own


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier story, how far it tells the same (percent), and whether the same office filed it."""

    headline: str
    office: str
    day: date
    url: str
    likeness: int
    own: bool


def echo_of(row: Told) -> Echo:
    """The echo as it was kept."""
    return Echo(
        unpacked(row.runs, row.run_count),
        unpacked(row.words, row.word_count),
        row.event_day.isoformat() if row.event_day else "",
    )


def heard(telling: Telling) -> Heard:
    return hear(telling.headline, telling.body, telling.event_day.isoformat() if telling.event_day else "")


def earlier_than(telling: Telling) -> list[Earlier]:
    """At most three stories kept before this one that tell the same, the own office's first, then the most alike.

    Of other offices only what the public can read. One query, whatever the size of the archive; none for a text too
    short to be known again.
    """
    asked = heard(telling)
    if not asked.keys:
        return []
    keys = list(set(asked.keys))
    rows = Told.objects.raw(_FIND, {"reference": telling.reference, "keys": keys, "unit": telling.unit_id})
    found = (_earlier(row, likeness(asked.echo, echo_of(row)), telling.unit_id) for row in rows)
    alike = [one for one in found if one.likeness >= WORTH_A_LOOK]
    alike.sort(key=lambda one: (not one.own, -one.likeness, one.day, one.headline))
    return alike[:_MOST_SHOWN]


def _earlier(row: Told, percent: int, unit_id: int) -> Earlier:
    own = row.unit_id == unit_id
    return Earlier(row.headline, row.office, row.day, row.desk_url if own else row.url, percent, own)
