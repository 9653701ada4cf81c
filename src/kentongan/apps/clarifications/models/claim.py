"""A claim about the service, where it was seen, what is true of it, and what became of its answer."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from kentongan.apps.clarifications.enums import VERDICTS, ChangeKind, ClaimStatus, Platform
from kentongan.apps.monitoring.models import Article
from kentongan.apps.newsroom.models import Story
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL
_PUBLIC = Q(status__in=ClaimStatus.public())


class Claim(Timestamped):
    """One claim in our own neutral words. `keys` find it when it comes again; `story` is its answer."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="claims")
    text = models.CharField("klaim", max_length=400)
    status = models.CharField("keadaan", max_length=9, choices=ClaimStatus.choices, default=ClaimStatus.OPEN)
    verdict = models.CharField("putusan", max_length=14, choices=VERDICTS, blank=True)
    reason = models.TextField("alasan putusan", blank=True)
    decided_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField("diputus", null=True, blank=True)
    fix_text = models.TextField("perbaikan dan permohonan maaf", blank=True)
    own_story = models.ForeignKey(Story, models.PROTECT, null=True, blank=True, related_name="+")
    owner = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    due_at = models.DateTimeField("batas jawaban", null=True, blank=True)
    reminded_at = models.DateTimeField("diingatkan", null=True, blank=True)
    filed_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    filing_key = models.UUIDField(unique=True, help_text="dua kali kirim, satu klaim")
    story = models.OneToOneField(Story, models.PROTECT, null=True, blank=True, related_name="+")
    repeat_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="repeats")
    keys = ArrayField(models.BigIntegerField(), default=list)
    slug = models.SlugField(max_length=100, blank=True)
    published_at = models.DateTimeField("terbit", null=True, blank=True)
    changed_at = models.DateTimeField("perubahan publik terakhir", null=True, blank=True)

    class Meta:
        verbose_name = "klaim"
        constraints = [
            models.CheckConstraint(
                condition=Q(status=ClaimStatus.REPEAT, repeat_of__isnull=False)
                | (~Q(status=ClaimStatus.REPEAT) & Q(repeat_of=None)),
                name="a_repeat_names_its_claim",
            ),
            models.CheckConstraint(
                condition=~_PUBLIC
                | (Q(published_at__isnull=False) & Q(story__isnull=False) & ~Q(verdict="")),
                name="public_claims_are_answered",
            ),
        ]
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="claim_public_newest", condition=_PUBLIC),
            models.Index(fields=["unit", "-id"], name="claim_of_unit"),
            models.Index(fields=["status", "-id"], name="claim_by_status"),
            # searched while somebody types: nothing may lie in a pending list
            GinIndex(fields=["keys"], name="claim_keys", fastupdate=False),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_public(self) -> bool:
        return self.status in ClaimStatus.public()

    @property
    def is_open(self) -> bool:
        """Whether words, facts and verdict may still be changed."""
        return self.status == ClaimStatus.OPEN


class Sighting(Timestamped):
    """One place where the claim was seen. `quote` holds its words as they stand there; never public."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="sightings")
    platform = models.CharField(
        "jenis tempat", max_length=10, choices=Platform.choices, default=Platform.MEDIA
    )
    address = models.URLField("alamat", max_length=700, blank=True)
    outlet = models.ForeignKey(Outlet, models.SET_NULL, null=True, blank=True, related_name="+")
    article = models.ForeignKey(Article, models.SET_NULL, null=True, blank=True, related_name="+")
    quote = models.TextField("kutipan apa adanya", blank=True)
    reach = models.CharField("jangkauan", max_length=200, blank=True)
    seen_at = models.DateTimeField("terlihat")
    added_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "tempat terlihat"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "address"], condition=~Q(address=""), name="one_place_once_per_claim"
            )
        ]
        indexes = [models.Index(fields=["article"], name="sighting_of_article")]


class Fact(Timestamped):
    """One thing to be found out, by whom and by when; with words and a source it is a fact."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="facts")
    question = models.CharField("yang harus dipastikan", max_length=300)
    text = models.TextField("fakta", blank=True)
    source = models.CharField("sumber", max_length=300, blank=True)
    source_url = models.URLField("alamat sumber", max_length=700, blank=True)
    owner = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    due_at = models.DateTimeField("batas waktu", null=True, blank=True)
    found_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    found_at = models.DateTimeField("dipastikan", null=True, blank=True)
    reminded_at = models.DateTimeField("diingatkan", null=True, blank=True)

    class Meta:
        verbose_name = "fakta"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(text="") | ~Q(source=""), name="no_fact_without_source")
        ]

    @property
    def is_found(self) -> bool:
        return bool(self.text and self.source)


class ClaimChange(models.Model):
    """What the public is told of an answer: published, corrected, verdict changed, withdrawn."""

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="changes")
    kind = models.CharField("jenis", max_length=9, choices=ChangeKind.choices)
    text = models.TextField("keterangan", blank=True)
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "riwayat klaim"
        ordering = ["id"]
