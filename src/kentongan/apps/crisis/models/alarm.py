"""What the radar heard that may be a crisis."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone

from kentongan.apps.crisis.enums import AlarmState, CaseType, Severity
from kentongan.apps.crisis.models.case import Case
from kentongan.apps.monitoring.models import Article
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Alarm(Timestamped):
    """A guess of the machine about one office: people open a case from it or set it aside with a reason.

    `article` is the first one; more articles of the same kind about the same office join as soundings.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="crisis_alarms")
    type = models.CharField("dugaan jenis", max_length=4, choices=CaseType.choices)
    article = models.ForeignKey(Article, models.SET_NULL, null=True, blank=True, related_name="+")
    words = ArrayField(models.CharField(max_length=60), verbose_name="kata", default=list)
    severity = models.PositiveSmallIntegerField("dugaan tingkat", choices=Severity.choices, default=1)
    made_at = models.DateTimeField("waktu", default=timezone.now)
    heard_at = models.DateTimeField("terakhir terdengar", default=timezone.now)
    state = models.CharField("keadaan", max_length=10, choices=AlarmState.choices, default=AlarmState.NEW)
    reason = models.CharField("alasan", max_length=300, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField("diputuskan", null=True, blank=True)
    case = models.ForeignKey(Case, models.SET_NULL, null=True, blank=True, related_name="alarms")

    class Meta:
        verbose_name = "alarm"
        indexes = [
            models.Index(fields=["-made_at", "-id"], name="alarm_newest"),
            models.Index(fields=["-made_at"], name="alarm_new", condition=Q(state=AlarmState.NEW)),
            models.Index(fields=["unit", "type", "-heard_at"], name="alarm_of_unit"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=AlarmState.DISMISSED) | ~Q(reason=""), name="alarm_set_aside_says_why"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_type_display()}: {', '.join(self.words)}"


class Sounding(models.Model):
    """One article behind an alarm. Counted by unit and hour to see whether bad news swells."""

    alarm = models.ForeignKey(Alarm, models.CASCADE, related_name="soundings")
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    at = models.DateTimeField("waktu", default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["unit", "at"], name="sounding_of_unit")]
        constraints = [models.UniqueConstraint(fields=["article", "unit"], name="one_sounding_per_article")]
