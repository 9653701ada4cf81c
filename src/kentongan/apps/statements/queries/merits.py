"""What awards look at: whether the next word came when it was promised."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby, pairwise

from kentongan.apps.crisis.queries.merits import open_cases
from kentongan.apps.statements.models import PublicUpdate

GRACE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class PromiseMerit:
    """A case of the office `unit`: of `promised` next words that are due or given, `kept` came in time."""

    unit: int
    case: int
    code: str
    promised: int
    kept: int


def promises(*, since: date, until: date, now: datetime) -> list[PromiseMerit]:
    """By case, for cases known within [since, until) that are not restricted; one query."""
    cases = open_cases(since=since, until=until).values("pk")
    rows = (
        PublicUpdate.objects.filter(case_id__in=cases)
        .order_by("case_id", "number")
        .values_list("case_id", "case__unit_id", "case__code", "released_at", "next_update_at",
                     "case__stood_down_at")
    )  # fmt: skip
    found = (_of_case(list(group), now) for _case, group in groupby(rows, key=lambda row: row[0]))
    return [merit for merit in found if merit.promised]


def _of_case(rows: list[tuple], now: datetime) -> PromiseMerit:
    case, unit, code, _released, _promise, ended = rows[0]
    answers = [(promise, following[3]) for (*_, promise, _end), following in pairwise(rows)]
    last = rows[-1][4]
    told = [_is_kept(promise, at) for promise, at in answers if promise]
    if last and (ended or last + GRACE < now):
        told.append(_is_kept(last, ended or now))
    return PromiseMerit(unit, case, code, len(told), sum(told))


def _is_kept(promise: datetime, at: datetime) -> bool:
    return at <= promise + GRACE
