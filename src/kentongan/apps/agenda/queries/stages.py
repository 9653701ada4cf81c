"""How far the coverage of an item is."""

from datetime import datetime

from kentongan.apps.agenda.enums import AnswerState, Stage
from kentongan.apps.agenda.models import Item


def stage_of(item: Item, now: datetime) -> Stage:
    """Derived from the story where there is one, else from the assignments; costs nothing on a dressed item.

    What came out stays said, even where the item was called off.
    """
    coverage = getattr(item, "coverage", None)
    if coverage is not None and coverage.story.is_public:
        return Stage.PUBLISHED
    if item.is_off:
        return Stage.CANCELLED
    if coverage is not None:
        return Stage.FILED
    if not item.wants_coverage:
        return Stage.UNCOVERED
    answers = {one.state for one in item.assignments.all()}
    if AnswerState.ACCEPTED not in answers and AnswerState.ASKED not in answers:
        return Stage.NOBODY
    if item.ends_at <= now:
        return Stage.WRITE
    return Stage.READY if AnswerState.ACCEPTED in answers else Stage.ASKED
