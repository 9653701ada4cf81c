"""Tables of campaigns."""

from kentongan.apps.campaigns.models.campaign import Campaign

__all__ = ["Campaign"]
