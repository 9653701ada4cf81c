"""Tables of campaigns."""

from kentongan.apps.campaigns.models.campaign import Campaign, Invited, Material
from kentongan.apps.campaigns.models.evaluation import Finding
from kentongan.apps.campaigns.models.item import Item
from kentongan.apps.campaigns.models.tagging import Entry, PillarTag

__all__ = ["Campaign", "Entry", "Finding", "Invited", "Item", "Material", "PillarTag"]
