"""Where competences are fresh, counted by the database: what the whole nation asks, without a row for each office."""

from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from kentongan.apps.academy.models import Competence
from kentongan.apps.agents.queries.agents import seats_visible_to
from kentongan.apps.agents.queries.competences import fresh_terms, trained_since
from kentongan.foundation.accounts.actor import Actor

_SHARES = """
WITH seat AS ({seats}), fresh AS (
  SELECT trained.unit_id, trained.key
  FROM ({trained}) AS trained (unit_id, key, last, people)
  JOIN seat ON seat.id = trained.unit_id
  JOIN unnest(%s::text[], %s::int[]) AS term (key, months) USING (key)
  WHERE (trained.last AT TIME ZONE 'UTC')::date + make_interval(months => term.months) >= %s
)
SELECT NULL, (SELECT count(*) FROM seat), (SELECT count(DISTINCT unit_id) FROM fresh)
UNION ALL SELECT key, count(*), 0 FROM fresh GROUP BY key
"""


@dataclass(frozen=True, slots=True)
class Shares:
    """Of `of` offices: in how many each competence is fresh, and how many have none at all."""

    rows: list[tuple[Competence, int]]
    of: int
    nobody: int


def competence_shares(actor: Actor, *, branch: str = "") -> Shares:
    """The shares of the offices that `actor` sees, below `branch` (a path) if given; two queries."""
    seats = seats_visible_to(actor).order_by()
    if branch:
        seats = seats.filter(path__startswith=branch)
    competences = list(Competence.objects.filter(is_active=True).order_by("label"))
    sql, words = seats.values("id").query.sql_with_params()
    terms, (trained, span) = fresh_terms(competences), trained_since(competences)
    asked = [*words, *span, list(terms), list(terms.values()), timezone.localdate()]
    with connection.cursor() as cursor:
        cursor.execute(_SHARES.format(seats=sql, trained=trained), asked)
        (_none, of, trained_offices), *rows = cursor.fetchall()
    fresh = {key: count for key, count, _zero in rows}
    return Shares([(one, fresh.get(one.key, 0)) for one in competences], of, of - trained_offices)
