"""Which of our releases a text may come from: by rare traces first, so that formulas of the house cost nothing."""

from django.db import connection
from django.db.models import BigIntegerField
from django.db.models.expressions import RawSQL

from kentongan.apps.monitoring.models import Release

# A trace in more releases than this tells nothing about which of them it is.
MOST_HOLDERS = 8
# No LIMIT inside: it would talk the planner into reading the table instead of the index.
_RARE = """
SELECT trace FROM unnest(%s::bigint[]) AS trace
WHERE (SELECT count(*) FROM monitoring_release WHERE hashes @> ARRAY[trace]) BETWEEN 1 AND %s
"""
_SHARED = (
    '(SELECT count(*) FROM unnest("monitoring_release"."hashes") AS held WHERE held = ANY(%s::bigint[]))'
)


def candidate_releases(traces: list[int], *, limit: int) -> list[Release]:
    """The releases that share most of the rare `traces` (core.analysis candidate_hashes), the newest first of equals.

    Two queries over the GIN index. Where every trace is common, as with a text that was released again and again, the
    common ones decide.
    """
    if not traces:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_RARE, [traces, MOST_HOLDERS])
        rare = [row[0] for row in cursor.fetchall()]
    wanted = rare or traces
    shared = RawSQL(_SHARED, [wanted], output_field=BigIntegerField())  # noqa: S611 - numbers only, as a parameter
    found = Release.objects.filter(hashes__overlap=wanted).annotate(shared=shared)
    return list(found.order_by("-shared", "-published_at")[:limit])
