"""Tables of events."""

from kentongan.apps.academy.models.event import Competence, Event, Invitation, PlanLine, Session
from kentongan.apps.academy.models.participant import Participant

__all__ = ["Competence", "Event", "Invitation", "Participant", "PlanLine", "Session"]
