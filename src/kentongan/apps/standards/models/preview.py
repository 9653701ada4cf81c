"""What a draft profile would change on stories of the past month."""

from django.conf import settings
from django.db import models

from kentongan.apps.standards.enums import PreviewState
from kentongan.apps.standards.models.profile import StandardProfile


class ProfilePreview(models.Model):
    """One reading of a draft over stories of its branch, made in batches by a job.

    `stories` are the ids chosen at the start, newest first; `of` is how many there were to choose from. `counts` maps
    a rule to its findings by weight before and after, `held` and `freed` are ids of stories.
    """

    profile = models.ForeignKey(StandardProfile, models.CASCADE, related_name="previews")
    state = models.CharField(
        "keadaan", max_length=7, choices=PreviewState.choices, default=PreviewState.WAITING
    )
    since = models.DateField("sejak")
    stories = models.JSONField("berita", default=list)
    of = models.PositiveIntegerField("dari", default=0)
    done = models.PositiveIntegerField("sudah", default=0)
    counts = models.JSONField("hitungan", default=dict)
    held = models.JSONField("jadi tertahan", default=list)
    freed = models.JSONField("jadi lepas", default=list)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField("diminta", auto_now_add=True)
    finished_at = models.DateTimeField("selesai", null=True, blank=True)

    class Meta:
        verbose_name = "pratinjau profil"
        indexes = [models.Index(fields=["profile", "-id"], name="preview_newest")]

    @property
    def total(self) -> int:
        return len(self.stories)

    @property
    def is_under_way(self) -> bool:
        return self.state in (PreviewState.WAITING, PreviewState.RUNNING)
