"""Tables of events."""

from kentongan.apps.academy.models.event import Competence, Event, Invitation, PlanLine, Session
from kentongan.apps.academy.models.material import Material, MaterialUse
from kentongan.apps.academy.models.outcome import Coverage, FollowUp
from kentongan.apps.academy.models.participant import Feed, Letter, Participant
from kentongan.apps.academy.models.speaker import Quote, Speaker

__all__ = [
    "Competence",
    "Coverage",
    "Event",
    "Feed",
    "FollowUp",
    "Invitation",
    "Letter",
    "Material",
    "MaterialUse",
    "Participant",
    "PlanLine",
    "Quote",
    "Session",
    "Speaker",
]
