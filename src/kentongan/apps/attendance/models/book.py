"""How presence is taken at an event, and who came without being on a list."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from kentongan.apps.academy.enums import Mode
from kentongan.apps.academy.models import Event, Participant, Session
from kentongan.apps.attendance.enums import ArrivalState
from kentongan.apps.units.models import Unit

SHARE, OPENS_BEFORE, CLOSES_AFTER = 50, 30, 60


class Book(models.Model):
    """The attendance book of an event: its rules, and the seed of its link and its codes."""

    event = models.OneToOneField(Event, models.CASCADE, related_name="book")
    seed = models.UUIDField(default=uuid4, editable=False)
    rotates = models.BooleanField("kode berganti", default=True)
    opens_before = models.PositiveSmallIntegerField("dibuka (menit sebelum sesi)", default=OPENS_BEFORE)
    closes_after = models.PositiveSmallIntegerField("ditutup (menit sesudah sesi)", default=CLOSES_AFTER)
    share = models.PositiveSmallIntegerField("hadir bila (persen sesi)", default=SHARE)

    class Meta:
        verbose_name = "buku hadir"
        constraints = [
            models.CheckConstraint(condition=Q(share__gte=1, share__lte=100), name="share_is_a_percentage")
        ]

    def __str__(self) -> str:
        return f"buku hadir {self.event_id}"


class Arrival(models.Model):
    """Somebody who gave the code of a session and whose name is on no list: waits for a look."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="arrivals")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    name = models.CharField("nama", max_length=120)
    mode = models.CharField("cara hadir", max_length=8, choices=Mode.choices)
    at = models.DateTimeField("pukul")
    state = models.CharField(
        "keadaan", max_length=10, choices=ArrivalState.choices, default=ArrivalState.WAITING
    )
    participant = models.ForeignKey(Participant, models.SET_NULL, null=True, blank=True, related_name="+")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField("diputuskan", null=True, blank=True)

    class Meta:
        verbose_name = "kedatangan"
        constraints = [
            models.UniqueConstraint("session", "unit", Lower("name"), name="one_arrival_a_name"),
        ]
        indexes = [models.Index(fields=["session", "state", "id"], name="arrival_to_decide")]

    def __str__(self) -> str:
        return self.name
