"""Invited offices one by one: came or not, why not, and the proof."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from kentongan.apps.academy.enums import Origin
from kentongan.apps.academy.models import Event, Invitation, Participant
from kentongan.apps.attendance.models import Presence
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may
from kentongan.foundation.accounts.scope import within

CAME, EXCUSED, SILENT, AWAY = "came", "excused", "silent", "away"
STATES = {
    CAME: _("hadir"),
    EXCUSED: _("berhalangan"),
    SILENT: _("tidak menjawab"),
    AWAY: _("menunjuk orang, tidak datang"),
}
_REGION_OF = Case(When(unit__type=UnitType.REGION, then=F("unit_id")), default=F("unit__parent_id"))


@dataclass(frozen=True, slots=True)
class Proof:
    """One person in one session: who, when, how."""

    unit_id: int
    name: str
    is_head: bool
    is_walk_in: bool
    session: str
    at: datetime
    way: str
    mode: str


def invited_to(actor: Actor, event: Event) -> QuerySet[Invitation]:
    """The invitations that `actor` may look at, each with its region and how it stands (`standing`, `head_came`).

    The organiser's branch sees all, others the offices of their own branch.
    """
    rows = Invitation.objects.filter(event_id=event.pk)
    if not may(actor, Permission.EVENT_READ, event.unit.path or ""):
        rows = within(rows, actor, Permission.EVENT_READ)
    there = Presence.objects.filter(
        session__event_id=event.pk, participant__unit_id=OuterRef("unit_id"), participant__event_id=event.pk
    )
    named = Participant.objects.filter(
        event_id=event.pk, unit_id=OuterRef("unit_id"), origin=Origin.NOMINATED
    )
    standing = Case(
        When(Exists(there), then=Value(CAME)),
        When(~Q(excuse=""), then=Value(EXCUSED)),
        When(Exists(named), then=Value(AWAY)),
        default=Value(SILENT),
        output_field=CharField(),
    )
    return rows.annotate(
        region=_REGION_OF,
        region_name=Coalesce(Subquery(_name_of_region()), Value("")),
        standing=standing,
        head_came=Exists(there.filter(participant__is_head=True)),
    )


def offices_of(
    actor: Actor, event: Event, *, region: int | None = None, standing: str = ""
) -> QuerySet[Invitation]:
    """The invited offices in the order of the tree, of one region and one standing where asked for."""
    rows = invited_to(actor, event).select_related("unit").order_by("unit__path")
    if region is not None:
        rows = rows.filter(region=region)
    return rows.filter(standing=standing) if standing in STATES else rows


def proofs_of(event: Event, unit_ids: Collection[int] | None = None) -> list[Proof]:
    """Who of these offices was there, when and how; one query."""
    rows = Presence.objects.filter(session__event_id=event.pk).select_related("participant", "session")
    if unit_ids is not None:
        rows = rows.filter(participant__unit_id__in=unit_ids)
    return [_proof(row) for row in rows.order_by("at", "id")]


def proofs_by_unit(proofs: Iterable[Proof]) -> dict[int, list[Proof]]:
    found: dict[int, list[Proof]] = {}
    for proof in proofs:
        found.setdefault(proof.unit_id, []).append(proof)
    return found


def _name_of_region() -> QuerySet:
    return Unit.objects.filter(pk=OuterRef("region")).values("name")[:1]


def _proof(row: Presence) -> Proof:
    person = row.participant
    return Proof(
        unit_id=person.unit_id,
        name=person.name,
        is_head=person.is_head,
        is_walk_in=person.origin == Origin.WALK_IN,
        session=row.session.title,
        at=row.at,
        way=str(row.get_way_display()),
        mode=str(row.get_mode_display()),
    )
