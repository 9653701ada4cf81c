"""Tables of message houses and of the library of assets."""

from kentongan.apps.messagehouse.models.asset import Asset
from kentongan.apps.messagehouse.models.house import Editor, House, Phrasing, Pillar, Proof, ProofUse

__all__ = ["Asset", "Editor", "House", "Phrasing", "Pillar", "Proof", "ProofUse"]
