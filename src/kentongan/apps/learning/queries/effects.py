"""What became of a weakness after its lesson: before and after, here and where nobody took it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Min, Q, Sum
from django.utils import timezone

from kentongan.apps.learning.enums import Kind
from kentongan.apps.learning.models import Attempt, OfficeCount, SeenDecision, SeenVersion
from kentongan.apps.learning.queries.profile import YEAR, months_back
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import region_of
from kentongan.core.learning.effect import Comparison, Rate
from kentongan.core.learning.lesson import REASON, Lesson

_WINDOW = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Month:
    """One month: the office's own rate, and that of the others."""

    first: date
    own: Rate
    others: Rate


@dataclass(frozen=True, slots=True)
class Effect:
    """`passed_at` is when the lesson was first passed here; without it there is nothing to compare yet.

    `others` is how many offices of the region stand beside: those where nobody finished the lesson.
    """

    passed_at: datetime | None
    comparison: Comparison | None
    months: tuple[Month, ...]
    others: int
    days: int = _WINDOW.days


def effect_of(unit: Unit, lesson: Lesson) -> Effect:
    """Half a year before and after the first pass, and a year month by month; eight queries at most."""
    passed_at = Attempt.objects.filter(unit=unit, lesson=lesson.key, is_passed=True).aggregate(
        first=Min("finished_at")
    )["first"]
    others = _untaught(unit, lesson)
    months = _monthly(unit, others, lesson)
    if passed_at is None:
        return Effect(None, None, months, len(others))
    before, after = (passed_at - _WINDOW, passed_at), (passed_at, min(passed_at + _WINDOW, timezone.now()))
    own_before, own_after = _rates([unit.pk], lesson, before, after)
    their_before, their_after = _rates(others, lesson, before, after)
    comparison = Comparison(own_before, own_after, their_before, their_after)
    return Effect(passed_at, comparison, months, len(others))


def _untaught(unit: Unit, lesson: Lesson) -> list[int]:
    """Other offices of the same region where nobody finished the lesson; two queries."""
    region = region_of(unit)
    if region is None:
        return []
    taught = Attempt.objects.filter(lesson=lesson.key).exclude(finished_at=None).values("unit_id")
    around = Unit.objects.filter(path__startswith=region.path).exclude(pk=unit.pk).exclude(pk__in=taught)
    return list(around.values_list("pk", flat=True))


def _rates(
    units: list[int], lesson: Lesson, before: tuple[datetime, datetime], after: tuple[datetime, datetime]
) -> tuple[Rate, Rate]:
    """Two queries at most."""
    spans = {"before": Q(at__gte=before[0], at__lt=before[1]), "after": Q(at__gte=after[0], at__lt=after[1])}
    near = Q(at__gte=before[0], at__lt=after[1], unit_id__in=units)
    word = lesson.key.partition(".")[2]
    found = Q(reason=word) if lesson.chapter == REASON else Q(rules__contains=[lesson.key])
    table = SeenDecision if lesson.chapter == REASON else SeenVersion
    handed = SeenVersion.objects.filter(near).aggregate(
        **{name: Count("pk", filter=q) for name, q in spans.items()}
    )
    broken = table.objects.filter(near & found).aggregate(
        **{name: Count("pk", filter=q) for name, q in spans.items()}
    )
    return Rate(broken["before"], handed["before"]), Rate(broken["after"], handed["after"])


def _monthly(unit: Unit, others: list[int], lesson: Lesson) -> tuple[Month, ...]:
    """Two queries over a year of sums."""
    months = months_back(YEAR)
    wanted = Q(kind=Kind.HANDED) | Q(kind__in=(Kind.FOUND, Kind.RETURNED), key=lesson.key)
    rows = OfficeCount.objects.filter(wanted, month__gte=months[0])
    own = _by_month(rows.filter(unit=unit))
    theirs = _by_month(rows.filter(unit_id__in=others))
    return tuple(Month(month, _rate(own, month), _rate(theirs, month)) for month in months)


def _by_month(rows) -> dict[tuple[date, bool], int]:
    summed = rows.order_by().values_list("month", "kind").annotate(number=Sum("number"))
    found: dict[tuple[date, bool], int] = {}
    for month, kind, number in summed:
        place = (month, kind == Kind.HANDED)
        found[place] = found.get(place, 0) + number
    return found


def _rate(sums: dict[tuple[date, bool], int], month: date) -> Rate:
    return Rate(sums.get((month, False), 0), sums.get((month, True), 0))
