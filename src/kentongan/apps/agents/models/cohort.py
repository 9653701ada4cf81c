"""A year of agents."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.foundation.records import Timestamped


class Cohort(Timestamped):
    """All agents of one year. `duties` are the catalogue as it was when the year was opened."""

    year = models.PositiveSmallIntegerField("tahun", unique=True)
    theme = models.CharField("tema", max_length=200)
    starts_on = models.DateField("mulai bertugas")
    ends_on = models.DateField("hari terakhir bertugas")
    seats = models.PositiveSmallIntegerField("kursi tiap satuan", default=1)
    duties = models.JSONField("tugas")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "angkatan agen"
        ordering = ["-year"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gt=F("starts_on")), name="cohort_runs_forward"),
            models.CheckConstraint(condition=Q(seats__gte=1, seats__lte=5), name="cohort_seats_are_few"),
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.theme}"


class Reminder(models.Model):
    """That somebody was reminded of something: `key` keeps it single."""

    key = models.CharField(max_length=80, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = "pengingat agen"
