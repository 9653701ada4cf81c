"""The agents of the demo: a cohort of this year, agents in the home region, one proposal, some empty seats."""

from datetime import date, timedelta

from django.utils import timezone

from kentongan.apps.agents.models import Agent, Cohort
from kentongan.apps.agents.queries.agents import SEATLESS
from kentongan.apps.agents.services.appointing import appoint, propose
from kentongan.apps.agents.services.cohorts import open_cohort
from kentongan.apps.agents.services.noting import note
from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.config.demo.timetravel import as_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role

_THEME = "Sinergi Merajut Citra Pemasyarakatan yang Berdampak"
_MOST, _MONTHS_AGO = 8, 120
_NOTES = ("Menyebarkan jadwal kunjungan ke grup RT setempat.", "Meneruskan klarifikasi ke komunitas warga.")


def furnish() -> None:
    """Appoints agents some months ago and lets one note what was done; does nothing where a cohort stands."""
    home = Unit.objects.filter(key=HOME).select_related("parent").first()
    if Cohort.objects.exists() or home is None:
        return
    lead = actor_of(User.objects.get(email="ketua.humas@peraga.test"))
    then = timezone.now() - timedelta(days=_MONTHS_AGO)
    with as_of(then):
        year = timezone.localdate().year
        days = {"starts_on": date(year, 1, 1), "ends_on": date(year + 1, 6, 30)}
        cohort = open_cohort(actor=lead, year=year, theme=_THEME, **days)
        seats = list(_people(home.parent))
        for user_id, unit_id in seats[:-1]:
            appoint(actor=lead, agent_id=_proposed(lead, cohort, user_id, unit_id).pk)
    if seats:
        _proposed(lead, cohort, *seats[-1])
    _notes(home)


def _people(region: Unit) -> list[tuple[int, int]]:
    """A contributor of each office of the region, the home office first."""
    rows = Appointment.objects.filter(role=Role.CONTRIBUTOR, unit__path__startswith=region.path)
    found = rows.exclude(unit__type__in=SEATLESS).select_related("unit").order_by("unit__path", "id")
    seats = {row.unit_id: row for row in reversed(list(found))}
    ordered = sorted(seats.values(), key=lambda row: (row.unit.key != HOME, row.unit.path))
    return [(row.user_id, row.unit_id) for row in ordered[:_MOST]]


def _proposed(lead: Actor, cohort: Cohort, user_id: int, unit_id: int) -> Agent:
    why = "Rajin meliput dan tanggap (peragaan)."
    return propose(actor=lead, cohort_id=cohort.pk, unit_id=unit_id, user_id=user_id, why=why)


def _notes(home: Unit) -> None:
    agent = Agent.objects.filter(unit=home).select_related("user").first()
    if agent is None:
        return
    actor, today = actor_of(agent.user), timezone.localdate()
    for number, text in enumerate(_NOTES, start=1):
        note(actor=actor, agent_id=agent.pk, duty="gaung", on=today - timedelta(days=20 * number), text=text)
