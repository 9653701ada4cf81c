"""A year of awards, and every computation of its scores."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.certificates.models import Certificate
from kentongan.apps.recognition.enums import YearState
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class AwardYear(Timestamped):
    """The rules as words (TOML) and how far the year has come. `checked` holds the findings of the last check and
    `checked_digest` which words they speak of; `run` is the computation that counts now."""

    year = models.PositiveSmallIntegerField("tahun", unique=True)
    title = models.CharField("nama", max_length=200)
    scheme = models.TextField("skema")
    state = models.CharField("keadaan", max_length=11, choices=YearState.choices, default=YearState.DRAFT)
    checked = models.JSONField("hasil periksa", default=list, blank=True)
    checked_digest = models.CharField(max_length=32, blank=True)
    checked_at = models.DateTimeField("diperiksa", null=True, blank=True)
    run = models.ForeignKey("recognition.Run", models.SET_NULL, null=True, blank=True, related_name="+")
    opened_reason = models.TextField("alasan dibuka dengan peringatan", blank=True)
    window_until = models.DateTimeField("batas keberatan", null=True, blank=True)
    published_at = models.DateTimeField("diumumkan", null=True, blank=True)
    published_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "tahun penghargaan"
        ordering = ["-year"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=YearState.PUBLISHED) | Q(published_at__isnull=False),
                name="published_awards_say_when",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=YearState.shown_to_units()) | Q(window_until__isnull=False),
                name="shown_scores_have_a_window",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_running(self) -> bool:
        return self.state in YearState.running()

    @property
    def is_shown(self) -> bool:
        return self.state in YearState.shown_to_units()

    @property
    def is_published(self) -> bool:
        return self.state == YearState.PUBLISHED


class Run(models.Model):
    """One computation of all scores: from which facts, by which rules, with what outcome. Never changed."""

    year = models.ForeignKey(AwardYear, models.CASCADE, related_name="runs")
    number = models.PositiveSmallIntegerField("hitungan ke")
    because = models.CharField("sebab", max_length=300)
    facts = models.PositiveIntegerField("fakta", default=0)
    facts_digest = models.CharField("sidik fakta", max_length=32)
    scheme_digest = models.CharField("sidik skema", max_length=32)
    outcome_digest = models.CharField("sidik hasil", max_length=32)
    seconds = models.FloatField("lama (detik)", default=0)
    made_at = models.DateTimeField("dihitung", auto_now_add=True)

    class Meta:
        verbose_name = "hitungan"
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["year", "number"], name="award_runs_numbered_once")]

    def __str__(self) -> str:
        return f"{self.number}"


class Score(models.Model):
    """What one office earned in one category: lines that sum to the total, and its places.

    `lines`: by criterion {criterion, title, weight, points, basis, lines: [{key, what, raw, points, why, link}]}.
    """

    run = models.ForeignKey(Run, models.CASCADE, related_name="scores")
    category = models.CharField("kategori", max_length=40)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="award_scores")
    total = models.DecimalField("nilai", max_digits=7, decimal_places=2)
    peers = models.CharField("sekelompok", max_length=60, blank=True)
    rank = models.PositiveSmallIntegerField("peringkat")
    peer_rank = models.PositiveSmallIntegerField("peringkat sekelompok")
    region_rank = models.PositiveSmallIntegerField("peringkat wilayah")
    lines = models.JSONField("rincian", default=list)

    class Meta:
        verbose_name = "nilai"
        constraints = [
            models.UniqueConstraint(fields=["run", "category", "unit"], name="one_award_score_a_unit"),
            models.CheckConstraint(condition=Q(total__range=(0, 100)), name="award_score_bounded"),
        ]
        indexes = [
            models.Index(fields=["run", "category", "rank", "unit"], name="award_league"),
            models.Index(fields=["unit", "run"], name="award_scores_of_unit"),
        ]


class Result(Timestamped):
    """A place that is honoured, with its reason in words and the certificate that was issued for it."""

    year = models.ForeignKey(AwardYear, models.CASCADE, related_name="results")
    category = models.CharField("kategori", max_length=40)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="award_results")
    rank = models.PositiveSmallIntegerField("peringkat")
    total = models.DecimalField("nilai", max_digits=7, decimal_places=2)
    reason = models.TextField("alasan")
    certificate = models.ForeignKey(
        Certificate, models.SET_NULL, null=True, blank=True, related_name="award_results"
    )

    class Meta:
        verbose_name = "hasil"
        ordering = ["category", "rank", "unit__name"]
        constraints = [
            models.UniqueConstraint(fields=["year", "category", "unit"], name="one_award_result_a_unit")
        ]
