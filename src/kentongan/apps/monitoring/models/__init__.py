"""Sources, articles, mentions, releases and pick-ups."""

from kentongan.apps.monitoring.models.article import Article, Mention
from kentongan.apps.monitoring.models.pickup import PickUp, Release
from kentongan.apps.monitoring.models.source import Source

__all__ = ["Article", "Mention", "PickUp", "Release", "Source"]
