"""Our releases as the radar knows them, and who took them over."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from kentongan.apps.monitoring.enums import ArticleKind
from kentongan.apps.monitoring.models.article import Article
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Release(Timestamped):
    """The newest public text of one released item. Monitoring knows items by their uri, never the newsroom's tables."""

    uri = models.CharField(max_length=200, unique=True)
    version = models.PositiveIntegerField("versi")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="releases")
    headline = models.CharField("judul", max_length=300)
    text = models.TextField("isi")
    url = models.CharField("alamat", max_length=500)
    published_at = models.DateTimeField("terbit")
    is_withdrawn = models.BooleanField("ditarik", default=False)
    hashes = ArrayField(models.BigIntegerField(), default=list)

    class Meta:
        verbose_name = "rilis"
        indexes = [
            # written seldom, asked for every trace of every article: nothing may lie in a pending list
            GinIndex(fields=["hashes"], name="release_hashes", fastupdate=False),
            models.Index(fields=["unit", "-published_at"], name="release_of_unit"),
        ]


class PickUp(models.Model):
    """A line in the unit's ledger: this article carries that release, and so much of it."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="pickups")
    release = models.ForeignKey(Release, models.CASCADE, related_name="pickups")
    kind = models.CharField("golongan", max_length=16, choices=ArticleKind.choices)
    share_kept = models.FloatField("bagian naskah kami yang dimuat")
    longest_run = models.PositiveIntegerField("runtun kata terpanjang", default=0)
    quotes_kept = models.PositiveSmallIntegerField("kutipan utuh", default=0)
    quotes_total = models.PositiveSmallIntegerField("kutipan kami", default=0)
    headline_kept = models.BooleanField("judul sama", default=False)
    carries_version = models.PositiveIntegerField("versi yang dimuat", default=1)
    found_at = models.DateTimeField("ditemukan", auto_now_add=True)

    class Meta:
        verbose_name = "pemuatan"
        constraints = [models.UniqueConstraint(fields=["article", "release"], name="one_line_in_the_ledger")]
        indexes = [models.Index(fields=["release", "found_at"], name="pickup_of_release")]

    @property
    def is_outdated(self) -> bool:
        """Whether the outlet still carries words that we have since corrected or withdrawn."""
        return self.article.gone_at is None and self.carries_version < self.release.version
