"""Agents, as an actor may see them."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from kentongan.apps.agents.enums import AgentState
from kentongan.apps.agents.errors import NotFound
from kentongan.apps.agents.models import Agent, Cohort
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

# Offices that hold seats: those that meet the public, and the regions above them.
SEATLESS = (UnitType.MINISTRY, UnitType.DIRECTORATE)


def current_cohort(*, on: date | None = None) -> Cohort | None:
    """The year that runs on a day; without one, the newest."""
    day = on or timezone.localdate()
    running = Cohort.objects.filter(starts_on__lte=day, ends_on__gte=day).order_by("-year").first()
    return running or Cohort.objects.order_by("-year").first()


def agents_visible_to(actor: Actor) -> QuerySet[Agent]:
    """The agents of the branches of `actor`, newest first."""
    rows = within(Agent.objects.all(), actor, Permission.AGENT_READ)
    return rows.select_related("unit", "user", "cohort").order_by("-id")


def agent_visible_to(actor: Actor, agent_id: int) -> Agent:
    """One agent; raises NotFound."""
    more = ("unit__parent", "user", "cohort", "follows__user", "successor__user", "proposed_by", "decided_by")
    found = agents_visible_to(actor).select_related(*more).filter(pk=agent_id).first()
    if found is None:
        raise NotFound
    return found


def seats_visible_to(actor: Actor) -> QuerySet[Unit]:
    """The offices that should have agents, in the branches of `actor`."""
    rows = within(public_units().exclude(type__in=SEATLESS), actor, Permission.AGENT_READ, path="path")
    return rows.order_by("path")


def without_agent(units: QuerySet[Unit]) -> QuerySet[Unit]:
    """Those of `units` in whose seats nobody serves."""
    serving = Agent.objects.filter(unit=OuterRef("pk"), state=AgentState.ACTIVE)
    return units.filter(~Exists(serving))


def may_come_next(unit: Unit, day: date) -> QuerySet:
    """The people of an office who could be proposed: with a post there, in no seat."""
    taken = Agent.objects.filter(state__in=(AgentState.PROPOSED, AgentState.ACTIVE)).values("user_id")
    rows = unit.appointments.filter(valid_from__lte=day, user__is_active=True).exclude(valid_to__lt=day)
    return rows.exclude(user_id__in=taken).select_related("user").order_by("user__name", "user_id")
