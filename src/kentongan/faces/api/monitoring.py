"""The ledger for programs: what became of a branch's releases in the press."""

from datetime import date, timedelta

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from kentongan.apps.monitoring.queries.ledger import Counts, ledger
from kentongan.apps.units.queries.units import unit_by_key
from kentongan.faces.api.auth import SIGNED_IN, limited
from kentongan.faces.api.stories import Named
from kentongan.foundation.errors import KentonganError

router = Router(tags=["ledger"])
USUAL_DAYS = 30
MOST_DAYS = 366


class Stretch(Schema):
    """A branch and a stretch of days; the last thirty without any."""

    unit: str = Field(max_length=80, description="Key of an office; it and all below it.")
    since: date | None = None
    until: date | None = None


class CountsOut(Schema):
    """Articles by kind; `share` of our text that reprints keep on average, 0 to 1, null without any."""

    reprint: int
    partial: int
    independent: int
    mention: int
    share: float | None


class BranchLine(Schema):
    """A branch directly below the one asked for."""

    unit: Named
    counts: CountsOut


class OutletOut(Schema):
    """An outlet that carried releases."""

    name: str
    domain: str
    pickups: int
    share: float


class LedgerOut(Schema):
    """The ledger of a branch; `outdated` counts pick-ups of words that were corrected since."""

    unit: Named
    since: date
    until: date
    totals: CountsOut
    branches: list[BranchLine]
    outlets: list[OutletOut]
    outdated: int


@router.get("/ledger", response=LedgerOut, auth=SIGNED_IN, summary="The ledger of a branch")
def ledger_of(request: HttpRequest, asked: Query[Stretch]) -> LedgerOut:
    """What was printed about an office and all below it; only in the branches of the one who asks."""
    limited(request, "ledger", at_most=60)
    unit = unit_by_key(asked.unit)
    if unit is None:
        raise KentonganError(f"Tidak ada satuan dengan kunci “{asked.unit}”.", "invalid")
    until = asked.until or timezone.localdate()
    since = asked.since or until - timedelta(days=USUAL_DAYS - 1)
    if not 0 <= (until - since).days < MOST_DAYS:
        raise KentonganError(f"Rentang hari harus maju dan paling panjang {MOST_DAYS} hari.", "invalid")
    kept = ledger(request.actor, unit=unit, since=since, until=until)
    return LedgerOut(
        unit=Named(key=unit.key, name=unit.name),
        since=since,
        until=until,
        totals=_counts(kept.totals),
        branches=[
            BranchLine(unit=Named(key=line.unit.key, name=line.unit.name), counts=_counts(line.counts))
            for line in kept.lines
        ],
        outlets=[
            OutletOut(name=line.name, domain=line.domain, pickups=line.pickups, share=line.share)
            for line in kept.outlets
        ],
        outdated=kept.outdated,
    )


def _counts(counts: Counts) -> CountsOut:
    names = CountsOut.model_fields
    return CountsOut(**{name: getattr(counts, name) for name in names})
