"""One visit to a site, and what it came to."""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.siteaudit.enums import ACTIVE, AuditState
from kentongan.apps.siteaudit.models.site import Site
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Audit(Timestamped):
    """One crawl and its judgement. While it runs it is leased: `lease` names the run that may write, until
    `leased_until`; a run that was killed is begun anew, and what the old one still wants to write falls away."""

    site = models.ForeignKey(Site, models.PROTECT, related_name="audits")
    instrument = models.CharField("instrumen", max_length=40)
    year = models.PositiveSmallIntegerField("tahun")
    catalogue = models.CharField("versi katalog", max_length=12)
    state = models.CharField("keadaan", max_length=10, choices=AuditState.choices, default=AuditState.QUEUED)
    limits = models.JSONField("batas", default=dict)
    host = models.CharField("host", max_length=120)
    asked = models.PositiveIntegerField("alamat dibuka", default=0)
    pages = models.PositiveIntegerField("halaman dibaca", default=0)
    bytes = models.PositiveBigIntegerField("bita", default=0)
    address = models.CharField("alamat terakhir", max_length=300, blank=True)
    left = models.PositiveIntegerField("alamat tersisa", default=0)
    ended = models.CharField("sebab berhenti", max_length=12, blank=True)
    problem = models.CharField("masalah", max_length=400, blank=True)
    runs = models.PositiveSmallIntegerField("dijalankan", default=0)
    lease = models.CharField(max_length=32, blank=True)
    leased_until = models.DateTimeField(null=True, blank=True)
    started_at = models.DateTimeField("mulai", null=True, blank=True)
    ended_at = models.DateTimeField("berakhir", null=True, blank=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "audit situs"
        constraints = [
            models.UniqueConstraint(
                fields=["site"], condition=Q(state__in=ACTIVE), name="one_audit_at_a_time_per_site"
            ),
            models.UniqueConstraint(
                fields=["host"], condition=Q(state=AuditState.RUNNING), name="one_audit_at_a_time_per_host"
            ),
            models.CheckConstraint(
                condition=~Q(state=AuditState.RUNNING) | Q(leased_until__isnull=False),
                name="running_audits_are_leased",
            ),
        ]
        indexes = [
            models.Index(fields=["site", "-id"], name="audits_of_site"),
            models.Index(
                fields=["state", "leased_until"], name="audit_at_work", condition=Q(state__in=ACTIVE)
            ),
        ]

    @property
    def is_active(self) -> bool:
        """Whether it still waits or runs."""
        return self.state in ACTIVE


class Result(Timestamped):
    """The score of one audit, kept as rows so that a ranking is one query.

    `total` counts what persons confirmed and nothing else; `proposed` is what the machine would give. Both are empty
    when less than half of the instrument's weight is judged. Of a site and an instrument, one result is current.
    """

    audit = models.OneToOneField(Audit, models.CASCADE, related_name="result")
    site = models.ForeignKey(Site, models.CASCADE, related_name="results")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    region = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    instrument = models.CharField("instrumen", max_length=40)
    year = models.PositiveSmallIntegerField("tahun")
    is_current = models.BooleanField(default=True)
    total = models.DecimalField("nilai", max_digits=5, decimal_places=2, null=True)
    low = models.DecimalField("batas bawah", max_digits=5, decimal_places=2)
    high = models.DecimalField("batas atas", max_digits=5, decimal_places=2)
    coverage = models.DecimalField("bagian yang disahkan", max_digits=5, decimal_places=4)
    band = models.CharField("kategori", max_length=40, blank=True)
    proposed = models.DecimalField("nilai usulan", max_digits=5, decimal_places=2, null=True)
    proposed_low = models.DecimalField(max_digits=5, decimal_places=2)
    proposed_high = models.DecimalField(max_digits=5, decimal_places=2)
    proposed_coverage = models.DecimalField(max_digits=5, decimal_places=4)
    proposed_band = models.CharField(max_length=40, blank=True)
    parts = models.JSONField("indikator", default=list)
    counts = models.JSONField("jumlah butir", default=dict)
    confirmed = models.PositiveSmallIntegerField("butir disahkan", default=0)
    judged_on = models.DateField("tanggal")

    class Meta:
        verbose_name = "hasil audit"
        constraints = [
            models.UniqueConstraint(
                fields=["site", "instrument"], condition=Q(is_current=True), name="one_current_result"
            ),
            models.CheckConstraint(
                condition=Q(total=None) | (Q(total__gte=0) & Q(total__lte=100)), name="total_out_of_a_hundred"
            ),
        ]
        indexes = [
            models.Index(fields=["instrument", "-total"], name="ranking", condition=Q(is_current=True)),
            models.Index(fields=["site", "-id"], name="results_of_site"),
        ]

    @property
    def span(self) -> Decimal:
        """How wide the bounds of the confirmed total still are."""
        return self.high - self.low
