"""Tables of programmes."""

from kentongan.apps.programmes.models.episode import Broadcast, Episode, Segment
from kentongan.apps.programmes.models.programme import Call, Programme
from kentongan.apps.programmes.models.submission import Ruling, Submission

__all__ = ["Broadcast", "Call", "Episode", "Programme", "Ruling", "Segment", "Submission"]
