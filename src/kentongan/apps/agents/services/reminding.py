"""What nobody should forget: terms that end soon, seats in which nobody sits."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.agents.enums import AgentState
from kentongan.apps.agents.models import Agent, Reminder
from kentongan.apps.agents.queries.agents import SEATLESS, current_cohort, without_agent
from kentongan.apps.agents.queries.catalogue import shipped_duties
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.officers import officers_for
from kentongan.apps.units.queries.units import public_units, regions
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.notices.services import tell


def terms_ending() -> list[int]:
    """Agents whose term ends soon and of whom nobody was reminded."""
    today = timezone.localdate()
    soon = today + timedelta(days=shipped_duties()["ends_warning_days"])
    rows = Agent.objects.filter(state=AgentState.ACTIVE, ends_on__range=(today, soon))
    known = set(Reminder.objects.filter(key__startswith="term:").values_list("key", flat=True))
    return [pk for pk in rows.values_list("pk", flat=True)[:2000] if f"term:{pk}" not in known]


@transaction.atomic
def remind_of_term(*, agent_id: int) -> bool:
    """Tells the agent, the office and who appoints that a term ends soon; once."""
    agent = Agent.objects.select_related("unit", "user").get(pk=agent_id)
    if not _once(f"term:{agent.pk}"):
        return False
    people = [agent.user, *_holders(agent.unit.path, Role.UNIT_HEAD, Role.REGION_EDITOR)]
    words = gettext_noop("Masa tugas agen %(unit)s berakhir %(day)s. Siapkan penggantinya.")
    values = {"unit": agent.unit.name, "day": f"{agent.ends_on:%d/%m/%Y}"}
    tell(users=people, words=words, values=values, url=f"/meja/agen/{agent.pk}/", path=agent.unit.path,
         needs=Permission.AGENT_READ)  # fmt: skip
    return True


def regions_to_remind() -> list[int]:
    """The regional offices, while a year of agents runs."""
    cohort = current_cohort()
    today = timezone.localdate()
    if cohort is None or not cohort.starts_on <= today <= cohort.ends_on:
        return []
    return list(regions().values_list("pk", flat=True))


@transaction.atomic
def remind_of_seats(*, region_id: int) -> int:
    """Tells the editors of a region how many offices have no agent, once a month; how many."""
    region = Unit.objects.get(pk=region_id)
    units = public_units().exclude(type__in=SEATLESS).filter(path__startswith=region.path)
    empty = without_agent(units).count()
    if not empty or not _once(f"seats:{region.pk}:{timezone.localdate():%Y-%m}"):
        return 0
    words = gettext_noop("%(count)s satuan di %(region)s belum mempunyai agen informasi.")
    tell(users=_holders(region.path, Role.REGION_EDITOR), words=words,
         values={"count": empty, "region": region.name}, url="/meja/agen/kosong/", path=region.path,
         needs=Permission.AGENT_READ)  # fmt: skip
    return empty


def _once(key: str) -> bool:
    return Reminder.objects.get_or_create(key=key)[1]


def _holders(path: str, *roles: Role) -> list:
    return [row.user for role in roles for row in officers_for(path, role)]
