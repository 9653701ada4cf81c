"""Sites, sources, links, articles, mentions, releases and pick-ups."""

from kentongan.apps.monitoring.models.article import Article, Mention
from kentongan.apps.monitoring.models.link import Link
from kentongan.apps.monitoring.models.pickup import PickUp, Release
from kentongan.apps.monitoring.models.site import Site
from kentongan.apps.monitoring.models.source import Source

__all__ = ["Article", "Link", "Mention", "PickUp", "Release", "Site", "Source"]
