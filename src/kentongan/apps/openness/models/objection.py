"""Objections, and the disputes that may follow."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.openness.enums import DisputeStage, ObjectionDecision, ObjectionStatus, Way
from kentongan.apps.openness.models.request import Request


class Objection(models.Model):
    """What a requester holds against an answer or its absence; the superior decides it."""

    request = models.OneToOneField(Request, models.CASCADE, related_name="objection")
    number = models.CharField("nomor", max_length=40, unique=True)
    ground = models.CharField("alasan", max_length=2)
    words = models.TextField("kasus posisi", max_length=4000)
    way = models.CharField("cara", max_length=8, choices=Way.choices)
    filed_at = models.DateTimeField("diajukan")
    is_late = models.BooleanField("lewat waktu", default=False)
    status = models.CharField(
        "keadaan", max_length=10, choices=ObjectionStatus.choices, default=ObjectionStatus.FILED
    )
    decision = models.CharField(
        "putusan",
        max_length=10,
        choices=ObjectionDecision.choices,
        blank=True,
        default=ObjectionDecision.NONE,
    )
    decision_words = models.TextField("pertimbangan", max_length=6000, blank=True)
    orders = models.TextField("perintah kepada PPID", max_length=2000, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField("diputus", null=True, blank=True)

    class Meta:
        verbose_name = "keberatan"
        ordering = ["-filed_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status=ObjectionStatus.FILED, decision="", decided_at=None, decided_by=None)
                | Q(status=ObjectionStatus.DECIDED, decided_at__isnull=False, decided_by__isnull=False)
                & ~Q(decision="")
                & ~Q(decision_words=""),
                name="objection_decided_with_reasons",
            ),
        ]
        indexes = [models.Index(fields=["-filed_at", "-id"], name="objection_newest")]

    def __str__(self) -> str:
        return self.number


class Dispute(models.Model):
    """A dispute at the Komisi Informasi: its register number there and how far it came."""

    objection = models.OneToOneField(Objection, models.CASCADE, related_name="dispute")
    register_number = models.CharField("nomor register", max_length=80)
    commission = models.CharField("Komisi Informasi", max_length=120)
    stage = models.CharField("tahap", max_length=14, choices=DisputeStage.choices)
    court = models.CharField("pengadilan", max_length=120, blank=True)

    class Meta:
        verbose_name = "sengketa informasi"

    def __str__(self) -> str:
        return self.register_number


class DisputeEvent(models.Model):
    """One stage of a dispute with its day; rows are only added."""

    dispute = models.ForeignKey(Dispute, models.CASCADE, related_name="events")
    stage = models.CharField("tahap", max_length=14, choices=DisputeStage.choices)
    day = models.DateField("tanggal")
    words = models.TextField("keterangan", max_length=2000, blank=True)

    class Meta:
        verbose_name = "tahap sengketa"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["dispute", "stage"], name="each_stage_once"),
        ]

    def __str__(self) -> str:
        return self.get_stage_display()
