"""Lists that come afterwards: paper, or what a meeting service exports."""

from django.conf import settings
from django.db import models

from kentongan.apps.academy.models import Participant, Session
from kentongan.apps.attendance.enums import Choice, ListState
from kentongan.apps.units.models import Unit


class Roll(models.Model):
    """An uploaded list of who was in a session. Applied as a whole, undone as a whole."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="rolls")
    file_name = models.CharField("nama berkas", max_length=120)
    is_virtual = models.BooleanField("hadir virtual", default=False)
    least_minutes = models.PositiveSmallIntegerField("paling sedikit (menit)", default=0)
    state = models.CharField("keadaan", max_length=8, choices=ListState.choices, default=ListState.OPEN)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField("diunggah", auto_now_add=True)
    applied_at = models.DateTimeField("diterapkan", null=True, blank=True)
    undone_at = models.DateTimeField("diurungkan", null=True, blank=True)

    class Meta:
        verbose_name = "daftar susulan"
        indexes = [models.Index(fields=["session", "-id"], name="roll_newest")]

    def __str__(self) -> str:
        return self.file_name


class RollRow(models.Model):
    """A line of the list as it came, and what it becomes."""

    roll = models.ForeignKey(Roll, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField("baris")
    name = models.CharField("nama", max_length=160)
    unit_words = models.CharField("satuan tertulis", max_length=200, blank=True)
    minutes = models.PositiveIntegerField("menit", null=True, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    choice = models.CharField("menjadi", max_length=12, choices=Choice.choices)
    participant = models.ForeignKey(Participant, models.SET_NULL, null=True, blank=True, related_name="+")
    suggestions = models.JSONField("saran", default=list, blank=True)  # keys of participants
    made_walk_in = models.BooleanField(default=False)

    class Meta:
        verbose_name = "baris daftar susulan"
        ordering = ["number", "id"]
        constraints = [models.UniqueConstraint(fields=["roll", "number"], name="one_row_a_line")]
        indexes = [models.Index(fields=["roll", "choice", "number"], name="row_by_choice")]

    def __str__(self) -> str:
        return self.name
