"""Outlets, partners and what we share with them, participation, complaints."""

from kentongan.apps.stakeholders.models.complaint import Complaint, DueMove
from kentongan.apps.stakeholders.models.contact import Contact, Step
from kentongan.apps.stakeholders.models.joint import JointRelease
from kentongan.apps.stakeholders.models.outlet import Outlet
from kentongan.apps.stakeholders.models.participation import ParticipationCount
from kentongan.apps.stakeholders.models.partner import Partner, PartnerChange, PartnerMerge

__all__ = [
    "Complaint",
    "Contact",
    "DueMove",
    "JointRelease",
    "Outlet",
    "ParticipationCount",
    "Partner",
    "PartnerChange",
    "PartnerMerge",
    "Step",
]
