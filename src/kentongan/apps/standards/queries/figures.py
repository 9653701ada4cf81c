"""What each rule brings: shown, followed, rejected, waived, over a branch and a stretch of days."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet, Sum
from django.db.models.functions import TruncWeek

from kentongan.apps.standards.enums import Outcome
from kentongan.apps.standards.models import RuleOutcome, RuleTally
from kentongan.core.standard.house.helpfulness import FLOORS, Followed
from kentongan.core.standard.rule import Rule
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

DAYS = 90
_SUMS = {name: Sum(name) for name in Followed.__slots__}


@dataclass(frozen=True, slots=True)
class Week:
    """What became of one rule's findings in the week that begins on `start`."""

    start: date
    followed: Followed


def tallies_visible_to(actor: Actor) -> QuerySet[RuleTally]:
    """The sums of the offices whose figures `actor` reads. Every figure starts here."""
    return within(RuleTally.objects.all(), actor, Permission.STANDARD_READ)


def followed_by_rule(actor: Actor, *, today: date, path: str = "") -> dict[str, Followed]:
    """The last 90 days by rule, below `path` where one is given; one query, however many stories."""
    rows = _lately(tallies_visible_to(actor), today)
    if path:
        rows = rows.filter(unit__path__startswith=path)
    counted = rows.order_by().values("rule").annotate(**{f"n_{name}": total for name, total in _SUMS.items()})
    return {row["rule"]: Followed(**{name: row[f"n_{name}"] for name in _SUMS}) for row in counted}


def weeks_of(actor: Actor, rule: str, *, today: date, path: str = "") -> list[Week]:
    """The same for one rule, week by week, oldest first; one query."""
    rows = _lately(tallies_visible_to(actor).filter(rule=rule), today)
    if path:
        rows = rows.filter(unit__path__startswith=path)
    counted = rows.annotate(start=TruncWeek("day")).order_by("start").values("start")
    counted = counted.annotate(**{f"n_{name}": total for name, total in _SUMS.items()})
    return [Week(row["start"], Followed(**{name: row[f"n_{name}"] for name in _SUMS})) for row in counted]


def rejections_of(actor: Actor, rule: str) -> QuerySet[RuleOutcome]:
    """Why people rejected findings of a rule, newest first: reasons and offices, no persons."""
    rows = within(
        RuleOutcome.objects.filter(rule=rule, outcome=Outcome.REJECTED), actor, Permission.STANDARD_READ
    )
    return rows.select_related("unit").defer("by").order_by("-at", "-pk")


def is_below_floor(rule: Rule, followed: Followed | None) -> bool:
    """Whether too few of a rule's findings were followed for what it weighs."""
    return followed is not None and followed.is_below(FLOORS[rule.severity])


def _lately(rows: QuerySet[RuleTally], today: date) -> QuerySet[RuleTally]:
    return rows.filter(day__gt=today - timedelta(days=DAYS), day__lte=today)
