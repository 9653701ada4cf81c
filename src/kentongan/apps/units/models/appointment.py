"""Who holds which role where, from when to when."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.units.models.unit import Unit
from kentongan.foundation.accounts.roles import Acting, Role
from kentongan.foundation.records import Timestamped


class Appointment(Timestamped):
    """A role held at a unit, and so over all below it. Acting officers (Plt./Plh.) hold it between two dates."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="appointments")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="appointments")
    role = models.CharField("peran", max_length=16, choices=Role.choices)
    acting = models.CharField("sebagai", max_length=3, choices=Acting.choices, blank=True, default=Acting.NO)
    valid_from = models.DateField("mulai")
    valid_to = models.DateField(
        "sampai", null=True, blank=True, help_text="hari terakhir; kosong: sampai dicabut"
    )
    letter = models.CharField("nomor surat", max_length=120, blank=True)

    class Meta:
        verbose_name = "penugasan"
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")), name="appointment_runs_forward"
            ),
            models.CheckConstraint(
                condition=Q(acting="") | Q(valid_to__isnull=False), name="acting_officers_have_an_end"
            ),
        ]
        indexes = [models.Index(fields=["user", "valid_from"], name="appointment_of_user")]
