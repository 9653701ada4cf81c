"""Who gets a certificate, how it looks, and the making of many."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from kentongan.apps.academy.models import Event
from kentongan.apps.certificates.enums import BatchState
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL
_COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}\Z")


class Design(Timestamped):
    """How a certificate looks. Never changed once made, so that a certificate can be drawn again as it was.

    Without `unit` it belongs to the house and everybody may use it. `key` names those that the house ships with.
    """

    key = models.CharField("kunci", max_length=40, blank=True)
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="certificate_designs", verbose_name="satuan"
    )
    label = models.CharField("nama rancangan", max_length=80)
    heading = models.CharField("judul", max_length=40)
    given = models.CharField("kata pengantar nama", max_length=80)
    reason = models.CharField("kata pengantar kegiatan", max_length=120)
    paper = models.CharField("warna kertas", max_length=7, validators=[_COLOUR])
    ink = models.CharField("warna tulisan", max_length=7, validators=[_COLOUR])
    accent = models.CharField("warna utama", max_length=7, validators=[_COLOUR])
    ornament = models.CharField("warna hiasan", max_length=7, validators=[_COLOUR])
    background = models.FileField("latar", upload_to="certificates/", blank=True)
    is_active = models.BooleanField("dipakai", default=True)

    class Meta:
        verbose_name = "rancangan sertifikat"
        constraints = [
            models.UniqueConstraint(
                fields=["key"], condition=~Q(key="") & Q(is_active=True), name="one_active_design_a_key"
            )
        ]
        indexes = [models.Index(fields=["unit", "label"], name="design_of_unit")]

    def __str__(self) -> str:
        return self.label


class Rule(Timestamped):
    """Who of an event gets a certificate, and what stands on it."""

    event = models.OneToOneField(Event, models.CASCADE, related_name="certificate_rule")
    least_sessions = models.PositiveSmallIntegerField("hadir sedikitnya (sesi)", default=1)
    needs_assessment = models.BooleanField("penilaian akhir diisi", default=False)
    least_score = models.PositiveSmallIntegerField("nilai sedikitnya", null=True, blank=True)
    needs_follow_up = models.BooleanField("rencana tindak lanjut satuan diterima", default=False)
    lines = models.JSONField("keterangan", default=list, blank=True)
    signed_at_place = models.CharField("tempat", max_length=80, blank=True)
    signer_name = models.CharField("nama penanda tangan", max_length=120)
    signer_title = models.CharField("jabatan penanda tangan", max_length=160)
    design = models.ForeignKey(Design, models.PROTECT, related_name="rules")
    set_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "aturan sertifikat"
        constraints = [
            models.CheckConstraint(condition=Q(least_sessions__gte=1), name="rule_asks_for_presence"),
            models.CheckConstraint(
                condition=Q(least_score=None) | Q(least_score__lte=100), name="rule_score_in_percent"
            ),
        ]


class Batch(Timestamped):
    """One pressing of the button: certificates for all who were due then, made piece by piece in the background."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="certificate_batches")
    rule = models.JSONField("aturan saat itu")
    asked_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    state = models.CharField("keadaan", max_length=8, choices=BatchState.choices, default=BatchState.RUNNING)
    total = models.PositiveIntegerField("yang berhak")
    made = models.PositiveIntegerField("dibuat", default=0)
    finished_at = models.DateTimeField("selesai", null=True, blank=True)

    class Meta:
        verbose_name = "bundel sertifikat"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["event"], condition=Q(state=BatchState.RUNNING), name="one_running_batch_an_event"
            )
        ]

    @property
    def is_running(self) -> bool:
        return self.state == BatchState.RUNNING
