"""The roster: who holds which post, for the desk and for the publication standard."""

from datetime import date, datetime
from functools import lru_cache

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from kentongan.apps.units.models import Official, Unit
from kentongan.core.standard import facts
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

MAX_WORDS = 6


def officials_visible_to(actor: Actor) -> QuerySet[Official]:
    """The roster of the branches where `actor` reads stories or keeps the roster; by name."""
    rows = Official.objects.select_related("unit")
    read, kept = (within(rows, actor, one) for one in (Permission.STORY_READ, Permission.OFFICIAL_MANAGE))
    return (read | kept).order_by("name", "id")


def officials_kept_by(actor: Actor) -> QuerySet[Official]:
    """The part of the roster that `actor` may change."""
    return within(Official.objects.select_related("unit"), actor, Permission.OFFICIAL_MANAGE)


def in_office_on(rows: QuerySet[Official], day: date) -> QuerySet[Official]:
    """Those of `rows` whose term runs on the day."""
    return rows.filter(Q(since=None) | Q(since__lte=day), Q(until=None) | Q(until__gte=day))


def search_officials(rows: QuerySet[Official], words: str) -> QuerySet[Official]:
    """Those of `rows` in whose name, title or office every word stands."""
    for word in [word[:60] for word in words.split()[:MAX_WORDS]]:
        rows = rows.filter(Q(name__icontains=word) | Q(title__icontains=word) | Q(unit__name__icontains=word))
    return rows


def is_running(official: Official, *, on: date | None = None) -> bool:
    """Whether the term runs on the day (today without one)."""
    day = on or timezone.localdate()
    return (official.since is None or official.since <= day) and (
        official.until is None or official.until >= day
    )


def officials_around(unit: Unit) -> tuple[facts.Official, ...]:
    """Every term at the office itself, its region and the centre, as the standard reads it.

    Read anew only when one of them changed: one cheap query asks for the state, a second one reads it.
    """
    ids = tuple(unit.ancestor_ids)
    state = Official.objects.filter(unit_id__in=ids).aggregate(changed=Max("updated_at"), count=Count("id"))
    return _terms(ids, state["changed"], state["count"]) if state["count"] else ()


@lru_cache(maxsize=1024)
def _terms(ids: tuple[int, ...], _changed: datetime | None, _count: int) -> tuple[facts.Official, ...]:
    rows = Official.objects.filter(unit_id__in=ids).order_by("-unit__path", "name", "id")
    return tuple(_term(row) for row in rows)


def _term(row: Official) -> facts.Official:
    return facts.Official(
        name=row.name,
        title=row.title,
        capacity=row.capacity_words,
        since=row.since.isoformat() if row.since else "",
        until=row.until.isoformat() if row.until else "",
        spellings=tuple(row.spellings),
    )
