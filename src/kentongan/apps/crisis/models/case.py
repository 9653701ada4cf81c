"""A crisis at one office."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.crisis.enums import CaseStatus, CaseType, Severity
from kentongan.apps.monitoring.models import Article
from kentongan.apps.newsroom.models import Freeze
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Series(models.Model):
    """The last number given in one series of codes (KR or SIM) of one year."""

    prefix = models.CharField(max_length=4)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["prefix", "year"], name="one_crisis_series_a_year")]


class Case(Timestamped):
    """One event that the public asks about. `detected_at` is T0, from which all its clocks run.

    `signs` holds what the judge of severity is told by people (victims, children, weapons ...); `playbook` the key
    and version of the plan its tasks were laid out from; `freeze` the stop of routine posts that the case caused;
    `weighed` the codes of the reasons that were known when the level was last set, so that the machine raises it for
    new ones only.
    """

    code = models.CharField("nomor", max_length=16, unique=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="crisis_cases")
    type = models.CharField("jenis", max_length=4, choices=CaseType.choices)
    title = models.CharField("judul", max_length=200)
    place = models.CharField("tempat", max_length=160)
    severity = models.PositiveSmallIntegerField("tingkat", choices=Severity.choices, default=Severity.ISSUE)
    status = models.CharField("keadaan", max_length=12, choices=CaseStatus.choices, default=CaseStatus.OPEN)
    signs = models.JSONField("tanda", default=dict, blank=True)
    weighed = models.JSONField(default=list, blank=True)
    judged_at = models.DateTimeField("terakhir ditimbang", null=True, blank=True)
    is_drill = models.BooleanField("simulasi", default=False)
    is_restricted = models.BooleanField("terbatas", default=False)
    is_danger = models.BooleanField("membahayakan masyarakat", default=False)
    detected_at = models.DateTimeField("diketahui")
    opened_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    lead = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    spokesperson = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    spokesperson_title = models.CharField("jabatan juru bicara", max_length=160, blank=True)
    playbook = models.CharField("panduan", max_length=40, blank=True)
    article = models.ForeignKey(Article, models.SET_NULL, null=True, blank=True, related_name="+")
    alarm = models.ForeignKey("crisis.Alarm", models.SET_NULL, null=True, blank=True, related_name="+")
    freeze = models.ForeignKey(Freeze, models.SET_NULL, null=True, blank=True, related_name="+")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")
    next_update_at = models.DateTimeField("kabar berikutnya", null=True, blank=True)
    reminded_for = models.DateTimeField("janji yang sudah diingatkan", null=True, blank=True)
    first_statement_at = models.DateTimeField("pernyataan pertama", null=True, blank=True)
    stood_down_at = models.DateTimeField("siaga diakhiri", null=True, blank=True)
    stood_down_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    stood_down_reason = models.TextField("alasan", blank=True)
    filing_key = models.UUIDField(null=True, blank=True, unique=True)

    class Meta:
        verbose_name = "kasus"
        verbose_name_plural = "kasus"
        indexes = [
            models.Index(
                fields=["-severity", "-detected_at"], name="case_open", condition=Q(status=CaseStatus.OPEN)
            ),
            models.Index(fields=["-detected_at", "-id"], name="case_newest"),
            models.Index(fields=["judged_at"], name="case_to_judge", condition=Q(status=CaseStatus.OPEN)),
            models.Index(fields=["unit", "type", "-detected_at"], name="case_of_unit"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(severity__range=(1, 4)), name="case_severity_of_four"),
            models.CheckConstraint(
                condition=Q(status=CaseStatus.MERGED, merged_into__isnull=False)
                | (~Q(status=CaseStatus.MERGED) & Q(merged_into=None)),
                name="case_merged_points_to_other",
            ),
            models.CheckConstraint(
                condition=~Q(status=CaseStatus.STOOD_DOWN)
                | (Q(stood_down_at__isnull=False) & ~Q(stood_down_reason="")),
                name="case_stood_down_says_why",
            ),
            models.CheckConstraint(
                condition=~Q(is_drill=True) | Q(freeze=None), name="drill_freezes_nothing"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    @property
    def is_open(self) -> bool:
        return self.status == CaseStatus.OPEN
