"""What an office shows for a point, and what was said of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.academy.models import Event
from kentongan.apps.directives.enums import AnswerState, ReminderKind
from kentongan.apps.directives.models.directive import Addressee, Directive, Point
from kentongan.apps.newsroom.models import Story
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Answer(Timestamped):
    """How one point stands at one office; no row while the point is open."""

    addressee = models.ForeignKey(Addressee, models.CASCADE, related_name="answers")
    point = models.ForeignKey(Point, models.CASCADE, related_name="answers")
    state = models.CharField("keadaan", max_length=8, choices=AnswerState.choices)
    sent_at = models.DateTimeField("dikirim")
    sent_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    plea = models.CharField("alasan tidak berlaku", max_length=500, blank=True)
    judged_at = models.DateTimeField("dinilai", null=True, blank=True)
    judged_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField("alasan penilai", max_length=500, blank=True)

    class Meta:
        verbose_name = "jawaban butir"
        constraints = [
            models.UniqueConstraint(fields=["addressee", "point"], name="one_answer_a_point"),
            models.CheckConstraint(
                condition=~Q(state=AnswerState.RETURNED) | ~Q(reason=""), name="returned_with_a_reason"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["asked", "exempt"]) | ~Q(plea=""), name="exempt_with_a_plea"
            ),
        ]
        indexes = [models.Index(fields=["state", "sent_at"], name="answer_waiting")]


class Evidence(models.Model):
    """A piece of proof: words, a file, a story of the office, or an event that it held. Kept as it was sent."""

    answer = models.ForeignKey(Answer, models.CASCADE, related_name="evidence")
    words = models.TextField("keterangan", blank=True)
    file = models.FileField("berkas", upload_to="directives/%Y/%m/", blank=True)
    file_name = models.CharField("nama berkas", max_length=120, blank=True)
    file_kind = models.CharField(max_length=8, blank=True)
    file_size = models.PositiveIntegerField(default=0)
    story = models.ForeignKey(Story, models.PROTECT, null=True, blank=True, related_name="+")
    event = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="+")
    added_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    added_at = models.DateTimeField("dikirim")

    class Meta:
        verbose_name = "bukti"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(words="", file="", story=None, event=None), name="evidence_shows_something"
            )
        ]


class Verdict(models.Model):
    """One judgement, kept: the answer itself only remembers the last."""

    answer = models.ForeignKey(Answer, models.CASCADE, related_name="verdicts")
    state = models.CharField("keputusan", max_length=8, choices=AnswerState.choices)
    reason = models.CharField("alasan", max_length=500, blank=True)
    judged_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    judged_at = models.DateTimeField("dinilai")

    class Meta:
        ordering = ["id"]


class Reminder(models.Model):
    """That an office was told of a due day: the key keeps a repeated run from telling twice."""

    addressee = models.ForeignKey(Addressee, models.CASCADE, related_name="reminders")
    due = models.DateField("batas")
    kind = models.CharField("jenis", max_length=6, choices=ReminderKind.choices)
    told_at = models.DateTimeField("diberi tahu")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["addressee", "due", "kind"], name="one_reminder_a_kind")
        ]


class Escalation(models.Model):
    """That a region was told which of its offices are late on a due day of a directive."""

    directive = models.ForeignKey(Directive, models.CASCADE, related_name="escalations")
    region_path = models.CharField(max_length=120)
    due = models.DateField("batas")
    late = models.PositiveIntegerField("satuan terlambat")
    told_at = models.DateTimeField("diberi tahu")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["directive", "region_path", "due"], name="one_escalation_a_region"
            )
        ]
