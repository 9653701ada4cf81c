"""Coverage by region, and the numbers of an event at a glance."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from kentongan.apps.academy.enums import Origin, Place
from kentongan.apps.academy.models import Event, Participant, Session
from kentongan.apps.attendance.models import Presence
from kentongan.apps.attendance.queries.coverage.offices import AWAY, CAME, EXCUSED, SILENT, invited_to
from kentongan.foundation.accounts.actor import Actor


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the invited offices came. `key` is the region, None for the sum."""

    key: int | None
    name: str
    invited: int
    came: int
    excused: int
    away: int
    silent: int
    heads: int

    @property
    def share(self) -> float | None:
        """None where nobody was invited: no share of nothing."""
        return self.came / self.invited if self.invited else None


@dataclass(frozen=True, slots=True)
class People:
    """How many people are on the list and how many came; `came` never exceeds `named` and `walk_ins` together."""

    named: int
    walk_ins: int
    came: int


def by_region(actor: Actor, event: Event) -> list[Coverage]:
    """Coverage of each region that `actor` may look at, by name; one query whatever the number of offices."""
    rows = invited_to(actor, event).values("region", "region_name").annotate(
        invited=Count("pk"),
        came=Count("pk", filter=Q(standing=CAME)),
        excused=Count("pk", filter=Q(standing=EXCUSED)),
        away=Count("pk", filter=Q(standing=AWAY)),
        silent=Count("pk", filter=Q(standing=SILENT)),
        heads=Count("pk", filter=Q(head_came=True)),
    )  # fmt: skip
    found = [
        Coverage(row.pop("region"), row.pop("region_name"), **row)
        for row in rows.order_by("region_name", "region")
    ]
    return found


def in_all(parts: Iterable[Coverage]) -> Coverage:
    """The sum of the regions."""
    rows = list(parts)
    names = ("invited", "came", "excused", "away", "silent", "heads")
    return Coverage(None, "", **{name: sum(getattr(row, name) for row in rows) for name in names})


def people_at(event: Event) -> People:
    """Named, walked in, came; one query."""
    rows = Participant.objects.filter(event_id=event.pk)
    return People(
        **rows.aggregate(
            named=Count("pk", filter=Q(origin=Origin.NOMINATED), distinct=True),
            walk_ins=Count("pk", filter=Q(origin=Origin.WALK_IN), distinct=True),
            came=Count("pk", filter=Q(presences__isnull=False), distinct=True),
        )
    )


def by_session(event: Event) -> list[tuple[Session, int]]:
    """Each session with how many were there; one query."""
    rows = event.sessions.annotate(n=Count("presences")).order_by("starts_at", "id")
    return [(row, row.n) for row in rows]


def missing_people(event: Event) -> int:
    """Named people, not declined, who were in no session; one query."""
    rows = Participant.objects.filter(event_id=event.pk, origin=Origin.NOMINATED)
    came = Presence.objects.filter(session__event_id=event.pk).values("participant_id")
    return rows.exclude(place=Place.DECLINED).exclude(pk__in=came).count()
