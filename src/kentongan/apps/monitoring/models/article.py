"""What an outlet printed, and which of our units stand in it."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils import timezone

from kentongan.apps.monitoring.enums import ArticleKind
from kentongan.apps.monitoring.models.source import Source
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Article(Timestamped):
    """One page of one outlet. Its identity is the canonical address; a new title does not make a new article."""

    outlet = models.ForeignKey(Outlet, models.PROTECT, related_name="articles")
    source = models.ForeignKey(Source, models.SET_NULL, null=True, related_name="articles")
    url = models.URLField("alamat", max_length=700, unique=True)
    title = models.CharField("judul", max_length=400, blank=True)
    text = models.TextField("isi", blank=True)
    content_hash = models.CharField(max_length=64, db_index=True)
    language = models.CharField("bahasa", max_length=8, blank=True)
    published_at = models.DateTimeField("terbit", null=True)
    published_confidence = models.FloatField("keyakinan tanggal", default=0)
    event_date = models.DateField("tanggal peristiwa", null=True)
    kind = models.CharField(
        "golongan", max_length=16, choices=ArticleKind.choices, default=ArticleKind.UNRELATED
    )
    officials = models.JSONField("pejabat", default=list)
    # hashes of the text for finding the articles that a newly indexed release explains
    hashes = ArrayField(models.BigIntegerField(), default=list)
    first_seen_at = models.DateTimeField("pertama terlihat", auto_now_add=True)
    # under which the ledger counts it: its date where it states a credible one, else when we first saw it
    dated_at = models.DateTimeField("tanggal buku", default=timezone.now, db_index=True)
    # the outlet took it down
    gone_at = models.DateTimeField("hilang", null=True)

    class Meta:
        verbose_name = "artikel"
        indexes = [
            models.Index(fields=["kind", "-dated_at"], name="article_by_kind"),
            GinIndex(fields=["hashes"], name="article_hashes"),
        ]

    def __str__(self) -> str:
        return self.title or self.url


class Mention(models.Model):
    """One of our units in one article, with the words that show it."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="mentions")
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="mentions")
    confidence = models.FloatField("keyakinan")
    evidence = models.CharField("bukti", max_length=300)
    is_subject = models.BooleanField("pokok berita", default=False)

    class Meta:
        verbose_name = "sebutan"
        constraints = [models.UniqueConstraint(fields=["article", "unit"], name="one_mention_per_unit")]
