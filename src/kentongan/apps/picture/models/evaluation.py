"""The evaluation of a year: what was wanted, and what people found beside the figures."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.picture.enums import Stage
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Objective(Timestamped):
    """What an office wants to reach in a year. With a measure of the catalogue, what was reached is counted."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="objectives")
    year = models.PositiveSmallIntegerField("tahun")
    text = models.CharField("tujuan", max_length=300)
    audience = models.CharField("khalayak", max_length=200, blank=True)
    indicator = models.CharField("indikator", max_length=200, blank=True)
    measure = models.CharField("ukuran", max_length=48, blank=True)
    target = models.FloatField("target", null=True, blank=True)
    made_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    dropped_at = models.DateTimeField("dibuang", null=True, blank=True)

    class Meta:
        verbose_name = "tujuan komunikasi"
        ordering = ["id"]
        indexes = [models.Index(fields=["unit", "year"], name="objective_of_year")]
        constraints = [
            models.CheckConstraint(
                condition=Q(measure="") | Q(target__isnull=False), name="measured_objective_has_target"
            )
        ]

    def __str__(self) -> str:
        return self.text


class Remark(Timestamped):
    """A line of the evaluation that no figure tells: a survey, a change that was seen. Never without its source."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="evaluation_remarks")
    year = models.PositiveSmallIntegerField("tahun")
    stage = models.CharField("tahap", max_length=8, choices=Stage.choices)
    text = models.CharField("temuan", max_length=500)
    value = models.CharField("nilai", max_length=60, blank=True)
    source = models.CharField("sumber", max_length=300)
    made_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    dropped_at = models.DateTimeField("dibuang", null=True, blank=True)

    class Meta:
        verbose_name = "temuan evaluasi"
        ordering = ["id"]
        indexes = [models.Index(fields=["unit", "year"], name="remark_of_year")]
        constraints = [models.CheckConstraint(condition=~Q(source=""), name="remark_names_its_source")]

    def __str__(self) -> str:
        return self.text
