"""Cases and all that belongs to one; alarms that may become cases."""

from kentongan.apps.crisis.models.alarm import Alarm, Sounding
from kentongan.apps.crisis.models.case import Case, Series
from kentongan.apps.crisis.models.fact import Fact
from kentongan.apps.crisis.models.moment import Moment, SeverityChange
from kentongan.apps.crisis.models.team import Member, Task

__all__ = ["Alarm", "Case", "Fact", "Member", "Moment", "Series", "SeverityChange", "Sounding", "Task"]
