"""Which rule takes a story."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from django.db.models import Q
from django.utils import timezone

from kentongan.apps.newsroom.enums import BookState, Portrayed
from kentongan.apps.newsroom.gate.pictures import is_for_children
from kentongan.apps.newsroom.gate.route import Terms, Traits, floor, reaches, takes
from kentongan.apps.newsroom.models import PhotoRegion, RouteBook, RouteRule, Story, StoryVersion
from kentongan.apps.newsroom.queries.moments import local_day
from kentongan.apps.newsroom.queries.standard.waivers import open_waivers, standing
from kentongan.apps.standards.models import CheckReport
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.apps.units.models import Unit
from kentongan.core.standard.finding import Finding

_OF_CHILDREN = frozenset({"dignity.child_identity"})


def traits_of(story: Story) -> Traits:
    """What rules may ask of the newest version, waived findings left out; at most three queries."""
    report = story.current.report
    held_off = open_waivers(story) if findings_of(report) else {}
    return _traits(story, standing(report, held_off), shows_child=shows_child(story.current))


def traits_as_kept(story: Story, *, shows_child: bool = False) -> Traits:
    """The same by the stored report alone: a look back, without a query."""
    return _traits(story, findings_of(story.current.report), shows_child=shows_child)


def shows_child(version: StoryVersion) -> bool:
    """Whether a child is marked in a photo of the version; one query, none without photos."""
    photos = photos_in(version)
    return bool(photos) and bool(photos_of_children(photos))


def photos_in(version: StoryVersion) -> list[int]:
    """The keys of the photos that a version shows."""
    return [line["photo"] for line in version.photos]


def photos_of_children(photos: Collection[int]) -> set[int]:
    """Those of the photos in which a child is marked; one query."""
    marked = PhotoRegion.objects.filter(photo__in=photos, portrayed=Portrayed.CHILD)
    return set(marked.order_by().values_list("photo_id", flat=True))


def steps_demanded(story: Story, version: StoryVersion, report: CheckReport | None) -> tuple[str, ...]:
    """The steps of the story's route, and the tier below which nobody lets such a story go, should they fall short.

    They can where the story changed under its route: a child was marked in a photo, a topic became a sensitive one.
    One query with photos, none without.
    """
    steps = tuple(story.route.steps) if story.route else ()
    traits = _traits(story, findings_of(report), shows_child=shows_child(version))
    return steps if reaches(steps, traits) else (*steps, floor(traits))


def books_over(unit: Unit, day: date) -> list[RouteBook]:
    """The books that bind a unit on a day, the nearest first, with their rules; one query, three where any stands."""
    rows = RouteBook.objects.filter(
        ~Q(state=BookState.DRAFT),
        Q(valid_to=None) | Q(valid_to__gt=day),
        unit_id__in=unit.ancestor_ids,
        valid_from__lte=day,
    )
    found = rows.select_related("unit").prefetch_related("rules__route")
    return sorted(found, key=lambda book: -len(book.unit.path))


def rule_for(story: Story) -> RouteRule | None:
    """The rule that takes the story today; None where the house's own routes hold. Six queries at most."""
    books = books_over(story.unit, local_day(timezone.now(), story.unit.time_zone))
    return first_taking(books, traits_of(story)) if books else None


def first_taking(books: Iterable[RouteBook], traits: Traits) -> RouteRule | None:
    """The first rule of the nearest book that takes a story with such traits."""
    return next((rule for book in books for rule in book.rules.all() if takes(terms_of(rule), traits)), None)


def with_draft(books: Sequence[RouteBook], draft: RouteBook, unit: Unit) -> list[RouteBook]:
    """The books over `unit` as they would be with `draft` in force at its node."""
    if not unit.path.startswith(draft.unit.path):
        return list(books)
    others = [book for book in books if book.unit_id != draft.unit_id]
    return sorted([*others, draft], key=lambda book: -len(book.unit.path))


def terms_of(rule: RouteRule) -> Terms:
    return Terms(
        steps=tuple(rule.steps),
        unit_types=frozenset(rule.unit_types),
        topics=frozenset(rule.topics),
        sensitive=rule.sensitive,
        national=rule.national,
        children=rule.children,
        findings=rule.findings,
    )


def _traits(story: Story, findings: Iterable[Finding], *, shows_child: bool) -> Traits:
    found = list(findings)
    bare = Traits(unit_type=story.unit.type, wants_national=story.wants_national)
    return replace(
        bare,
        topic=story.topic.key if story.topic else "",
        is_sensitive=bool(story.topic and story.topic.is_sensitive),
        shows_children=shows_child
        or is_for_children(story.unit.type)
        or any(one.rule in _OF_CHILDREN for one in found),
        weights=frozenset(one.severity.value for one in found),
    )
