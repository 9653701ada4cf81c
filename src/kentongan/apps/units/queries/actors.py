"""From a signed-in user to an actor with today's posts."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from kentongan.apps.units.models import Appointment
from kentongan.foundation.accounts.actor import Actor, Post
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Acting, Role


def appointments_on(day: date) -> QuerySet[Appointment]:
    """The appointments that hold on `day`, both ends included."""
    return Appointment.objects.filter(Q(valid_to=None) | Q(valid_to__gte=day), valid_from__lte=day)


def actor_of(user: User, *, on: date | None = None) -> Actor:
    """The actor behind `user` on a day (today without one); one query. An inactive user holds no post."""
    if not user.is_active:
        return Actor(user.pk, user.name)
    held = (
        appointments_on(on or timezone.localdate())
        .filter(user_id=user.pk)
        .select_related("unit")
        .order_by("id")
    )
    return Actor(user.pk, user.name, tuple(Post(Role(row.role), row.unit.path, _title(row)) for row in held))


def _title(row: Appointment) -> str:
    acting = {Acting.PLT: "Plt. ", Acting.PLH: "Plh. "}.get(row.acting, "")
    return f"{acting}{Role(row.role).label}, {row.unit.name}"
