"""That somebody was there."""

from django.conf import settings
from django.db import models

from kentongan.apps.academy.enums import Mode
from kentongan.apps.academy.models import Participant, Session
from kentongan.apps.attendance.enums import Way


class Presence(models.Model):
    """One participant in one session: once, however often scanned. `scan_key` makes a repeated sync harmless."""

    participant = models.ForeignKey(Participant, models.CASCADE, related_name="presences")
    session = models.ForeignKey(Session, models.CASCADE, related_name="presences")
    mode = models.CharField("cara hadir", max_length=8, choices=Mode.choices)
    way = models.CharField("dicatat lewat", max_length=6, choices=Way.choices)
    at = models.DateTimeField("pukul")
    scan_key = models.UUIDField(null=True, blank=True, unique=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "kehadiran"
        constraints = [
            models.UniqueConstraint(fields=["participant", "session"], name="one_presence_a_session")
        ]
        indexes = [models.Index(fields=["session", "-at"], name="presence_newest")]
