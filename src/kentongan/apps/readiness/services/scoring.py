"""The score of a drill, from the rows that it left."""

from kentongan.apps.readiness.models import Drill
from kentongan.apps.readiness.queries.measuring import moments_of
from kentongan.apps.statements.models import DrillUpdate
from kentongan.core.crisis.statement.shape import slots_in
from kentongan.core.drill.score import Record, Score, score


def score_of(drill: Drill) -> Score:
    """The score as things stand now: four queries. The first statement of the drill counts, as it would outside."""
    moments = moments_of(drill.case)
    first = (
        DrillUpdate.objects.filter(case_id=drill.case_id).select_related("version").order_by("number").first()
    )
    calls = [row for row in drill.injects.all() if row.shown_at or row.answered_at]
    return score(
        Record(
            started=drill.started_at,
            opened=moments.opened,
            informed=moments.informed,
            facts=moments.facts,
            statement=first.released_at if first else None,
            slots=sum(slots_in(first.text).values()) if first else 0,
            blocked=first.version.blocking if first and first.version else 0,
            approvals=_approvals(first) if first else 0,
            calls=len(calls),
            answered=sum(row.answered_at is not None for row in calls),
            promised=bool(first and first.next_update_at),
        )
    )


def _approvals(update: DrillUpdate) -> int:
    signed = {update.first_approver_id, update.second_approver_id} - {None, update.author_id}
    return len(signed)
