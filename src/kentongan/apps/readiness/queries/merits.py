"""What awards look at: scores of drills, and reports of cases that a jury may read."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from kentongan.apps.crisis.queries.merits import open_cases
from kentongan.apps.readiness.enums import DrillState
from kentongan.apps.readiness.models import Drill, Report

_HOME = ZoneInfo("Asia/Jakarta")


@dataclass(frozen=True, slots=True)
class DrillMerit:
    """An exercise of the office `unit` that was ended, and its score of 100."""

    unit: int
    drill: int
    title: str
    on: date
    points: Decimal


def drills_with_scores(*, since: date, until: date) -> list[DrillMerit]:
    """Exercises ended within [since, until); one query."""
    first, last = (datetime.combine(day, time.min, _HOME) for day in (since, until))
    rows = Drill.objects.filter(state=DrillState.ENDED, ended_at__gte=first, ended_at__lt=last)
    fields = ("case__unit_id", "pk", "case__title", "ended_at", "points")
    return [
        DrillMerit(unit, drill, title, ended.astimezone(_HOME).date(), points)
        for unit, drill, title, ended, points in rows.order_by("case__unit_id", "pk").values_list(*fields)
    ]


def reports_of_cases(*, since: date, until: date, units: Collection[int]) -> dict[int, list[str]]:
    """By office the words of the newest report of each case, restricted cases left out; one query."""
    cases = open_cases(since=since, until=until).filter(unit_id__in=units).values("pk")
    rows = Report.objects.filter(case_id__in=cases).order_by("case_id", "-made_at", "-id")
    newest = rows.distinct("case_id").values_list("case__unit_id", "content")
    found: dict[int, list[str]] = {}
    for unit, content in newest:
        found.setdefault(unit, []).append(_words(content))
    return found


def _words(content: dict) -> str:
    sections = [f"{heading}\n" + "\n".join(map(str, lines)) for heading, lines in content.get("sections", [])]
    return "\n\n".join(filter(None, [content.get("summary", ""), *sections]))
