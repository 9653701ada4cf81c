"""The written notice on a request."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.openness.enums import Resolution
from kentongan.apps.openness.models.request import Request


class Answer(models.Model):
    """What was decided and why. A refusal, whole or partial, names its grounds, reasons and consequence test."""

    request = models.OneToOneField(Request, models.CASCADE, related_name="answer")
    number = models.CharField("nomor surat", max_length=60, blank=True)
    resolution = models.CharField("hasil", max_length=16, choices=Resolution.choices)
    words = models.TextField("isi pemberitahuan", max_length=6000)
    grounds = models.JSONField("dasar pengecualian", default=list)
    reason = models.TextField("alasan", max_length=4000, blank=True)
    test = models.CharField("uji konsekuensi", max_length=120, blank=True)
    redactions = models.TextField("bagian yang dihitamkan", max_length=2000, blank=True)
    held_by = models.CharField("penguasa informasi", max_length=200, blank=True)
    where = models.CharField("alamat informasi", max_length=500, blank=True)
    cost = models.PositiveIntegerField("biaya", default=0)
    cost_words = models.CharField("rincian biaya", max_length=300, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    answered_at = models.DateTimeField("dijawab")

    class Meta:
        verbose_name = "jawaban"
        constraints = [
            models.CheckConstraint(
                condition=~Q(resolution__in=[Resolution.REFUSED, Resolution.PARTIAL])
                | ~Q(grounds=[]) & ~Q(reason="") & ~Q(test=""),
                name="refusal_says_why",
            ),
            models.CheckConstraint(
                condition=~Q(resolution=Resolution.NOT_HELD) | ~Q(held_by=""), name="not_held_says_by_whom"
            ),
            models.CheckConstraint(
                condition=~Q(resolution=Resolution.ALREADY_PUBLIC) | ~Q(where=""), name="public_says_where"
            ),
            models.CheckConstraint(condition=Q(cost=0) | ~Q(cost_words=""), name="cost_is_itemised"),
            models.CheckConstraint(condition=~Q(resolution=""), name="answer_resolves"),
        ]

    def __str__(self) -> str:
        return self.number or f"jawaban {self.pk}"
