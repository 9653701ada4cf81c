"""Skill before and after: questions, and what each person answered."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.attendance.enums import Stage
from kentongan.foundation.records import Timestamped


class Assessment(Timestamped):
    """The questions of one event, the same before and after."""

    event = models.OneToOneField(Event, models.CASCADE, related_name="assessment")
    title = models.CharField("judul", max_length=160)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "asesmen"

    def __str__(self) -> str:
        return self.title


class Question(models.Model):
    """A question with its choices; `key` is the place of the right one, from 0."""

    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="questions")
    number = models.PositiveSmallIntegerField("nomor")
    text = models.CharField("pertanyaan", max_length=500)
    choices = models.JSONField("pilihan")
    key = models.PositiveSmallIntegerField("kunci")

    class Meta:
        verbose_name = "pertanyaan asesmen"
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["assessment", "number"], name="one_question_a_number")]

    def __str__(self) -> str:
        return self.text


class Sitting(models.Model):
    """One person's answers, once before and once after."""

    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="sittings")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="sittings")
    stage = models.CharField("tahap", max_length=6, choices=Stage.choices)
    answers = models.JSONField("jawaban")
    score = models.PositiveSmallIntegerField("benar")
    most = models.PositiveSmallIntegerField("dari")
    at = models.DateTimeField("pukul")

    class Meta:
        verbose_name = "lembar asesmen"
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "participant", "stage"], name="one_sitting_a_stage"
            ),
            models.CheckConstraint(condition=Q(score__lte=F("most")), name="score_within_most"),
        ]
