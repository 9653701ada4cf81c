"""Drills with their calls, reports of a case, reviews with actions, proposals to change a playbook."""

from kentongan.apps.readiness.models.drill import Drill, Inject
from kentongan.apps.readiness.models.report import Report
from kentongan.apps.readiness.models.review import Action, Proposal, Review

__all__ = ["Action", "Drill", "Inject", "Proposal", "Report", "Review"]
