"""Sites, their audits with findings and results, and what follows from them."""

from kentongan.apps.siteaudit.models.audit import Audit, Result
from kentongan.apps.siteaudit.models.finding import Appeal, Finding, Verdict
from kentongan.apps.siteaudit.models.follow_up import FollowUp, Recheck, Reminder
from kentongan.apps.siteaudit.models.site import Site

__all__ = ["Appeal", "Audit", "Finding", "FollowUp", "Recheck", "Reminder", "Result", "Site", "Verdict"]
