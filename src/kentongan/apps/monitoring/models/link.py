"""Addresses of articles as sources name them."""

from django.db import models

from kentongan.apps.monitoring.enums import LinkStatus
from kentongan.apps.monitoring.models.article import Article
from kentongan.apps.monitoring.models.source import Source
from kentongan.foundation.records import Timestamped


class Link(Timestamped):
    """One address found at a source, and what became of it: written before it is read, so that no crash loses it.

    `entry` holds what the feed itself carried where that is the whole text; then no page is fetched.
    """

    url = models.URLField("alamat", max_length=700, unique=True)
    source = models.ForeignKey(Source, models.SET_NULL, null=True, related_name="links")
    article = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="links")
    status = models.CharField("keadaan", max_length=8, choices=LinkStatus.choices, default=LinkStatus.NEW)
    attempts = models.PositiveSmallIntegerField("percobaan", default=0)
    read_at = models.DateTimeField("dibaca", null=True)
    problem = models.CharField("kendala", max_length=300, blank=True)
    entry = models.JSONField(null=True)

    class Meta:
        verbose_name = "tautan"
        indexes = [models.Index(fields=["status", "read_at"], name="link_by_status")]

    def __str__(self) -> str:
        return self.url
