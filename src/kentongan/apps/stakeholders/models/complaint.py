"""Complaints of citizens, without whose they are."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.stakeholders.enums import Clock, ComplaintStatus, ComplaintType
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Complaint(Timestamped):
    """One ticket of LAPOR!. `text` and `answer` were masked before they came here; nothing else was ever kept.

    `due` and `triage_due` follow from the clock rules; each change of them has a DueMove. What it led to is told
    by a plain number or address (`outcome`), for stories and clarifications live above this app.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="complaints", verbose_name="satuan")
    ticket = models.CharField("nomor tiket", max_length=40, unique=True)
    category = models.CharField("kategori", max_length=80, blank=True)
    type = models.CharField("jenis", max_length=12, choices=ComplaintType.choices)
    status = models.CharField(
        "keadaan", max_length=8, choices=ComplaintStatus.choices, default=ComplaintStatus.NEW
    )
    received_on = models.DateField("diterima")
    text = models.TextField("isi")
    masked = models.JSONField("disamarkan", default=dict)
    triage_due = models.DateField("tenggat verifikasi")
    due = models.DateField("tenggat jawaban")
    told_due = models.DateField("tenggat menurut berkas", null=True, blank=True)
    triaged_on = models.DateField("diverifikasi", null=True, blank=True)
    answered_on = models.DateField("dijawab", null=True, blank=True)
    answer = models.TextField("jawaban", blank=True)
    outcome = models.CharField("tindak lanjut terbit", max_length=200, blank=True)
    reminded_for = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "aduan"
        ordering = ["due", "id"]
        indexes = [
            models.Index(fields=["due", "id"], name="complaint_urgent", condition=Q(answered_on=None)),
            models.Index(
                fields=["-answered_on", "-id"], name="complaint_answered", condition=~Q(answered_on=None)
            ),
            models.Index(fields=["unit", "received_on"], name="complaint_of_unit"),
            models.Index(fields=["received_on"], name="complaint_received"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status="answered", answered_on__isnull=False)
                | Q(status__in=["new", "worked"], answered_on=None),
                name="answered_complaint_has_day",
            ),
        ]

    def __str__(self) -> str:
        return self.ticket


class DueMove(models.Model):
    """A deadline that moved, from when to when and why. The reason is never empty."""

    complaint = models.ForeignKey(Complaint, models.CASCADE, related_name="moves")
    clock = models.CharField("tenggat", max_length=6, choices=Clock.choices)
    was = models.DateField("semula")
    now = models.DateField("menjadi")
    because = models.CharField("alasan", max_length=300)
    at = models.DateTimeField("waktu", auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "perubahan tenggat"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~Q(because=""), name="complaint_move_has_reason"),
            models.CheckConstraint(condition=~Q(was=models.F("now")), name="complaint_move_moves"),
        ]
