"""Words of one version of a story, kept so that later versions still know them."""

from django.conf import settings
from django.db import models

from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.core.anchors.anchor import CONTEXT, Anchor

MOST_WORDS = 2_000


class Anchored(models.Model):
    """Something said about words of a version. An empty `part` means the story as a whole."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="+")
    version = models.ForeignKey(StoryVersion, models.CASCADE, related_name="+")
    part = models.CharField("bagian", max_length=16, blank=True)
    start = models.PositiveIntegerField("awal", default=0)
    end = models.PositiveIntegerField("akhir", default=0)
    excerpt = models.TextField("kata yang dimaksud", blank=True)
    before = models.CharField(max_length=CONTEXT, blank=True)
    after = models.CharField(max_length=CONTEXT, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        abstract = True

    @property
    def anchor(self) -> Anchor:
        return Anchor(self.start, self.end, self.excerpt, self.before, self.after)
