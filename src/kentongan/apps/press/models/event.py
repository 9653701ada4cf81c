"""Press events, their guests, and the list for the gate."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.press.enums import Clearance, IdKind, Reply, Seat
from kentongan.apps.press.models.reporter import Reporter
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class PressEvent(Timestamped):
    """Something the press is invited to. After `keep_days` its guests' data are erased; `counts` stay."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="press_events")
    title = models.CharField("acara", max_length=200)
    place = models.CharField("tempat", max_length=200)
    starts_at = models.DateTimeField("mulai")
    ends_at = models.DateTimeField("selesai")
    quota = models.PositiveSmallIntegerField("kuota", default=0, help_text="0: tanpa batas")
    rules = models.TextField("aturan kunjungan", blank=True)
    contact = models.CharField("narahubung", max_length=200)
    keep_days = models.PositiveSmallIntegerField("data tamu dihapus setelah (hari)", default=30)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    revision = models.PositiveIntegerField("ubahan", default=0)
    cancelled_at = models.DateTimeField("dibatalkan", null=True, blank=True)
    reminded_at = models.DateTimeField("pengingat dikirim", null=True, blank=True)
    erased_at = models.DateTimeField("data tamu dihapus", null=True, blank=True)
    counts = models.JSONField("jumlah", default=dict)

    class Meta:
        verbose_name = "acara pers"
        indexes = [
            models.Index(fields=["-starts_at", "-id"], name="event_newest"),
            models.Index(fields=["unit", "-starts_at"], name="event_of_unit"),
            models.Index(fields=["ends_at"], name="event_to_erase", condition=Q(erased_at=None)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")), name="press_event_runs_forward"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Guest(Timestamped):
    """One invited person, with a personal link. Of an identity card only kind and last four digits are kept."""

    event = models.ForeignKey(PressEvent, models.CASCADE, related_name="guests")
    reporter = models.ForeignKey(Reporter, models.PROTECT, null=True, blank=True, related_name="visits")
    name = models.CharField("nama", max_length=120, blank=True)
    outlet_name = models.CharField("media", max_length=120, blank=True)
    email = models.EmailField("surel", blank=True)
    seed = models.CharField(max_length=32)
    token_hash = models.CharField(max_length=64, unique=True)
    reply = models.CharField("jawaban", max_length=4, choices=Reply.choices, blank=True)
    replied_at = models.DateTimeField("menjawab", null=True, blank=True)
    substitute = models.CharField("pengganti", max_length=120, blank=True)
    seat = models.CharField("tempat", max_length=8, choices=Seat.choices, blank=True)
    id_kind = models.CharField("jenis identitas", max_length=8, choices=IdKind.choices, blank=True)
    id_last4 = models.CharField("4 angka terakhir", max_length=4, blank=True)
    vehicle = models.CharField("kendaraan", max_length=60, blank=True)
    devices = models.CharField("alat yang dibawa", max_length=200, blank=True)
    clearance = models.CharField(
        "izin masuk", max_length=8, choices=Clearance.choices, default=Clearance.PENDING
    )
    clearance_reason = models.CharField("alasan", max_length=200, blank=True)
    cleared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    cleared_at = models.DateTimeField("diputuskan", null=True, blank=True)
    arrived_at = models.DateTimeField("datang", null=True, blank=True)

    class Meta:
        verbose_name = "tamu"
        indexes = [
            models.Index(fields=["event", "seat", "replied_at"], name="guest_in_turn"),
            models.Index(fields=["reporter", "-id"], name="guest_of_reporter"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "reporter"], condition=~Q(reporter=None), name="one_reporter_invited_once"
            ),
            models.CheckConstraint(condition=Q(seat="") | Q(reply="yes"), name="only_comers_have_seats"),
            models.CheckConstraint(
                condition=Q(id_last4="") | Q(id_last4__regex=r"^[0-9A-Z]{4}$"), name="four_digits_of_a_card"
            ),
            models.CheckConstraint(
                condition=~Q(clearance="refused") | ~Q(clearance_reason=""), name="refused_guests_learn_why"
            ),
            models.CheckConstraint(
                condition=Q(arrived_at=None) | Q(clearance="cleared"), name="only_the_cleared_come_in"
            ),
        ]

    def __str__(self) -> str:
        return self.coming

    @property
    def coming(self) -> str:
        """Who will stand at the gate."""
        return self.substitute or self.name or (str(self.reporter) if self.reporter_id else "")
