"""The ways in, those who may use them, and what came."""

from kentongan.apps.intake.models.answer import Answer
from kentongan.apps.intake.models.arrival import Arrival, Enclosure, Piece
from kentongan.apps.intake.models.door import BindingCode, Door, Sender
from kentongan.apps.intake.models.old import OldBatch, OldStory

__all__ = ["Answer", "Arrival", "BindingCode", "Door", "Enclosure", "OldBatch", "OldStory", "Piece", "Sender"]
