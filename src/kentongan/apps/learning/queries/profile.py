"""The weakness profile of an office, or of the reader: what was found and returned, month by month."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils import timezone

from kentongan.apps.learning.enums import Kind
from kentongan.apps.learning.errors import NotFound
from kentongan.apps.learning.models import OfficeCount, WriterCount
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.core.learning.effect import Rate
from kentongan.core.learning.lesson import Lesson, lessons
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rulebook import RULES
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission

WINDOW, YEAR = 3, 12
# A return costs two people a round; a finding costs by what it would have held up.
_RETURN_COSTS = 4
_COSTS = {rule.id: rule.severity.rank + 1 for rule in RULES}
_SEVEREST = Severity.BLOCK.rank + 1


@dataclass(frozen=True, slots=True)
class Weakness:
    """What comes up again: the lesson, how often of how many texts handed in, and when last."""

    lesson: Lesson
    rate: Rate
    last_at: datetime
    months: tuple[int, ...]

    @property
    def cost(self) -> int:
        """By this weaknesses are ordered."""
        key = self.lesson.key
        return self.rate.count * (_RETURN_COSTS if self.lesson.is_reason else _COSTS.get(key, _SEVEREST))


@dataclass(frozen=True, slots=True)
class Profile:
    """What was handed in and decided in the stretch, and the weaknesses, the costliest first."""

    months: tuple[date, ...]
    handed: int
    decided: int
    returned: int
    weaknesses: tuple[Weakness, ...]

    def to_mend(self, passed: Mapping[str, datetime], most: int = 3) -> list[Weakness]:
        """The first few that came up since their lesson was passed, or whose lesson was not passed yet."""
        still = (
            one
            for one in self.weaknesses
            if one.lesson.key not in passed or one.last_at > passed[one.lesson.key]
        )
        return list(still)[:most]


def office_visible_to(actor: Actor, unit_id: int) -> Unit:
    found = units_visible_to(actor, Permission.LESSON_READ).filter(pk=unit_id).first()
    if found is None:
        raise NotFound
    return found


def months_back(count: int, today: date | None = None) -> tuple[date, ...]:
    """The first days of the last `count` months, the oldest first, this one last."""
    day = (today or timezone.localdate()).replace(day=1)
    number = day.year * 12 + day.month - 1
    return tuple(date(one // 12, one % 12 + 1, 1) for one in range(number - count + 1, number + 1))


def profile_of_office(unit: Unit, *, months: int = WINDOW) -> Profile:
    """The sums of one office; one query, whatever the number of stories. No person can be told from it."""
    return _profile(OfficeCount.objects.filter(unit=unit), months_back(months))


def profile_of_writer(user_id: int, *, months: int = WINDOW) -> Profile:
    """The sums of one person, for that person; one query."""
    return _profile(WriterCount.objects.filter(writer_id=user_id), months_back(months))


def _profile(rows: QuerySet, months: tuple[date, ...]) -> Profile:
    found = rows.filter(month__gte=months[0]).values_list("month", "kind", "key", "number", "last_at")
    totals: dict[str, int] = defaultdict(int)
    by_key: dict[str, list[tuple[date, int, datetime]]] = defaultdict(list)
    for month, kind, key, number, last_at in found:
        totals[kind] += number
        if key:
            by_key[key].append((month, number, last_at))
    book, handed = lessons(), totals[Kind.HANDED]
    weak = [_weakness(book[key], seen, handed, months) for key, seen in by_key.items() if key in book]
    weak.sort(key=lambda one: (-one.cost, one.lesson.key))
    return Profile(months, handed, totals[Kind.DECIDED], totals[Kind.RETURNED], tuple(weak))


def _weakness(
    lesson: Lesson, seen: Iterable[tuple[date, int, datetime]], handed: int, months: tuple[date, ...]
) -> Weakness:
    seen = list(seen)
    monthly = {month: number for month, number, _at in seen}
    return Weakness(
        lesson,
        Rate(sum(monthly.values()), handed),
        max(at for _month, _number, at in seen),
        tuple(monthly.get(month, 0) for month in months),
    )
