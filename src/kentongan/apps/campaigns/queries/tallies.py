"""What campaigns count for an office in a stretch of days."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import Count, Q, QuerySet

from kentongan.apps.campaigns.enums import ItemState
from kentongan.apps.campaigns.models import Entry, Invited, Item
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.core.scoring.tally import Tally

_ZONE = ZoneInfo("Asia/Jakarta")


def tallies(*, since: date, until: date, units: Collection[int] | None = None) -> list[Tally]:
    """The figures a unit, from `since` up to but without `until`; four queries, however many campaigns.

    campaigns.stories       published stories that stand in a campaign
    campaigns.units         campaigns in which the office took part with a story, of those that asked it and ran then
    campaigns.planned_done  items that were carried out, of those planned for these days and not dropped
    """
    return [*_stories(since, until, units), *_part(since, until, units), *_items(since, until, units)]


def _told(since: date, until: date) -> QuerySet[Entry]:
    return Entry.objects.filter(
        is_out=False,
        story__status=StoryStatus.PUBLISHED,
        story__published_at__gte=datetime.combine(since, time.min, _ZONE),
        story__published_at__lt=datetime.combine(until, time.min, _ZONE),
    )


def _stories(since: date, until: date, units: Collection[int] | None) -> Iterator[Tally]:
    rows = _of(_told(since, until), units, "story__unit").annotate(n=Count("story", distinct=True))
    for unit, n in rows:
        yield Tally(unit, "campaigns.stories", n)


def _part(since: date, until: date, units: Collection[int] | None) -> Iterator[Tally]:
    """Matched here, not by a subquery a row: a campaign may hold thousands of stories."""
    running = Invited.objects.filter(campaign__starts_on__lt=until, campaign__ends_on__gte=since)
    asked = _of(running, units, "unit").values_list("unit", "campaign")
    told = set(
        _of(_told(since, until), units, "story__unit").values_list("story__unit", "campaign").distinct()
    )
    counted: dict[int, list[bool]] = {}
    for unit, campaign in asked:
        counted.setdefault(unit, []).append((unit, campaign) in told)
    for unit, took in counted.items():
        yield Tally(unit, "campaigns.units", sum(took), of=len(took))


def _items(since: date, until: date, units: Collection[int] | None) -> Iterator[Tally]:
    kept = Item.objects.filter(day__gte=since, day__lt=until).exclude(state=ItemState.DROPPED)
    done = Count("pk", filter=Q(state=ItemState.DONE))
    for unit, planned, n in _of(kept, units, "unit").annotate(planned=Count("pk"), n=done):
        yield Tally(unit, "campaigns.planned_done", n, of=planned)


def _of(rows: QuerySet, units: Collection[int] | None, unit: str) -> QuerySet:
    """`rows` of the units asked for, to be counted by unit."""
    rows = rows if units is None else rows.filter(**{f"{unit}__in": units})
    return rows.order_by().values_list(unit)
