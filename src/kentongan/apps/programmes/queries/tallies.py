"""What offices brought to programmes, counted."""

from collections.abc import Collection
from datetime import date

from django.db.models import Count, Min, Q

from kentongan.apps.newsroom.queries.counting.returns import moments
from kentongan.apps.programmes.enums import Stage
from kentongan.apps.programmes.models import Segment, Submission
from kentongan.core.scoring.tally import Tally


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """Submitted (of them on time), accepted and first broadcast within [since, until) by office; three queries.

    `programmes.submitted`: sent in and not taken back. `programmes.accepted`: chosen by the desk.
    `programmes.broadcast`: contributions that went out for the first time.
    """
    first, last = moments(since, until)
    rows = Submission.objects.exclude(stage=Stage.WITHDRAWN).order_by()
    if units is not None:
        rows = rows.filter(unit_id__in=units)
    sent = rows.filter(submitted_at__gte=first, submitted_at__lt=last).values("unit_id")
    taken = rows.filter(stage=Stage.ACCEPTED, accepted_at__gte=first, accepted_at__lt=last).values("unit_id")
    found = [
        Tally(row["unit_id"], "programmes.submitted", row["number"], total=float(row["timely"]))
        for row in sent.annotate(number=Count("id"), timely=Count("id", filter=Q(is_late=False)))
    ]
    found += [
        Tally(row["unit_id"], "programmes.accepted", row["number"])
        for row in taken.annotate(number=Count("id"))
    ]
    aired = (
        Segment.objects.filter(submission__in=rows)
        .order_by()
        .values("submission_id", "submission__unit_id")
        .annotate(at=Min("episode__broadcasts__aired_at"))
        .filter(at__gte=first, at__lt=last)
        .values_list("submission__unit_id", flat=True)
    )
    by_unit: dict[int, int] = {}
    for unit in aired:
        by_unit[unit] = by_unit.get(unit, 0) + 1
    return found + [Tally(unit, "programmes.broadcast", number) for unit, number in sorted(by_unit.items())]
