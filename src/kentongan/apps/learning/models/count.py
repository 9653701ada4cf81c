"""Sums by month: what a profile costs does not grow with the number of stories."""

from django.conf import settings
from django.db import models

from kentongan.apps.learning.enums import Kind
from kentongan.apps.units.models import Unit


class MonthCount(models.Model):
    """How often in a month; `key` is the key of a lesson, empty for what is only counted."""

    month = models.DateField("bulan", help_text="hari pertamanya")
    kind = models.CharField("jenis", max_length=8, choices=Kind.choices)
    key = models.CharField("pelajaran", max_length=80, blank=True)
    number = models.PositiveIntegerField("jumlah", default=0)
    last_at = models.DateTimeField("terakhir", null=True)

    class Meta:
        abstract = True


class OfficeCount(MonthCount):
    """The sums of an office: nobody's name is in them."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "hitungan satuan"
        constraints = [
            models.UniqueConstraint(fields=["unit", "month", "kind", "key"], name="office_counted_once")
        ]
        indexes = [models.Index(fields=["month", "kind"], name="office_count_by_month")]


class WriterCount(MonthCount):
    """The sums of a person, shown to that person alone."""

    writer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")

    class Meta:
        verbose_name = "hitungan penulis"
        constraints = [
            models.UniqueConstraint(fields=["writer", "month", "kind", "key"], name="writer_counted_once")
        ]
