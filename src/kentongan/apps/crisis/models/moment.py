"""The timeline of a case, and the changes of its severity."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from kentongan.apps.crisis.enums import MomentKind, Severity
from kentongan.apps.crisis.models.case import Case

_USER = settings.AUTH_USER_MODEL


class Moment(models.Model):
    """One thing that happened in a case; without an actor the system did it. Never changed.

    `origin` names the code of the case that the moment came from in a merge.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="moments")
    at = models.DateTimeField("waktu", default=timezone.now)
    kind = models.CharField("jenis", max_length=12, choices=MomentKind.choices)
    text = models.TextField("isi")
    actor = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    detail = models.JSONField(default=dict, blank=True)
    origin = models.CharField("asal", max_length=16, blank=True)

    class Meta:
        verbose_name = "peristiwa"
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["case", "-at", "-id"], name="moment_of_case")]

    def __str__(self) -> str:
        return self.text


class SeverityChange(models.Model):
    """One change of level, with every reason. Without an actor the judge raised it; it never lowers."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="severity_changes")
    old = models.PositiveSmallIntegerField("dari", choices=Severity.choices)
    new = models.PositiveSmallIntegerField("menjadi", choices=Severity.choices)
    reasons = models.JSONField("alasan", default=list)
    actor = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(actor__isnull=False) | models.Q(new__gt=models.F("old")),
                name="machine_never_lowers_severity",
            )
        ]
