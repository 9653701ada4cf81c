"""First statements, kept promises and drills. Restricted cases never come here."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.utils import timezone

from kentongan.apps.crisis.queries.merits import cases_with_merits
from kentongan.apps.readiness.queries.merits import drills_with_scores
from kentongan.apps.statements.queries.merits import promises
from kentongan.core.scoring.facts import Fact

FIRST, PROMISES, DRILLS = "crisis.first_statement", "crisis.promises", "crisis.drills"
SOURCES = (FIRST, PROMISES, DRILLS)
_PERCENT = Decimal(100)


def facts(*, since: date, until: date) -> Iterator[Fact]:
    """Cases and drills of [since, until); three queries."""
    for case in cases_with_merits(since=since, until=until):
        key, link = f"kasus:{case.case}", f"/meja/krisis/{case.case}/"
        yield Fact(
            unit=case.unit, source=FIRST, key=key, title=case.code, link=link, on=case.on,
            moment=case.on.isoformat(), value=Decimal(case.minutes),
        )  # fmt: skip
    for row in promises(since=since, until=until, now=timezone.now()):
        yield Fact(
            unit=row.unit, source=PROMISES, key=f"kasus:{row.case}", title=row.code,
            link=f"/meja/krisis/{row.case}/", moment=row.code,
            value=(_PERCENT * row.kept / row.promised).quantize(Decimal("0.1")),
        )  # fmt: skip
    for drill in drills_with_scores(since=since, until=until):
        yield Fact(
            unit=drill.unit, source=DRILLS, key=f"simulasi:{drill.drill}", title=drill.title,
            link=f"/meja/kesiapan/simulasi/{drill.drill}/", on=drill.on, moment=drill.on.isoformat(),
            value=drill.points,
        )  # fmt: skip
