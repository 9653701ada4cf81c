"""What comes again: the flag ceremony of every Monday."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.agenda.enums import Repeat
from kentongan.apps.agenda.models.words import Words
from kentongan.apps.units.models import Unit


class Series(Words):
    """A routine of an office. Its days stand as items of their own; what is said of one of them stays an exception.

    `begins` is told by the clock of the office.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="agenda_series", verbose_name="satuan")
    every = models.CharField("berulang", max_length=14, choices=Repeat.choices)
    interval = models.PositiveSmallIntegerField("selang", default=1)
    weekdays = models.JSONField("hari", default=list, blank=True)  # Monday is 0
    starts_on = models.DateField("mulai tanggal")
    ends_on = models.DateField("sampai tanggal")
    begins = models.TimeField("mulai pukul")
    minutes = models.PositiveSmallIntegerField("lama (menit)")
    skips_holidays = models.BooleanField("lewati hari libur", default=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "agenda rutin"
        indexes = [models.Index(fields=["unit", "-ends_on"], name="agenda_series_of_unit")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="series_end_after_they_start"
            ),
            models.CheckConstraint(
                condition=Q(minutes__gte=5, minutes__lte=1440), name="series_last_a_day_at_most"
            ),
            models.CheckConstraint(condition=Q(interval__gte=1, interval__lte=12), name="series_come_again"),
        ]
