"""What the public is told about a change."""

from django.conf import settings
from django.db import models

from kentongan.apps.newsroom.enums import NoteKind, UnpublishReason


class PublicNote(models.Model):
    """A correction, withdrawal or removal with its public reason; stands on the story's page for good."""

    story = models.ForeignKey("newsroom.Story", models.CASCADE, related_name="notes")
    kind = models.CharField("jenis", max_length=12, choices=NoteKind.choices)
    reason_code = models.CharField(
        "golongan alasan", max_length=12, choices=UnpublishReason.choices, blank=True
    )
    reason = models.TextField("alasan")
    successor = models.ForeignKey("newsroom.Story", models.SET_NULL, null=True, blank=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "catatan publik"
        ordering = ["id"]
        indexes = [models.Index(fields=["at"], name="public_note_at")]
