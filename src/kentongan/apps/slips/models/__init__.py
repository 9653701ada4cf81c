"""Tables of the slips."""

from kentongan.apps.slips.models.choice import SlipChoice
from kentongan.apps.slips.models.slip import Slip

__all__ = ["Slip", "SlipChoice"]
