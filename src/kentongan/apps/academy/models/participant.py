"""Who goes to an event."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from kentongan.apps.academy.enums import LetterKind, Mode, Origin, Place
from kentongan.apps.academy.models.event import Event
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Participant(Timestamped):
    """A person on the list of an event: named by the office, or come without being named. Staff only, no inmates."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="participants")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="participants", verbose_name="satuan")
    user = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField("nama", max_length=120)
    position = models.CharField("jabatan", max_length=120, blank=True)
    email = models.EmailField("surel", blank=True)
    is_head = models.BooleanField("kepala satuan", default=False)
    mode = models.CharField("cara hadir", max_length=8, choices=Mode.choices, default=Mode.ONSITE)
    origin = models.CharField("asal", max_length=10, choices=Origin.choices, default=Origin.NOMINATED)
    place = models.CharField("keadaan", max_length=10, choices=Place.choices, default=Place.NOMINATED)
    named_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField("dijawab", null=True, blank=True)
    reason = models.CharField("alasan berhalangan", max_length=300, blank=True)
    queued_at = models.DateTimeField("masuk daftar tunggu", null=True, blank=True)
    seed = models.CharField(max_length=32, blank=True)
    token_hash = models.CharField(max_length=64, unique=True, null=True, blank=True)

    class Meta:
        verbose_name = "peserta"
        ordering = ["name", "id"]
        indexes = [
            models.Index(fields=["event", "unit"], name="participant_of_unit"),
            models.Index(fields=["unit", "-created_at"], name="participant_newest"),
            models.Index(
                fields=["event", "queued_at"], name="participant_queue", condition=Q(place="waiting")
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "user"], condition=Q(user__isnull=False), name="one_seat_a_user"
            ),
            models.UniqueConstraint(
                "event", "unit", Lower("name"), condition=Q(user__isnull=True), name="one_seat_a_name"
            ),
            models.CheckConstraint(
                condition=~Q(place="waiting") | Q(queued_at__isnull=False), name="waiting_have_a_turn"
            ),
            models.CheckConstraint(condition=~Q(place="declined") | ~Q(reason=""), name="declined_say_why"),
        ]

    def __str__(self) -> str:
        return self.name


class Letter(models.Model):
    """One mail to one participant. The row comes first, `key` keeps it single, `mailed_at` is set before it leaves."""

    key = models.CharField(max_length=80, unique=True)
    kind = models.CharField("jenis", max_length=10, choices=LetterKind.choices)
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="letters")
    made_at = models.DateTimeField("dibuat", auto_now_add=True)
    mailed_at = models.DateTimeField("dikirim", null=True, blank=True)

    class Meta:
        verbose_name = "surat kegiatan"


class Feed(models.Model):
    """The secret calendar of an account; only the hash of its address is looked up."""

    user = models.OneToOneField(_USER, models.CASCADE, related_name="+")
    seed = models.CharField(max_length=32)
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField("dibuat", auto_now=True)

    class Meta:
        verbose_name = "kalender rahasia"
