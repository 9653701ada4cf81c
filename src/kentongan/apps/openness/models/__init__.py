"""Tables of the information service."""

from kentongan.apps.openness.models.answer import Answer
from kentongan.apps.openness.models.deadline import CountedBy, Deadline, DeadlineMove
from kentongan.apps.openness.models.kept_file import KeptFile
from kentongan.apps.openness.models.letter import Letter
from kentongan.apps.openness.models.objection import Dispute, DisputeEvent, Objection
from kentongan.apps.openness.models.request import Request, Requester, Series, Step

__all__ = [
    "Answer",
    "CountedBy",
    "Deadline",
    "DeadlineMove",
    "Dispute",
    "DisputeEvent",
    "KeptFile",
    "Letter",
    "Objection",
    "Request",
    "Requester",
    "Series",
    "Step",
]
