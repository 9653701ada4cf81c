"""A story, and every save of it."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models.review import Route
from kentongan.apps.newsroom.models.topic import Topic
from kentongan.apps.units.models import Unit
from kentongan.core.forms.form import USUAL
from kentongan.foundation.records import Timestamped

_PUBLIC = Q(status__in=StoryStatus.public())


class Story(Timestamped):
    """One life-line. Words live in versions; `current` is the newest save, `public` the one that readers see."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="stories")
    topic = models.ForeignKey(Topic, models.PROTECT, null=True, blank=True, related_name="stories")
    status = models.CharField(
        "keadaan", max_length=12, choices=StoryStatus.choices, default=StoryStatus.DRAFT
    )
    form = models.CharField("bentuk", max_length=16, default=USUAL, help_text="bentuk dalam core/forms")
    route = models.ForeignKey(Route, models.PROTECT, null=True, blank=True)
    step = models.CharField(
        "menunggu", max_length=16, blank=True, help_text="peran yang berikutnya memutuskan"
    )
    wants_national = models.BooleanField("ajukan ke laman nasional", default=False)
    filed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    filing_key = models.UUIDField(
        null=True, unique=True, help_text="kunci kirim dari ponsel: dua kali kirim, satu cerita"
    )
    current = models.ForeignKey("newsroom.StoryVersion", models.PROTECT, null=True, related_name="+")
    public = models.ForeignKey(
        "newsroom.StoryVersion", models.PROTECT, null=True, blank=True, related_name="+"
    )
    public_version = models.PositiveIntegerField("terbitan ke", default=0)
    slug = models.SlugField(max_length=120, blank=True)
    happened_on = models.DateField("tanggal peristiwa", null=True, blank=True)
    embargo_until = models.DateTimeField("embargo sampai", null=True, blank=True)
    submitted_at = models.DateTimeField("diajukan", null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    published_at = models.DateTimeField("terbit", null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    changed_at = models.DateTimeField("perubahan publik terakhir", null=True, blank=True)
    # What lists and feeds show, copied from the public version at publication: one row a story, no join to versions.
    headline = models.CharField("judul", max_length=300, blank=True)
    summary = models.TextField("ringkasan", blank=True)
    search = SearchVectorField(null=True)

    class Meta:
        verbose_name = "berita"
        verbose_name_plural = "berita"
        indexes = [
            models.Index(fields=["-published_at"], name="story_public_newest", condition=_PUBLIC),
            models.Index(fields=["unit", "-published_at"], name="story_public_of_unit", condition=_PUBLIC),
            models.Index(fields=["unit", "status", "-updated_at"], name="story_desk"),
            models.Index(fields=["status", "step"], name="story_waiting"),
            models.Index(fields=["-updated_at", "-id"], name="story_newest_change"),
            models.Index(
                fields=["submitted_at"], name="story_submitted_at", condition=Q(submitted_at__isnull=False)
            ),
            GinIndex(fields=["search"], name="story_search"),
        ]

    def __str__(self) -> str:
        return self.headline or f"Cerita {self.pk}"

    @property
    def is_public(self) -> bool:
        return self.status in StoryStatus.public()


class StoryVersion(models.Model):
    """One save. Facts, quotes and text as filed; never changed afterwards."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField("versi")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField("disimpan", auto_now_add=True)
    topic = models.ForeignKey(Topic, models.PROTECT, null=True, blank=True, related_name="+")
    headline = models.CharField("judul", max_length=300, blank=True)
    body = models.TextField("naskah", blank=True)
    # what, when_date, when_time, where, who, why, how as filed on the phone, and what else a form asks
    facts = models.JSONField("fakta", default=dict)
    # a list of objects with speaker, title and text
    quotes = models.JSONField("kutipan", default=list)
    # a list, in order, of objects with photo (its id), caption, credit and alt
    photos = models.JSONField("foto", default=list)
    report = models.ForeignKey("standards.CheckReport", models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "versi"
        constraints = [models.UniqueConstraint(fields=["story", "number"], name="version_numbers_run_once")]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"v{self.number}"

    @property
    def working_title(self) -> str:
        """What the desk calls it: its headline, else what happened; empty for a draft that has neither."""
        return self.headline or self.facts.get("what", "")
