"""What awards look at: how soon the public was told. Restricted cases and drills stay out."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from kentongan.apps.crisis.enums import CaseStatus
from kentongan.apps.crisis.models import Case

_HOME = ZoneInfo("Asia/Jakarta")
# From this level on somebody must speak within the hour.
MUST_SPEAK = 3
# A case that was never spoken of counts as if it had been after this many minutes.
SILENT_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class CaseMerit:
    """A case of the office `unit` and how many minutes passed before its first statement."""

    unit: int
    case: int
    code: str
    on: date
    minutes: int


def open_cases(*, since: date, until: date) -> QuerySet[Case]:
    """Real cases known within [since, until) that are not restricted and not merged into others."""
    first, last = (datetime.combine(day, time.min, _HOME) for day in (since, until))
    rows = Case.objects.filter(detected_at__gte=first, detected_at__lt=last)
    return rows.filter(is_drill=False, is_restricted=False).exclude(status=CaseStatus.MERGED)


def cases_with_merits(*, since: date, until: date) -> list[CaseMerit]:
    """Cases that were spoken of, and those that should have been; one query."""
    rows = open_cases(since=since, until=until).filter(
        Q(first_statement_at__isnull=False) | Q(severity__gte=MUST_SPEAK)
    )
    fields = ("unit_id", "pk", "code", "detected_at", "first_statement_at")
    return [
        CaseMerit(unit, case, code, detected.astimezone(_HOME).date(), _minutes(detected, spoken))
        for unit, case, code, detected, spoken in rows.order_by("unit_id", "detected_at").values_list(*fields)
    ]


def _minutes(detected: datetime, spoken: datetime | None) -> int:
    if spoken is None:
        return SILENT_MINUTES
    return min(max(spoken - detected, timedelta()) // timedelta(minutes=1), SILENT_MINUTES)
