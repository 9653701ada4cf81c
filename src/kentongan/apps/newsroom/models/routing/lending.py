"""Decisions handed to another for some days."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.units.models import Appointment
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Delegation(Timestamped):
    """The holder of an appointment lets another decide on stories at its tier, from day to day.

    It rests on the appointment: where that ends, this ends. What it lends is told in gate/lending.py.
    """

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="delegations")
    to = models.ForeignKey(_USER, models.CASCADE, related_name="borrowed_posts")
    valid_from = models.DateField("mulai")
    valid_to = models.DateField("sampai", help_text="hari terakhir")
    reason = models.CharField("alasan", max_length=200)
    ended_at = models.DateTimeField("diakhiri", null=True, blank=True)

    class Meta:
        verbose_name = "limpahan keputusan"
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__gte=F("valid_from")), name="a_delegation_runs_forward"
            ),
        ]
        indexes = [models.Index(fields=["to", "valid_to"], name="delegation_to", condition=Q(ended_at=None))]

    def holds_on(self, day: date) -> bool:
        """Whether it stands on a day; the appointment under it may have ended all the same."""
        return self.ended_at is None and self.valid_from <= day <= self.valid_to
