"""A check of five questions, taken by somebody on a day."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.units.models import Unit


class Attempt(models.Model):
    """The questions as they were asked, so that a result stays what it was when rules move on."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="lesson_attempts")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", help_text="tempat tugasnya waktu itu")
    lesson = models.CharField("pelajaran", max_length=80)
    day = models.DateField("hari")
    questions = models.JSONField("soal")
    answers = models.JSONField("jawaban", null=True)
    right = models.PositiveSmallIntegerField("benar", null=True)
    is_passed = models.BooleanField("lulus", default=False)
    started_at = models.DateTimeField("mulai")
    finished_at = models.DateTimeField("selesai", null=True)

    class Meta:
        verbose_name = "pengerjaan soal"
        constraints = [
            models.UniqueConstraint(fields=["user", "lesson", "day"], name="one_check_a_day"),
            models.CheckConstraint(
                condition=Q(finished_at=None, right=None, is_passed=False)
                | (~Q(finished_at=None) & ~Q(right=None) & ~Q(answers=None)),
                name="finished_checks_have_a_result",
            ),
            models.CheckConstraint(condition=Q(right=None) | Q(right__lte=5), name="five_questions_at_most"),
        ]
        indexes = [
            models.Index(fields=["user", "lesson", "-day"], name="attempt_of_user"),
            models.Index(fields=["unit", "lesson", "finished_at"], name="attempt_of_unit"),
            models.Index(fields=["finished_at"], name="attempt_by_day"),
        ]
