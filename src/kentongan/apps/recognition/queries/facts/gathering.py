"""All facts of a year, and the offices that take part."""

from datetime import date, timedelta

from kentongan.apps.recognition.models import AwardYear
from kentongan.apps.recognition.models import Correction as FactCorrection
from kentongan.apps.recognition.queries.facts import brought, crisis, news, programme
from kentongan.apps.units.queries.units import public_units
from kentongan.core.scoring.facts import Adjustment, Fact
from kentongan.core.scoring.points import Office
from kentongan.core.scoring.scheme import Scheme

_READERS = (news, programme, crisis)
KNOWN = frozenset(source for room in (*_READERS, brought) for source in room.SOURCES)
DAY = timedelta(days=1)


def lived(scheme: Scheme, *, since: date, until: date) -> list[Fact]:
    """What the life-line itself says of [since, until), as far as the scheme asks for it."""
    asked = [room for room in _READERS if scheme.sources & set(room.SOURCES)]
    return [fact for room in asked for fact in room.facts(since=since, until=until)]


def facts_of(year: AwardYear, scheme: Scheme) -> list[Fact]:
    """Everything that counts for the year but the verdicts of juries."""
    return [*lived(scheme, since=scheme.since, until=scheme.until + DAY), *brought.facts(year)]


def adjustments_of(year: AwardYear) -> list[Adjustment]:
    """What accepted objections changed; one query."""
    rows = FactCorrection.objects.filter(year=year).order_by("id")
    return [
        Adjustment(unit=row.unit_id, source=row.source, key=row.key, act=row.act, reason=row.reason,
                   value=row.value or 0)
        for row in rows
    ]  # fmt: skip


def offices_of(scheme: Scheme) -> list[Office]:
    """Who takes part: offices of the types of the scheme that exist today; one query."""
    rows = public_units().filter(type__in=scheme.eligible).order_by("pk").values_list("pk", "type", "klass")
    return [Office(unit, kind, klass, scheme.sizes.get(klass, 0)) for unit, kind, klass in rows]


def year_before(scheme: Scheme) -> tuple[date, date]:
    """The stretch on which a scheme is tried: as many days, ended when its own begin."""
    return scheme.since - (scheme.until + DAY - scheme.since), scheme.since
