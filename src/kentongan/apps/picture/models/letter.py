"""The weekly letter to the head."""

from django.conf import settings
from django.db import models

from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Letter(Timestamped):
    """What the head of an office is told in a week; `week` is its Monday. Written once, never changed.

    `content` holds {"month": ..., "figures": [...], "waiting": [...]} as it was when it was written.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="weekly_letters")
    week = models.DateField("pekan")
    content = models.JSONField("isi")

    class Meta:
        verbose_name = "surat pekanan"
        constraints = [
            models.UniqueConstraint(fields=["unit", "week"], name="one_letter_a_week"),
            models.CheckConstraint(condition=models.Q(week__iso_week_day=1), name="letter_of_a_monday"),
        ]

    def __str__(self) -> str:
        return f"{self.week}"


class LetterCopy(models.Model):
    """The copy for one head: marked before it leaves."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="copies")
    user = models.ForeignKey(_USER, models.CASCADE, related_name="+")
    mailed_at = models.DateTimeField("dikirim", null=True, blank=True)
    withheld = models.CharField("tidak dikirim karena", max_length=120, blank=True)

    class Meta:
        verbose_name = "salinan surat"
        constraints = [
            models.UniqueConstraint(fields=["letter", "user"], name="one_copy_a_head"),
            models.CheckConstraint(
                condition=models.Q(withheld="") | models.Q(mailed_at=None), name="withheld_copies_stay"
            ),
        ]


class LetterChoice(Timestamped):
    """Whether somebody wants the weekly letter by mail; who never chose gets it."""

    user = models.OneToOneField(_USER, models.CASCADE, related_name="+")
    wants_mail = models.BooleanField("lewat surel", default=True)

    class Meta:
        verbose_name = "pilihan surat pekanan"
