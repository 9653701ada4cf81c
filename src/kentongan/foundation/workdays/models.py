"""Holidays and years as this installation keeps them."""

from django.db import models

from kentongan.core.clock.days.holiday import HolidayKind
from kentongan.foundation.records import Timestamped


class Holiday(Timestamped):
    """One day of one kind. A day that a later decree took back stays on record as not valid."""

    day = models.DateField("tanggal")
    name = models.CharField("nama", max_length=120)
    kind = models.CharField(
        "jenis",
        max_length=12,
        choices=[
            (HolidayKind.NATIONAL, "Hari libur nasional"),
            (HolidayKind.JOINT_LEAVE, "Cuti bersama"),
            (HolidayKind.REGIONAL, "Hari libur daerah"),
        ],
    )
    region = models.CharField("daerah", max_length=60, blank=True)
    source = models.CharField("dasar", max_length=200)
    is_valid = models.BooleanField("berlaku", default=True)
    is_estimate = models.BooleanField("perkiraan", default=False)

    class Meta:
        verbose_name = "hari libur"
        ordering = ["day", "kind"]
        constraints = [
            models.UniqueConstraint(fields=["day", "kind", "region", "name"], name="one_holiday_once")
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.name}"


class Year(models.Model):
    """A year whose holidays are in the table; confirmed once they were compared with the decree."""

    year = models.PositiveSmallIntegerField("tahun", primary_key=True)
    is_confirmed = models.BooleanField("sudah dicocokkan", default=False)
    source = models.CharField("dasar", max_length=200, blank=True)

    class Meta:
        verbose_name = "tahun"
        ordering = ["year"]

    def __str__(self) -> str:
        return str(self.year)
