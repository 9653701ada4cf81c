"""Where drills, reviews and proposals stand."""

from django.db import models


class DrillState(models.TextChoices):
    RUNNING = "running", "berlangsung"
    ENDED = "ended", "selesai"
    CANCELLED = "cancelled", "dibatalkan"


class ReportKind(models.TextChoices):
    SITUATION = "situation", "Laporan situasi"
    EXECUTIVE = "executive", "Laporan pimpinan"


class ReviewState(models.TextChoices):
    DRAFT = "draft", "disusun"
    FINAL = "final", "disahkan"


class ProposalState(models.TextChoices):
    PROPOSED = "proposed", "diusulkan"
    ACCEPTED = "accepted", "diterima"
    REJECTED = "rejected", "ditolak"
