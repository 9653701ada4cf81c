"""What the clock says of a case: how long after T0 each step was done."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from kentongan.apps.crisis.models import Case, Task
from kentongan.core.drill.score import CLOCKS

# The step of the common playbook behind each clock of a case.
STEPS = {"opened": "confirm", "informed": "inform", "facts": "facts"}


@dataclass(frozen=True, slots=True)
class Measured:
    """One clock. `took` and `late` in whole minutes; None for what was not done."""

    key: str
    title: str
    target: int
    took: int | None

    @property
    def late(self) -> int | None:
        return None if self.took is None else max(0, self.took - self.target)

    def as_row(self) -> dict:
        return {**asdict(self), "late": self.late}


@dataclass(frozen=True, slots=True)
class Moments:
    """When each step of a case was done; None for what was not."""

    opened: datetime | None
    informed: datetime | None
    facts: datetime | None
    statement: datetime | None


def moments_of(case: Case) -> Moments:
    """Read from the tasks and the first statement; one query."""
    done = dict(Task.objects.filter(case_id=case.pk, key__in=STEPS.values()).values_list("key", "done_at"))
    at = {name: done.get(step) for name, step in STEPS.items()}
    return Moments(**at, statement=case.first_statement_at)


def clocks_of(case: Case) -> list[Measured]:
    """The four clocks of the first hour; one query."""
    moments = moments_of(case)
    return [
        Measured(key, title, minutes, _minutes(case.detected_at, getattr(moments, key)))
        for key, (title, minutes, _points) in CLOCKS.items()
    ]


def _minutes(start: datetime, at: datetime | None) -> int | None:
    return None if at is None else max(at - start, timedelta()) // timedelta(minutes=1)
