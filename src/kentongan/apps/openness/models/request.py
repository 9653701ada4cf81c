"""A request for information, and apart from it the person who asks."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.openness.enums import (
    Delivery,
    Form,
    IdKind,
    RequesterKind,
    Resolution,
    Status,
    StepKind,
    Way,
)
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Series(models.Model):
    """The last number that an office gave in a year, for each kind of register."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    register = models.CharField("register", max_length=10)
    year = models.PositiveSmallIntegerField("tahun")
    last = models.PositiveIntegerField("nomor terakhir", default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "register", "year"], name="one_series_a_year"),
        ]


class Request(Timestamped):
    """What is asked of an office. Who asks stands in Requester, which fewer people may see.

    `received_at` is the event that the law counts from; `sent_key` makes a form that is sent twice one request.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="information_requests")
    number = models.CharField("nomor", max_length=40, unique=True)
    year = models.PositiveSmallIntegerField("tahun")
    way = models.CharField("cara", max_length=8, choices=Way.choices)
    received_at = models.DateTimeField("diterima")
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    asked = models.TextField("informasi yang diminta", max_length=4000)
    purpose = models.TextField("tujuan penggunaan", max_length=2000)
    form = models.CharField("bentuk", max_length=8, choices=Form.choices, default=Form.COPY)
    delivery = models.CharField(
        "cara penyampaian", max_length=8, choices=Delivery.choices, default=Delivery.MAIL
    )
    status = models.CharField("keadaan", max_length=20, choices=Status.choices, default=Status.RECEIVED)
    resolution = models.CharField(
        "hasil", max_length=16, choices=Resolution.choices, blank=True, default=Resolution.NONE
    )
    missing = models.TextField("yang kurang", max_length=1000, blank=True)
    closed_at = models.DateTimeField("selesai", null=True, blank=True)
    sent_key = models.UUIDField(unique=True)
    token_hash = models.CharField(max_length=64, unique=True, null=True)

    class Meta:
        verbose_name = "permohonan informasi"
        ordering = ["-received_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status=Status.ANSWERED) & ~Q(resolution="")
                | ~Q(status=Status.ANSWERED) & Q(resolution=""),
                name="answered_means_resolved",
            ),
            models.CheckConstraint(
                condition=Q(status__in=[Status.ANSWERED, Status.WITHDRAWN], closed_at__isnull=False)
                | ~Q(status__in=[Status.ANSWERED, Status.WITHDRAWN]) & Q(closed_at=None),
                name="closed_with_a_day",
            ),
        ]
        indexes = [
            models.Index(fields=["-received_at", "-id"], name="request_newest"),
            models.Index(fields=["unit", "received_at"], name="request_of_unit"),
            models.Index(fields=["taken_by", "-received_at"], name="request_of_taker"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def is_open(self) -> bool:
        """Whether the office still owes a written notice."""
        return self.closed_at is None


class Requester(models.Model):
    """Who asks, as the register demands it. Never in logs, audits or arguments of jobs."""

    request = models.OneToOneField(Request, models.CASCADE, related_name="requester", primary_key=True)
    kind = models.CharField("pemohon", max_length=8, choices=RequesterKind.choices)
    name = models.CharField("nama", max_length=150)
    id_kind = models.CharField("bukti diri", max_length=10, choices=IdKind.choices, blank=True)
    id_tail = models.CharField("empat angka terakhir", max_length=4, blank=True)
    email = models.EmailField("surel", blank=True)
    phone = models.CharField("telepon", max_length=30, blank=True)
    address = models.CharField("alamat", max_length=300, blank=True)
    occupation = models.CharField("pekerjaan", max_length=80, blank=True)

    class Meta:
        verbose_name = "pemohon"

    def __str__(self) -> str:
        return f"pemohon {self.pk}"

    @property
    def id_shown(self) -> str:
        """The document with all but its last digits covered."""
        return (
            f"{self.get_id_kind_display()} ••••{self.id_tail}" if self.id_tail else self.get_id_kind_display()
        )


class Step(models.Model):
    """Something that happened on the way, in words that the requester reads."""

    request = models.ForeignKey(Request, models.CASCADE, related_name="steps")
    kind = models.CharField("peristiwa", max_length=20, choices=StepKind.choices)
    words = models.TextField("penjelasan", max_length=2000, blank=True)
    at = models.DateTimeField("waktu")

    class Meta:
        verbose_name = "langkah"
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["request", "at"], name="step_of_request")]

    def __str__(self) -> str:
        return self.get_kind_display()
