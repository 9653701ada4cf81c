"""Tables of attendance."""

from kentongan.apps.attendance.models.assessment import Assessment, Question, Sitting
from kentongan.apps.attendance.models.book import Arrival, Book
from kentongan.apps.attendance.models.presence import Mark, Presence
from kentongan.apps.attendance.models.roll import Roll, RollRow

__all__ = ["Arrival", "Assessment", "Book", "Mark", "Presence", "Question", "Roll", "RollRow", "Sitting"]
