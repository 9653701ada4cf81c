"""Tables of learning."""

from kentongan.apps.learning.models.attempt import Attempt
from kentongan.apps.learning.models.count import OfficeCount, WriterCount
from kentongan.apps.learning.models.sighting import SeenDecision, SeenVersion

__all__ = ["Attempt", "OfficeCount", "SeenDecision", "SeenVersion", "WriterCount"]
