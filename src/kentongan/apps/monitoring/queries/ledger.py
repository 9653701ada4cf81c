"""The ledger of a branch: who printed what, how much of it was ours, and whose work it was."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Avg, Count, Exists, F, Max, OuterRef, Q, QuerySet

from kentongan.apps.monitoring.enums import ArticleKind
from kentongan.apps.monitoring.errors import LedgerClosed
from kentongan.apps.monitoring.models import Mention, PickUp, Release
from kentongan.apps.monitoring.queries.articles import stretch
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may

MOST_OUTLETS = 20
MOST_RELEASES = 50


@dataclass(frozen=True, slots=True)
class Counts:
    """Articles by kind. `share` is the mean share of our text in the reprints and partial reprints, None without."""

    reprint: int = 0
    partial: int = 0
    independent: int = 0
    mention: int = 0
    share: float | None = None

    @property
    def carried(self) -> int:
        return self.reprint + self.partial

    @property
    def total(self) -> int:
        return self.reprint + self.partial + self.independent + self.mention

    def __add__(self, other: "Counts") -> "Counts":
        carried = self.carried + other.carried
        share = (
            ((self.share or 0.0) * self.carried + (other.share or 0.0) * other.carried) / carried
            if carried
            else None
        )
        return Counts(
            self.reprint + other.reprint,
            self.partial + other.partial,
            self.independent + other.independent,
            self.mention + other.mention,
            share,
        )


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A branch directly below the one asked for (or that one itself) and what was printed about it."""

    unit: Unit
    counts: Counts


@dataclass(frozen=True, slots=True)
class OutletLine:
    """An outlet, the pick-ups of our releases in it, and how much of them it keeps on average."""

    name: str
    domain: str
    pickups: int
    share: float


@dataclass(frozen=True, slots=True)
class Ledger:
    """A stretch of days over one branch. `outdated` counts pick-ups of words that we have corrected since."""

    unit: Unit
    since: date
    until: date
    totals: Counts
    lines: tuple[UnitLine, ...]
    outlets: tuple[OutletLine, ...]
    outdated: int
    releases: tuple[Release, ...] = field(default=(), repr=False)


def ledger(actor: Actor, *, unit: Unit, since: date, until: date) -> Ledger:
    """The ledger of `unit` and all below from `since` to `until`, both days included, in the unit's zone.

    One article counts once for each unit: as a pick-up of its release, else as a story about it, else as a mention.
    A fixed number of queries over the stretch. Raises LedgerClosed outside the actor's branches.
    """
    if not may(actor, Permission.LEDGER_READ, unit.path or ""):
        raise LedgerClosed
    carried, named = _rows(unit, since, until)
    lines = _lines(unit, _by_unit(carried, named))
    return Ledger(
        unit=unit,
        since=since,
        until=until,
        totals=sum((line.counts for line in lines), Counts()),
        lines=lines,
        outlets=_by_outlet(carried),
        outdated=carried.filter(carries_version__lt=F("release__version"), article__gone_at=None).count(),
        releases=_taken_most(carried),
    )


def _rows(unit: Unit, since: date, until: date) -> tuple[QuerySet[PickUp], QuerySet[Mention]]:
    start, end = stretch(since, until, unit.time_zone)
    days = Q(article__dated_at__gte=start, article__dated_at__lt=end)
    carried = PickUp.objects.filter(days, release__unit__path__startswith=unit.path).order_by()
    same = PickUp.objects.filter(article=OuterRef("article"), release__unit=OuterRef("unit"))
    named = Mention.objects.filter(days, ~Exists(same), unit__path__startswith=unit.path).order_by()
    return carried, named


def _by_unit(carried: QuerySet[PickUp], named: QuerySet[Mention]) -> dict[int, Counts]:
    found: dict[int, Counts] = {}
    rows = carried.values("release__unit").annotate(
        reprint=Count("article", filter=Q(kind=ArticleKind.REPRINT), distinct=True),
        partial=Count("article", filter=Q(kind=ArticleKind.PARTIAL), distinct=True),
        share=Avg("share_kept"),
    )
    for row in rows:
        found[row["release__unit"]] = Counts(row["reprint"], row["partial"], share=row["share"])
    rows = named.values("unit").annotate(
        independent=Count("pk", filter=Q(is_subject=True)), mention=Count("pk", filter=Q(is_subject=False))
    )
    for row in rows:
        counts = found.get(row["unit"], Counts())
        found[row["unit"]] = replace(counts, independent=row["independent"], mention=row["mention"])
    return found


def _lines(unit: Unit, by_unit: dict[int, Counts]) -> tuple[UnitLine, ...]:
    """Each unit's counts under the branch directly below `unit` that holds it; the fullest first."""
    paths = dict(Unit.objects.filter(pk__in=by_unit).values_list("id", "path"))
    own = unit.path or ""
    branches: dict[int, Counts] = {}
    for pk, counts in by_unit.items():
        below = (paths[pk] or "").removeprefix(own).strip("/").split("/")[0]
        branch = int(below) if below else unit.pk
        branches[branch] = branches.get(branch, Counts()) + counts
    units = Unit.objects.in_bulk(branches)
    lines = (UnitLine(units[pk], counts) for pk, counts in branches.items())
    return tuple(sorted(lines, key=lambda line: (-line.counts.total, line.unit.name)))


def _by_outlet(carried: QuerySet[PickUp]) -> tuple[OutletLine, ...]:
    rows = (
        carried.values("article__outlet__name", "article__outlet__domain")
        .annotate(n=Count("pk"), share=Avg("share_kept"))
        .order_by("-n", "article__outlet__name")[:MOST_OUTLETS]
    )
    return tuple(
        OutletLine(row["article__outlet__name"], row["article__outlet__domain"], row["n"], row["share"])
        for row in rows
    )


def _taken_most(carried: QuerySet[PickUp]) -> tuple[Release, ...]:
    rows = (
        carried.values_list("release")
        .annotate(n=Count("pk"), share=Avg("share_kept"), last=Max("found_at"))
        .order_by("-n", "-last")[:MOST_RELEASES]
    )
    facts = {pk: (n, share) for pk, n, share, _ in rows}
    releases = Release.objects.select_related("unit").defer("text", "hashes").in_bulk(facts)
    return tuple(_with(releases[pk], *facts[pk]) for pk in facts)


def _with(release: Release, pickups: int, share: float) -> Release:
    release.pickup_count, release.mean_share = pickups, share
    return release


def kinds_in_words(counts: Counts) -> Iterable[tuple[str, int]]:
    """The kinds with their labels, for tables and exports."""
    return (
        (ArticleKind.REPRINT.label, counts.reprint),
        (ArticleKind.PARTIAL.label, counts.partial),
        (ArticleKind.INDEPENDENT.label, counts.independent),
        (ArticleKind.MENTION.label, counts.mention),
    )
