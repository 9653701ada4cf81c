"""From a signed-in user to an actor with today's posts."""

from collections.abc import Iterable
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
    return actors_of([user], on=on)[user.pk]


def actors_of(users: Iterable[User], *, on: date | None = None) -> dict[int, Actor]:
    """The actors behind several users by their keys; one query for all of them, none when nobody is active."""
    asked = list(users)
    active = [user.pk for user in asked if user.is_active]
    held = appointments_on(on or timezone.localdate()).filter(user_id__in=active)
    posts: dict[int, list[Post]] = {user.pk: [] for user in asked}
    for row in held.select_related("unit").order_by("id") if active else ():
        posts[row.user_id].append(Post(Role(row.role), row.unit.path, _title(row)))
    return {user.pk: Actor(user.pk, user.name, tuple(posts[user.pk])) for user in asked}


def _title(row: Appointment) -> str:
    acting = {Acting.PLT: "Plt. ", Acting.PLH: "Plh. "}.get(row.acting, "")
    return f"{acting}{Role(row.role).label}, {row.unit.name}"
