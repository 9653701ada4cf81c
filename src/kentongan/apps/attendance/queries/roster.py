"""The people of an event as those see them who take attendance."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import Exists, OuterRef, Q, QuerySet

from kentongan.apps.academy.enums import Place
from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.attendance.models import Presence
from kentongan.apps.attendance.queries.codes import pass_code

_SEAL = 20


@dataclass(frozen=True, slots=True)
class Expected:
    """Somebody whom a steward's phone knows. `seal` is a hash of the pass: a lost phone gives no pass away."""

    id: int
    name: str
    unit: str
    head: bool
    seal: str


def roster_of(event: Event, *, words: str = "", only: str = "") -> QuerySet[Participant]:
    """Who is on the list, by name; `only` "hadir" or "belum" for those seen or not seen in any session."""
    rows = event.participants.select_related("unit").order_by("name", "id")
    for word in words.split()[:4]:
        rows = rows.filter(Q(name__icontains=word) | Q(unit__name__icontains=word))
    if only in ("hadir", "belum"):
        seen = Exists(Presence.objects.filter(participant_id=OuterRef("pk")))
        rows = rows.filter(seen if only == "hadir" else ~seen)
    return rows


def presences_of(people: Iterable[Participant]) -> dict[int, dict[int, Presence]]:
    """The presences of these people by their key and the session's; one query."""
    found: dict[int, dict[int, Presence]] = {}
    for row in Presence.objects.filter(participant__in=list(people)):
        found.setdefault(row.participant_id, {})[row.session_id] = row
    return found


def expected_at(event: Event) -> list[Expected]:
    """Whom stewards wait for: everybody on the list but those who declined; one query."""
    rows = event.participants.exclude(place=Place.DECLINED).select_related("unit").order_by("name", "id")
    return [
        Expected(row.pk, row.name, row.unit.name, row.is_head, seal_of(pass_code(row.pk))) for row in rows
    ]


def seal_of(code: str) -> str:
    return sha256(code.encode()).hexdigest()[:_SEAL]


def own_place(event: Event, user_id: int | None) -> Participant | None:
    """The place of that account at the event; one query, none for the public."""
    return event.participants.filter(user_id=user_id).first() if user_id else None
