"""Who has a story open now."""

from django.conf import settings
from django.db import models

from kentongan.apps.editing.enums import Doing
from kentongan.apps.newsroom.models import Story


class Presence(models.Model):
    """One person at one story, touched by the open page. It says nothing once it is a minute and a half old."""

    story = models.ForeignKey(Story, models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    doing = models.CharField("sedang", max_length=8, choices=Doing.choices)
    seen_at = models.DateTimeField("terlihat")

    class Meta:
        verbose_name = "kehadiran di berita"
        constraints = [models.UniqueConstraint(fields=["story", "user"], name="one_presence_a_story")]
        indexes = [models.Index(fields=["seen_at"], name="presence_seen")]
