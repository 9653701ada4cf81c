"""Remarks on words, and what was answered."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.editing.models.anchored import Anchored

_USER = settings.AUTH_USER_MODEL


class Remark(Anchored):
    """One remark and the beginning of its thread; open until somebody settles it. Never public."""

    words = models.TextField("catatan")
    settled_at = models.DateTimeField("selesai", null=True, blank=True)
    settled_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "catatan redaksi"
        indexes = [
            models.Index(fields=["story", "id"], name="remark_of_story"),
            models.Index(fields=["story"], name="remark_open", condition=Q(settled_at__isnull=True)),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(words=""), name="remark_says_something"),
            models.CheckConstraint(condition=Q(end__gte=F("start")), name="remark_begins_before_it_ends"),
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None)
                | Q(settled_at__isnull=False, settled_by__isnull=False),
                name="remark_is_settled_by_somebody",
            ),
        ]

    @property
    def is_open(self) -> bool:
        return self.settled_at is None


class Reply(models.Model):
    """One more turn of a thread."""

    remark = models.ForeignKey(Remark, models.CASCADE, related_name="replies")
    words = models.TextField("balasan")
    author = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "balasan"
        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="reply_says_something")]
