"""Cohorts of agents, the agents, what they noted of their work, what was reminded of."""

from kentongan.apps.agents.models.agent import Agent, Entry
from kentongan.apps.agents.models.cohort import Cohort, Reminder

__all__ = ["Agent", "Cohort", "Entry", "Reminder"]
