"""Who holds which office."""

from datetime import date

from django.db.models import F, Prefetch, QuerySet
from django.db.models.functions import Length
from django.utils import timezone

from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import Invitation
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.accounts.scope import within


def officers_of(unit: Unit, *, on: date | None = None) -> QuerySet[Appointment]:
    """The offices held at `unit` itself on a day (today without one), with their holders."""
    return _today(on).filter(unit=unit).select_related("user", "unit").order_by("role", "user__name")


def officers_for(path: str, role: Role, *, on: date | None = None) -> list[Appointment]:
    """Who holds `role` over the node at `path`, at the nearest node upward that has such officers; one query."""
    steps = [part for part in path.split("/") if part]
    paths = [f"/{'/'.join(steps[:depth])}/" for depth in range(1, len(steps) + 1)]
    found = list(
        _today(on)
        .filter(unit__path__in=paths, role=role, user__is_active=True)
        .select_related("user", "unit")
        .annotate(depth=Length("unit__path"))
        .order_by("-depth", "id")
    )
    return [row for row in found if row.unit.path == found[0].unit.path]


def appointments_visible_to(actor: Actor) -> QuerySet[Appointment]:
    """The offices, past and coming ones included, in the branches where `actor` manages people; newest first."""
    rows = within(Appointment.objects.all(), actor, Permission.PEOPLE_MANAGE)
    invitations = Prefetch("user__invitations", Invitation.objects.order_by("-id"), to_attr="invited")
    return rows.select_related("user", "unit").prefetch_related(invitations).order_by("-valid_from", "-id")


def current_or_coming(rows: QuerySet[Appointment], *, on: date | None = None) -> QuerySet[Appointment]:
    """Those of `rows` that hold on the day or will."""
    day = on or timezone.localdate()
    return rows.exclude(valid_to__lt=day).order_by(F("unit__path"), "role", "user__name")


def own_appointments(user_id: int) -> QuerySet[Appointment]:
    """Every office that the user holds, held or will hold, newest first."""
    return Appointment.objects.filter(user_id=user_id).select_related("unit").order_by("-valid_from", "-id")


def _today(on: date | None) -> QuerySet[Appointment]:
    return appointments_on(on or timezone.localdate())
