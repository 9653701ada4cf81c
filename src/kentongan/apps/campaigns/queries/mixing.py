"""What was planned to be told, beside what was told: by pillar, topic, audience and format."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Count, QuerySet, Sum
from django.utils.translation import gettext as _

from kentongan.apps.campaigns.enums import Audience, Format
from kentongan.apps.campaigns.models import Item, PillarTag
from kentongan.apps.messagehouse.models import Pillar
from kentongan.apps.messagehouse.queries.houses import pillars_for
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.units.models import Unit
from kentongan.core.campaign.mix import Planned, Slice, mix_of

_HALVES = 2


@dataclass(frozen=True, slots=True)
class Branch:
    """An office directly below the one asked for, with all below it."""

    unit: Unit
    published: int
    tagged: int
    slices: tuple[Slice, ...]


@dataclass(frozen=True, slots=True)
class Mix:
    """The mix of one office and all below in a stretch of days. `tagged` of the `published` stories have a pillar."""

    unit: Unit
    since: date
    until: date
    published: int
    tagged: int
    slices: tuple[Slice, ...]
    branches: tuple[Branch, ...]
    topics: tuple[Slice, ...]
    audiences: tuple[Slice, ...]
    formats: tuple[Slice, ...]


def mix(unit: Unit, *, since: date, until: date) -> Mix:
    """From `since` to `until`, both days included, on the clock of `unit`; nine queries, however many stories.

    The caller has scoped the unit; only what the public can read is counted. A story under two pillars counts half
    under each.
    """
    told, days = _published(unit, since, until), _days(unit, since, until)
    plan = _plan(pillars_for(unit))
    published = dict(told.values_list("unit").annotate(n=Count("pk")))
    tags = PillarTag.objects.filter(**{f"story__{name}": value for name, value in days.items()}).order_by()
    by_unit = _weights(tags)
    tagged = dict(tags.values_list("story__unit").annotate(n=Count("story", distinct=True)))
    items = Item.objects.filter(**{f"story__{name}": value for name, value in days.items()}).order_by()
    return Mix(
        unit=unit,
        since=since,
        until=until,
        published=sum(published.values()),
        tagged=sum(tagged.values()),
        slices=mix_of(plan, _added(by_unit.values()), rest=_("Pilar lain")),
        branches=_branches(unit, plan, published, tagged, by_unit),
        topics=_topics(told),
        audiences=_of_items(items, "audience", Audience.choices),
        formats=_of_items(items, "format", Format.choices),
    )


def gaps_in_words(slices: Iterable[Slice]) -> list[str]:
    """`Pembinaan 12% dari 30% yang direncanakan`, the widest gap first; nothing where the plan is kept."""
    apart = sorted((s for s in slices if s.planned and not s.is_kept), key=lambda s: -abs(s.gap))
    under = _("%(pillar)s baru %(actual)d%% dari %(planned)d%% yang direncanakan.")
    over = _("%(pillar)s sudah %(actual)d%%, melebihi %(planned)d%% yang direncanakan.")
    return [
        (under if s.gap < 0 else over) % {"pillar": s.label, "actual": s.actual, "planned": s.planned}
        for s in apart
    ]


def _days(unit: Unit, since: date, until: date) -> dict[str, object]:
    zone = ZoneInfo(unit.time_zone)
    return {
        "status": StoryStatus.PUBLISHED,
        "published_at__gte": datetime.combine(since, time.min, zone),
        "published_at__lt": datetime.combine(until + timedelta(days=1), time.min, zone),
        "unit__path__startswith": unit.path,
    }


def _published(unit: Unit, since: date, until: date) -> QuerySet[Story]:
    return Story.objects.filter(**_days(unit, since, until)).order_by()


def _plan(pillars: Iterable[Pillar]) -> list[Planned]:
    return [Planned(pillar.key, pillar.label, pillar.share) for pillar in pillars]


def _weights(tags: QuerySet[PillarTag]) -> dict[int, dict[str, float]]:
    found: dict[int, dict[str, float]] = {}
    for unit, pillar, halves in tags.values_list("story__unit", "pillar").annotate(n=Sum("halves")):
        found.setdefault(unit, {})[pillar] = halves / _HALVES
    return found


def _added(rows: Iterable[dict[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for row in rows:
        for key, weight in row.items():
            total[key] = total.get(key, 0.0) + weight
    return total


def _branches(
    unit: Unit,
    plan: list[Planned],
    published: dict[int, int],
    tagged: dict[int, int],
    weights: dict[int, dict[str, float]],
) -> tuple[Branch, ...]:
    """Each office directly below with its part; none for an office that has nothing below it."""
    paths = dict(Unit.objects.filter(pk__in=published).values_list("pk", "path"))
    grouped: dict[int, list[int]] = {}
    for pk, path in paths.items():
        below = (path or "").removeprefix(unit.path or "").strip("/").split("/")[0]
        grouped.setdefault(int(below) if below else unit.pk, []).append(pk)
    if set(grouped) <= {unit.pk}:
        return ()
    units = Unit.objects.in_bulk(grouped)
    found = (
        Branch(
            units[branch],
            sum(published[pk] for pk in below),
            sum(tagged.get(pk, 0) for pk in below),
            mix_of(plan, _added(weights.get(pk, {}) for pk in below), rest=_("Pilar lain")),
        )
        for branch, below in grouped.items()
    )
    return tuple(sorted(found, key=lambda branch: (-branch.published, branch.unit.name)))


def _topics(told: QuerySet[Story]) -> tuple[Slice, ...]:
    rows = list(told.values_list("topic__key", "topic__label").annotate(n=Count("pk")).order_by("-n"))
    plan = [Planned(key or "", label or _("Tanpa topik"), 0) for key, label, _n in rows]
    return mix_of(plan, {key or "": float(n) for key, _label, n in rows})


def _of_items(items: QuerySet[Item], name: str, choices: Iterable[tuple[str, str]]) -> tuple[Slice, ...]:
    """Of stories that came from a plan; of others neither audience nor format is known."""
    counted = dict(items.values_list(name).annotate(n=Count("story", distinct=True)))
    plan = [Planned(key, str(label), 0) for key, label in choices if key in counted]
    found = mix_of(plan, {key: float(n) for key, n in counted.items()})
    return tuple(sorted(found, key=lambda part: -part.actual))
