"""What the gate before the end of an alert is shown."""

from kentongan.apps.crisis.gate import Reason, StandDown, reasons_not_to_stand_down
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.tasks import blocking_titles


def stand_down_state(case: Case, *, may_end: bool) -> StandDown:
    """The case as the gate sees it; `may_end` is the policy's answer for who asks. One query."""
    return StandDown(
        status=case.status,
        may_end=may_end,
        is_uncontrolled=bool(case.signs.get("uncontrolled")),
        blocking=blocking_titles(case),
    )


def reasons_against(case: Case, *, may_end: bool) -> list[Reason]:
    """Why the alert may not end now."""
    return reasons_not_to_stand_down(stand_down_state(case, may_end=may_end))
