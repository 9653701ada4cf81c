"""Shapes of measures, directions, and the stages of an evaluation."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    """The chain of an evaluation (AMEC), from what was done to what it changed."""

    ACTIVITY = "activity", _("Kegiatan")
    OUTPUT = "output", _("Keluaran")
    OUTTAKE = "outtake", _("Tanggapan")
    OUTCOME = "outcome", _("Hasil")
    IMPACT = "impact", _("Dampak")
