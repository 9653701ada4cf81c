"""How far a campaign was taken up: offices, stories, outlets, channels, week by week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import CharField, Count, DateField, Min, QuerySet, Value
from django.db.models.functions import Cast, Concat, TruncWeek

from kentongan.apps.campaigns.models import Campaign, Entry, Invited
from kentongan.apps.channels.queries.reach import sent_by_channel
from kentongan.apps.monitoring.queries.uptake import Uptake, uptake_of
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.queries.addresses import uri_of
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit

MOST_WEEKS = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One office: whether it was asked, its stories, who carried them, and when its first one came out."""

    unit: Unit
    region: Unit | None
    asked: bool
    stories: int = 0
    reprints: int = 0
    outlets: int = 0
    first_on: date | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """The offices of one region together; `taking` of the `asked` ones have a story, `beyond` were not asked."""

    unit: Unit | None
    asked: int
    taking: int
    beyond: int
    stories: int
    reprints: int

    @property
    def share(self) -> float | None:
        return self.taking / self.asked if self.asked else None


@dataclass(frozen=True, slots=True)
class Week:
    """A week by its Monday."""

    monday: date
    stories: int
    reprints: int


@dataclass(frozen=True, slots=True)
class TakeUp:
    """All of it. `channels` holds channel, items and arrivals."""

    whole: Region
    outlets: int
    regions: tuple[Region, ...]
    lines: tuple[Line, ...]
    weeks: tuple[Week, ...]
    channels: tuple[tuple[str, int, int], ...]


def joined_public(campaign: Campaign) -> QuerySet[Entry]:
    """The entries that count: in the campaign, and to be read by the public now."""
    return Entry.objects.filter(campaign_id=campaign.pk, is_out=False, story__status=StoryStatus.PUBLISHED)


def take_up(campaign: Campaign) -> TakeUp:
    """The figures of one campaign; nine queries, however many offices and stories. All of it is public count."""
    rows = joined_public(campaign).order_by()
    uris = rows.annotate(uri=Concat(Value(uri_of(0)[:-1]), Cast("story_id", CharField()))).values("uri")
    carried = uptake_of(uris)
    lines = _lines(campaign, rows, carried)
    return TakeUp(
        whole=_sum(None, lines, carried.reprints),
        outlets=carried.outlets,
        regions=_regions(lines),
        lines=lines,
        weeks=_weeks(campaign, rows, carried),
        channels=tuple(sent_by_channel(uris)),
    )


def _lines(campaign: Campaign, rows: QuerySet[Entry], carried: Uptake) -> tuple[Line, ...]:
    told = {
        unit: (n, first)
        for unit, n, first in rows.values_list("story__unit").annotate(
            n=Count("story", distinct=True), first=Min("story__published_at__date")
        )
    }
    asked = set(Invited.objects.filter(campaign_id=campaign.pk).values_list("unit_id", flat=True))
    units = Unit.objects.filter(pk__in=asked | set(told)).order_by("path")
    regions = Unit.objects.filter(type=UnitType.REGION).in_bulk()
    return tuple(
        Line(
            unit,
            next((regions[node] for node in unit.ancestor_ids if node in regions), None),
            unit.pk in asked,
            told.get(unit.pk, (0, None))[0],
            *carried.by_unit.get(unit.pk, (0, 0)),
            told.get(unit.pk, (0, None))[1],
        )
        for unit in units
    )


def _regions(lines: Iterable[Line]) -> tuple[Region, ...]:
    grouped: dict[int | None, list[Line]] = {}
    for line in lines:
        grouped.setdefault(line.region.pk if line.region else None, []).append(line)
    found = (_sum(group[0].region, group, sum(line.reprints for line in group)) for group in grouped.values())
    return tuple(sorted(found, key=lambda r: (-r.stories, -(r.share or 0), r.unit.name if r.unit else "")))


def _sum(unit: Unit | None, lines: Iterable[Line], reprints: int) -> Region:
    lines = list(lines)
    return Region(
        unit,
        asked=sum(line.asked for line in lines),
        taking=sum(line.asked and line.stories > 0 for line in lines),
        beyond=sum(not line.asked for line in lines),
        stories=sum(line.stories for line in lines),
        reprints=reprints,
    )


def _weeks(campaign: Campaign, rows: QuerySet[Entry], carried: Uptake) -> tuple[Week, ...]:
    """Every week of the campaign, those without anything included, and later ones in which something came."""
    monday = TruncWeek("story__published_at", output_field=DateField())
    told = dict(rows.annotate(week=monday).values_list("week").annotate(n=Count("story", distinct=True)))
    first = min([campaign.starts_on, *told])
    last = max([min(campaign.ends_on, max([campaign.starts_on, *told])), *told, *carried.weeks, first])
    day = first - timedelta(days=first.weekday())
    weeks = []
    while day <= last and len(weeks) < MOST_WEEKS:
        weeks.append(Week(day, told.get(day, 0), carried.weeks.get(day, 0)))
        day += timedelta(days=7)
    return tuple(weeks)
