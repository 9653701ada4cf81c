"""What an office sends in, and what was said of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.newsroom.models import Story
from kentongan.apps.programmes.enums import Format, Stage, Verdict
from kentongan.apps.programmes.models.programme import Call
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Submission(Timestamped):
    """One contribution of `unit` to a call. It was on time when it was first sent before the deadline."""

    call = models.ForeignKey(Call, models.PROTECT, related_name="submissions", verbose_name="panggilan")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="programme_submissions")
    filing_key = models.UUIDField(unique=True, help_text="kunci kirim: dua kali kirim, satu usulan")
    title = models.CharField("judul", max_length=200)
    synopsis = models.TextField("sinopsis")
    format = models.CharField("bentuk", max_length=8, choices=Format.choices)
    link = models.URLField("tautan bahan", max_length=500, blank=True)
    file = models.FileField("berkas", upload_to="program/%Y/%m", blank=True)
    file_name = models.CharField("nama berkas", max_length=120, blank=True)
    file_type = models.CharField("jenis isi", max_length=100, blank=True)
    story = models.ForeignKey(Story, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField("dikirim")
    is_late = models.BooleanField("terlambat", default=False)
    stage = models.CharField("keadaan", max_length=12, choices=Stage.choices, default=Stage.SUBMITTED)
    accepted_at = models.DateTimeField("dipilih", null=True, blank=True)

    class Meta:
        verbose_name = "usulan"
        indexes = [
            models.Index(fields=["call", "-id"], name="submission_of_call"),
            models.Index(fields=["unit", "-id"], name="submission_of_unit"),
            models.Index(fields=["submitted_at"], name="submission_by_day"),
            models.Index(fields=["accepted_at"], name="submission_accepted"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(link="", file="", story=None), name="submission_brings_something"
            ),
            models.CheckConstraint(
                condition=~Q(stage=Stage.ACCEPTED) | ~Q(accepted_at=None), name="accepted_has_its_moment"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Ruling(models.Model):
    """One verdict of one officer of the programme's desk."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="rulings")
    verdict = models.CharField("putusan", max_length=12, choices=Verdict.choices)
    note = models.TextField("alasan", blank=True)
    officer = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    at = models.DateTimeField("waktu")

    class Meta:
        verbose_name = "putusan program"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(verdict__in=Verdict.needing_words()) | ~Q(note=""), name="refusals_have_a_reason"
            )
        ]
