"""The staff edition: who may read which, and what of it may still be shown."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Event
from kentongan.apps.directives.enums import DirectiveState, EditionState, ItemKind
from kentongan.apps.directives.errors import NotFound
from kentongan.apps.directives.models import DigestWish, Directive, Edition, Item
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.addresses import story_path
from kentongan.apps.newsroom.queries.public import public_stories
from kentongan.apps.units.models import Unit
from kentongan.core.clock.zones import zone_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within

_EVENTS_AHEAD = timedelta(days=45)


def editions_visible_to(actor: Actor) -> QuerySet[Edition]:
    """Published ones of the offices at, above and below the actor's posts; drafts where the actor issues."""
    drafts = within(Edition.objects.filter(state=EditionState.DRAFT), actor, Permission.DIRECTIVE_ISSUE)
    published = Q(state=EditionState.PUBLISHED)
    below = within(Edition.objects.filter(published), actor, Permission.DIRECTIVE_READ)
    above = {
        path
        for post in actor.posts
        if post.role in GRANTS[Permission.DIRECTIVE_READ]
        for path in _line(post.path)
    }
    readable = Q(pk__in=drafts.values("pk")) | Q(pk__in=below.values("pk"))
    return Edition.objects.filter(readable | (published & Q(unit__path__in=above))).select_related("unit")


def editions_listed(actor: Actor) -> QuerySet[Edition]:
    """The archive, newest first; drafts on top of their day."""
    return editions_visible_to(actor).order_by("-created_at", "-pk")


def edition_visible_to(actor: Actor, edition_id: int) -> Edition:
    """One edition; raises NotFound."""
    rows = editions_visible_to(actor).select_related("unit", "made_by", "published_by")
    found = rows.filter(pk=edition_id).first()
    if found is None:
        raise NotFound
    return found


def wants_digest(actor: Actor) -> bool:
    return DigestWish.objects.filter(user_id=actor.user_id).exists()


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as it may be read now."""

    item: Item
    title: str
    words: str
    lines: tuple[str, ...] = ()
    at: datetime | None = None
    url: str = ""


def entries_of(edition: Edition) -> list[Entry]:
    """The items that were not dropped and whose things may be read now, in their order; two queries.

    Asked at every reading: a story that was withdrawn or removed since, a directive that ended before it was carried
    out, an event that was called off are no longer shown, whatever the edition once said.
    """
    return list(_entries(edition, include_dropped=False))


def desk_items(edition: Edition) -> list[tuple[Item, Entry | None]]:
    """Every item for the desk, each with what of it can be read now (None: nothing)."""
    entries = {entry.item.pk: entry for entry in _entries(edition, include_dropped=True)}
    return [(item, entries.get(item.pk)) for item in edition.items.all()]


def stories_to_carry(edition: Edition) -> QuerySet[Story]:
    """Public stories of the office's branch, published in its days, newest first. Drafts can never come in."""
    start, end = moments_of(edition)
    rows = public_stories(branch_path=edition.unit.path)
    rows = rows.filter(status=StoryStatus.PUBLISHED, published_at__gte=start, published_at__lt=end)
    return rows.filter(Q(embargo_until=None) | Q(embargo_until__lte=timezone.now()))


def directives_to_carry(edition: Edition) -> QuerySet[Directive]:
    """Those in force that the office, or one above it, gave to offices of its branch."""
    rows = Directive.objects.filter(state=DirectiveState.ISSUED, unit__path__in=_line(edition.unit.path))
    reach = Q(addressees__unit__path__startswith=edition.unit.path)
    return rows.filter(reach).distinct().select_related("unit").order_by("-issued_at", "-pk")


def events_to_carry(edition: Edition) -> QuerySet[Event]:
    """Open events of the office and those above it that are still to come."""
    _, end = moments_of(edition)
    rows = Event.objects.filter(state=EventState.OPEN, unit__path__in=_line(edition.unit.path))
    rows = rows.filter(starts_at__gte=timezone.now(), starts_at__lt=end + _EVENTS_AHEAD)
    return rows.select_related("unit").order_by("starts_at", "pk")


def busiest_office(edition: Edition) -> tuple[Unit, int] | None:
    """The office with the most stories of the days, for a word of thanks; two queries."""
    rows = stories_to_carry(edition).order_by().values("unit").annotate(count=Count("pk"))
    first = rows.order_by("-count", "unit").first()
    return (Unit.objects.get(pk=first["unit"]), first["count"]) if first else None


def moments_of(edition: Edition) -> tuple[datetime, datetime]:
    """When its first day begins and its last ends, in the zone of the office."""
    zone = zone_of(edition.unit.time_zone)
    start = datetime.combine(edition.since, datetime.min.time(), zone)
    return start, datetime.combine(edition.until + timedelta(days=1), datetime.min.time(), zone)


def _entries(edition: Edition, *, include_dropped: bool) -> Iterator[Entry]:
    items = edition.items.select_related("story__unit", "directive__unit", "event__unit")
    items = items.prefetch_related("directive__points")
    for item in items if include_dropped else items.filter(is_dropped=False):
        entry = _READERS[item.kind](item)
        if entry:
            yield entry


def _story(item: Item) -> Entry | None:
    story = item.story
    if story.status != StoryStatus.PUBLISHED or not story.public_id:
        return None
    url = story_path(story.pk, story.slug)
    return Entry(item, story.headline, story.summary, (story.unit.name,), story.published_at, url)


def _directive(item: Item) -> Entry | None:
    directive = item.directive
    if directive.state != DirectiveState.ISSUED:
        return None
    lines = tuple(f"{point.order}. {point.words} ({point.due:%d/%m/%Y})" for point in directive.points.all())
    url = f"/meja/arahan/{directive.pk}/"
    return Entry(
        item, f"{directive.code} {directive.title}", directive.summary, lines, directive.issued_at, url
    )


def _event(item: Item) -> Entry | None:
    event = item.event
    if event.state not in (EventState.OPEN, EventState.ENDED):
        return None
    return Entry(
        item, event.title, event.theme, (event.unit.name,), event.starts_at, f"/meja/kegiatan/{event.pk}/"
    )


def _thanks(item: Item) -> Entry:
    return Entry(item, "", item.words)


_READERS = {
    ItemKind.STORY: _story,
    ItemKind.DIRECTIVE: _directive,
    ItemKind.EVENT: _event,
    ItemKind.THANKS: _thanks,
}


def _line(path: str) -> list[str]:
    steps = [step for step in path.split("/") if step]
    return [f"/{'/'.join(steps[:depth])}/" for depth in range(1, len(steps) + 1)]
