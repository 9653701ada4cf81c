"""Facts that people bring in: figures of social media, confirmed breaches, objections and what they changed."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.recognition.enums import AdjustmentAct, Measure, ObjectionState
from kentongan.apps.recognition.models.year import AwardYear
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class SocialFigure(Timestamped):
    """One measured number of the accounts of an office in one month, with where it comes from."""

    year = models.ForeignKey(AwardYear, models.CASCADE, related_name="figures")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="social_figures")
    measure = models.CharField("ukuran", max_length=16, choices=Measure.choices)
    period = models.DateField("bulan", help_text="hari pertama bulan itu")
    value = models.DecimalField("angka", max_digits=9, decimal_places=3)
    source = models.CharField("sumber", max_length=200)
    brought_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "angka media sosial"
        constraints = [
            models.UniqueConstraint(
                fields=["year", "unit", "measure", "period"], name="one_social_figure_a_month"
            ),
            models.CheckConstraint(
                condition=~Q(source="") & Q(value__gte=0), name="social_figure_has_a_source"
            ),
        ]


class Breach(Timestamped):
    """What a person decided about a public correction or removal: whether it was a breach of ethics, and why.

    `note` is the id of the newsroom's public note.
    """

    year = models.ForeignKey(AwardYear, models.CASCADE, related_name="breaches")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    note = models.BigIntegerField("catatan publik")
    kind = models.CharField("jenis", max_length=12)
    title = models.CharField("berita", max_length=300)
    story = models.BigIntegerField("nomor berita")
    is_breach = models.BooleanField("pelanggaran")
    reason = models.TextField("alasan")
    decided_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "pelanggaran"
        constraints = [
            models.UniqueConstraint(fields=["year", "note"], name="one_decision_a_note"),
            models.CheckConstraint(condition=~Q(reason=""), name="breach_says_why"),
        ]


class Objection(Timestamped):
    """A head's objection to one line of a score. `line` holds the line as it was read."""

    year = models.ForeignKey(AwardYear, models.CASCADE, related_name="objections")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="award_objections")
    category = models.CharField("kategori", max_length=40)
    line = models.JSONField("butir")
    reason = models.TextField("alasan")
    filed_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    state = models.CharField(
        "keadaan", max_length=8, choices=ObjectionState.choices, default=ObjectionState.OPEN
    )
    answer = models.TextField("jawaban", blank=True)
    decided_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField("diputus", null=True, blank=True)
    before = models.DecimalField("nilai semula", max_digits=7, decimal_places=2)
    after = models.DecimalField("nilai baru", max_digits=7, decimal_places=2, null=True, blank=True)

    class Meta:
        verbose_name = "keberatan nilai"
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ObjectionState.OPEN) | (Q(decided_at__isnull=False) & ~Q(answer="")),
                name="decided_award_objection_says_why",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="award_objection_says_why"),
        ]
        indexes = [
            models.Index(
                fields=["year", "id"], name="award_objection_open", condition=Q(state=ObjectionState.OPEN)
            ),
            models.Index(fields=["unit", "-id"], name="award_objection_of_unit"),
        ]


class Correction(models.Model):
    """A fact that an accepted objection changed, for every computation from then on."""

    objection = models.OneToOneField(Objection, models.CASCADE, related_name="correction")
    year = models.ForeignKey(AwardYear, models.CASCADE, related_name="corrections")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    source = models.CharField("sumber", max_length=40)
    key = models.CharField("kunci fakta", max_length=80)
    act = models.CharField("perubahan", max_length=5, choices=AdjustmentAct.choices)
    value = models.DecimalField("nilai terukur", max_digits=9, decimal_places=3, null=True, blank=True)
    reason = models.TextField("alasan")

    class Meta:
        verbose_name = "pembetulan fakta"
        constraints = [
            models.CheckConstraint(
                condition=~Q(act=AdjustmentAct.VALUE) | Q(value__isnull=False), name="corrected_value_is_told"
            )
        ]
