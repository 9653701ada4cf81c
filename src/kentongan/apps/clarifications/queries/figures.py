"""How the desk of clarifications fares, as frozen values."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from statistics import median
from zoneinfo import ZoneInfo

from django.db.models import Count

from kentongan.apps.clarifications.enums import VERDICTS, ClaimStatus, Outcome
from kentongan.apps.clarifications.queries.claims import claims_visible_to
from kentongan.apps.clarifications.queries.remedies import remedies_visible_to
from kentongan.foundation.accounts.actor import Actor

_ZONE = ZoneInfo("Asia/Jakarta")
_MOST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Claims filed and cases opened from `since` to `until`, both included.

    `hours_to_answer` is the median from filing to publication, None without an answer. `success` is the share of
    closed cases that were served, wholly or in part; None without a closed case.
    """

    since: date
    until: date
    filed: int
    answered: int
    repeated: int
    hours_to_answer: float | None
    verdicts: tuple[tuple[str, int], ...]
    cases: int
    outcomes: tuple[tuple[str, int], ...]
    success: float | None
    days_to_outcome: float | None


def figures(actor: Actor, *, since: date, until: date) -> Figures:
    """The figures of the branches that `actor` sees; four queries."""
    start = datetime.combine(since, time.min, _ZONE)
    end = datetime.combine(until + timedelta(days=1), time.min, _ZONE)
    claims = claims_visible_to(actor).filter(created_at__gte=start, created_at__lt=end)
    by_status = dict(claims.values_list("status").annotate(n=Count("id")).order_by())
    by_verdict = dict(claims.exclude(verdict="").values_list("verdict").annotate(n=Count("id")).order_by())
    spans = claims.filter(published_at__isnull=False).values_list("created_at", "published_at")[:_MOST]
    hours = [(public - filed).total_seconds() / 3600 for filed, public in spans]
    cases = remedies_visible_to(actor).filter(created_at__gte=start, created_at__lt=end)
    ends = list(cases.values_list("outcome", "created_at", "closed_at")[:_MOST])
    closed = [outcome for outcome, _, _ in ends if outcome]
    days = [(shut - opened).total_seconds() / 86_400 for _, opened, shut in ends if shut]
    return Figures(
        since=since,
        until=until,
        filed=sum(by_status.values()),
        answered=by_status.get(ClaimStatus.ANSWERED, 0),
        repeated=by_status.get(ClaimStatus.REPEAT, 0),
        hours_to_answer=round(median(hours), 1) if hours else None,
        verdicts=tuple((label, by_verdict.get(key, 0)) for key, label in VERDICTS),
        cases=len(ends),
        outcomes=tuple((str(label), closed.count(key)) for key, label in Outcome.choices),
        success=_share(closed),
        days_to_outcome=round(median(days), 1) if days else None,
    )


def _share(closed: list[str]) -> float | None:
    good = sum(outcome in (Outcome.SERVED, Outcome.PARTLY) for outcome in closed)
    return good / len(closed) if closed else None
