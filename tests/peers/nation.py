"""The small nation of tests/conftest.py in a database of one's own."""

from dataclasses import dataclass
from datetime import date

from tests.conftest import OFFICES, PASSWORD, POSTS

from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role


@dataclass(frozen=True, slots=True)
class Nation:
    """Units and actors by the names of tests/conftest.py."""

    units: dict[str, Unit]
    actors: dict[str, Actor]


def found_nation() -> Nation:
    """Offices, one person for each role, topics and routes."""
    units: dict[str, Unit] = {}
    for key, kind, klass, name, official, city, zone, parent in OFFICES:
        above = units.get(parent)
        unit = Unit.objects.create(
            key=key,
            type=kind,
            klass=klass,
            name=name,
            official_name=official,
            city=city,
            time_zone=zone,
            parent=above,
        )
        unit.path = f"{above.path if above else '/'}{unit.pk}/"
        unit.save(update_fields=["path"])
        units[key] = unit
    load_profile()
    return Nation(units, {post: _officer(post, units) for post in POSTS})


def _officer(post: str, units: dict[str, Unit]) -> Actor:
    role, key = POSTS[post]
    user = User.objects.create_user(f"{post}@contoh.test", PASSWORD, name=f"{Role(role).label} Contoh")
    Appointment.objects.create(user=user, unit=units[key], role=role, valid_from=date(2020, 1, 1))
    return actor_of(user)
