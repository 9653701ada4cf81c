"""Agen: what stands in the world behind the doors."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone
from tests.conftest import PASSWORD
from tests.house.people import PLACES, appoint

from kentongan.apps.academy.models import Competence
from kentongan.apps.agents.models import Agent, Cohort
from kentongan.apps.agents.services import appointing, noting, rotating
from kentongan.apps.agents.services.cohorts import open_cohort
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role

if TYPE_CHECKING:
    from tests.house.world import World

_PEOPLE = ("aktif", "usul", "usai", "cadangan")


def furnish(world: "World") -> None:
    """At every place an agent who serves, one who is proposed, one whose term is over, and somebody to come next."""
    lead, year = world.actor("central_lead"), timezone.localdate().year
    cohort = open_cohort(
        actor=lead,
        year=year,
        theme="Sinergi",
        starts_on=date(year, 1, 1),
        ends_on=date(year, 12, 31),
        seats=3,
    )
    Competence.objects.get_or_create(key="uji-akses", defaults={"label": "Uji akses"})
    for place in PLACES:
        unit = world.units[place]
        people = {name: _person(name, place) for name in _PEOPLE}
        for user in people.values():
            appoint(user, unit, Role.CONTRIBUTOR)
        agents = {
            name: _proposed(world, cohort, place, people[name], seat)
            for seat, name in enumerate(_PEOPLE[:3], start=1)
        }
        for name in ("aktif", "usai"):
            appointing.appoint(actor=lead, agent_id=agents[name].pk)
            entry = noting.note(
                actor=lead,
                agent_id=agents[name].pk,
                duty="gaung",
                on=timezone.localdate(),
                text="Menyebarkan.",
            )
            world.things[f"entry {name}", place] = entry.pk
        rotating.end_term(actor=lead, agent_id=agents["usai"].pk, words="Pindah tugas.")
        for name, agent in agents.items():
            world.things[f"agent {name}", place] = agent.pk
        world.things["agent candidate", place] = people["cadangan"].pk


def _person(name: str, place: str) -> User:
    words = f"Agen {name.title()} {place.title()} Contoh"
    return User.objects.create_user(f"agen.{name}.{place}@contoh.test", PASSWORD, name=words)


def _proposed(world: "World", cohort: Cohort, place: str, user: User, seat: int) -> Agent:
    return appointing.propose(
        actor=world.actor("central_lead"),
        cohort_id=cohort.pk,
        unit_id=world.units[place].pk,
        user_id=user.pk,
        seat=seat,
    )
