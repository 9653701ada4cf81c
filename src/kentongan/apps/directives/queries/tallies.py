"""What directives count for an office."""

from collections.abc import Collection
from datetime import date

from django.db.models import Count, F, Q
from django.db.models.functions import TruncDate

from kentongan.apps.directives.enums import AnswerState, DirectiveState
from kentongan.apps.directives.models import Addressee, Answer, Point
from kentongan.core.clock.zones import ZONES
from kentongan.core.scoring.tally import Tally

ACKNOWLEDGED, DONE, ON_TIME = "directives.acknowledged", "directives.points_done", "directives.on_time"
_COUNTED = (DirectiveState.ISSUED, DirectiveState.CLOSED)
_WIB = ZONES["WIB"]


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Per office in [since, until): directives acknowledged of those addressed to it in that time; points settled of
    those that fell due in it; and of these, settled ones that were sent by the due day. Three queries.

    A superseded edition does not count: the one after it asks anew. A point that does not apply is settled on time.
    """
    mine = Q() if units is None else Q(unit_id__in=units)
    return [*_acknowledged(since, until, mine), *_points(since, until, mine, units)]


def _acknowledged(since: date, until: date, mine: Q) -> list[Tally]:
    rows = (
        Addressee.objects.filter(mine, directive__state__in=_COUNTED)
        .annotate(day=TruncDate("joined_at", tzinfo=_WIB))
        .filter(day__gte=since, day__lt=until)
        .values("unit_id")
        .annotate(of=Count("pk"), count=Count("acknowledged_at"))
        .order_by("unit_id")
    )
    return [Tally(row["unit_id"], ACKNOWLEDGED, row["count"], row["of"]) for row in rows]


def _points(since: date, until: date, mine: Q, units: Collection[int] | None) -> list[Tally]:
    due = Q(due__gte=since, due__lt=until, directive__state__in=_COUNTED)
    owed = Addressee.objects.filter(
        mine,
        directive__points__due__gte=since,
        directive__points__due__lt=until,
        directive__state__in=_COUNTED,
    )
    owed = owed.values("unit_id").annotate(of=Count("directive__points__pk")).order_by("unit_id")
    theirs = Q() if units is None else Q(addressee__unit_id__in=units)
    settled = Answer.objects.filter(
        theirs, point__in=Point.objects.filter(due), state__in=AnswerState.settled()
    )
    settled = settled.annotate(day=TruncDate("sent_at", tzinfo=_WIB)).values("addressee__unit_id")
    settled = settled.annotate(count=Count("pk"), on_time=Count("pk", filter=Q(day__lte=F("point__due"))))
    done = {row["addressee__unit_id"]: row for row in settled.order_by("addressee__unit_id")}
    nothing = {"count": 0, "on_time": 0}
    found = []
    for row in owed:
        had = done.get(row["unit_id"], nothing)
        found.append(Tally(row["unit_id"], DONE, had["count"], row["of"]))
        found.append(Tally(row["unit_id"], ON_TIME, had["on_time"], row["of"]))
    return found
