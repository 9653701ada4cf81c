"""That somebody was there."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.academy.enums import Mode
from kentongan.apps.academy.models import Participant, Session
from kentongan.apps.attendance.enums import Way
from kentongan.apps.attendance.models.roll import Roll

_USER = settings.AUTH_USER_MODEL


class Mark(models.Model):
    """A note that somebody was seen: one a scan, a tap, a row of a list. Kept as it came; presence follows from it.

    `scan_key` makes a repeated sync harmless. A mark that was a mistake is withdrawn, not deleted.
    """

    scan_key = models.UUIDField(unique=True)
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="marks")
    session = models.ForeignKey(Session, models.CASCADE, related_name="marks")
    mode = models.CharField("cara hadir", max_length=8, choices=Mode.choices)
    way = models.CharField("dicatat lewat", max_length=6, choices=Way.choices)
    at = models.DateTimeField("pukul")
    noted_at = models.DateTimeField("diterima", auto_now_add=True)
    taken_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    roll = models.ForeignKey(Roll, models.CASCADE, null=True, blank=True, related_name="marks")
    withdrawn_at = models.DateTimeField("dicabut", null=True, blank=True)
    withdrawn_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "catatan hadir"
        indexes = [models.Index(fields=["session", "participant"], name="mark_of_person")]
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_by=None) | Q(withdrawn_at__isnull=False),
                name="withdrawn_marks_have_a_time",
            )
        ]


class Presence(models.Model):
    """One participant in one session: once, however often scanned. Follows from the earliest mark that stands."""

    participant = models.ForeignKey(Participant, models.CASCADE, related_name="presences")
    session = models.ForeignKey(Session, models.CASCADE, related_name="presences")
    mode = models.CharField("cara hadir", max_length=8, choices=Mode.choices)
    way = models.CharField("dicatat lewat", max_length=6, choices=Way.choices)
    at = models.DateTimeField("pukul")
    scan_key = models.UUIDField(null=True, blank=True, unique=True)
    taken_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "kehadiran"
        constraints = [
            models.UniqueConstraint(fields=["participant", "session"], name="one_presence_a_session")
        ]
        indexes = [models.Index(fields=["session", "-at"], name="presence_newest")]
