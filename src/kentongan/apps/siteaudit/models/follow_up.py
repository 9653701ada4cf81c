"""From a finding to a mended site: who does what until when, the proof, the look again."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.siteaudit.enums import ClosedBy, FollowUpState, RecheckState, ReminderKind
from kentongan.apps.siteaudit.models.finding import Finding
from kentongan.apps.siteaudit.models.site import Site
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.records import Timestamped


class FollowUp(Timestamped):
    """A task at the unit. It is closed by a re-check that finds the item, or by a person's reason, never otherwise."""

    site = models.ForeignKey(Site, models.PROTECT, related_name="follow_ups")
    finding = models.ForeignKey(Finding, models.PROTECT, related_name="follow_ups")
    item = models.CharField("butir", max_length=8)
    words = models.TextField("yang harus dikerjakan")
    owner = models.CharField("pemegang tugas", max_length=16, choices=Role.choices)
    due_on = models.DateField("tenggat")
    state = models.CharField(
        "keadaan", max_length=8, choices=FollowUpState.choices, default=FollowUpState.OPEN
    )
    proof_address = models.CharField("alamat bukti", max_length=500, blank=True)
    proof_words = models.CharField("keterangan bukti", max_length=600, blank=True)
    proof_file = models.CharField("berkas bukti", max_length=120, blank=True)
    proof_type = models.CharField(max_length=8, blank=True)
    proved_at = models.DateTimeField("bukti diserahkan", null=True, blank=True)
    closed_at = models.DateTimeField("ditutup", null=True, blank=True)
    closed_by = models.CharField("ditutup lewat", max_length=8, choices=ClosedBy.choices, blank=True)
    close_reason = models.CharField("alasan penutupan", max_length=600, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "tugas perbaikan"
        constraints = [
            models.UniqueConstraint(
                fields=["site", "item"],
                condition=~Q(state=FollowUpState.CLOSED),
                name="one_open_follow_up_per_item",
            ),
            models.CheckConstraint(
                condition=~Q(state=FollowUpState.CLOSED)
                | Q(closed_by=ClosedBy.RECHECK)
                | (Q(closed_by=ClosedBy.REASON) & ~Q(close_reason="")),
                name="closed_after_a_look_or_with_a_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "due_on", "id"], name="follow_ups_by_due"),
            models.Index(fields=["finding"], name="follow_ups_of_finding"),
        ]


class Recheck(Timestamped):
    """One more look at one item, bounded; it appends a finding, or says why it could not."""

    follow_up = models.ForeignKey(FollowUp, models.CASCADE, related_name="rechecks")
    address = models.CharField("alamat", max_length=500)
    state = models.CharField(
        "keadaan", max_length=8, choices=RecheckState.choices, default=RecheckState.QUEUED
    )
    runs = models.PositiveSmallIntegerField("dijalankan", default=0)
    problem = models.CharField("masalah", max_length=400, blank=True)
    finding = models.ForeignKey(Finding, models.SET_NULL, null=True, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField("selesai", null=True, blank=True)

    class Meta:
        verbose_name = "pemeriksaan ulang"
        constraints = [
            models.UniqueConstraint(
                fields=["follow_up"], condition=Q(state=RecheckState.QUEUED), name="one_recheck_at_a_time"
            )
        ]
        indexes = [
            models.Index(
                fields=["updated_at"], name="rechecks_waiting", condition=Q(state=RecheckState.QUEUED)
            )
        ]


class Reminder(models.Model):
    """A reminder that went out: each kind once for a follow-up and a due day."""

    follow_up = models.ForeignKey(FollowUp, models.CASCADE, related_name="reminders")
    kind = models.CharField("jenis", max_length=4, choices=ReminderKind.choices)
    due_on = models.DateField("tenggat")
    made_at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "pengingat"
        constraints = [
            models.UniqueConstraint(fields=["follow_up", "kind", "due_on"], name="one_reminder_of_a_kind")
        ]
