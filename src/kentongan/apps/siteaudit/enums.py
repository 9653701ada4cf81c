"""How far an audit, a follow-up, an appeal and a re-check have come."""

from django.db import models


class AuditState(models.TextChoices):
    QUEUED = "queued", "menunggu"
    RUNNING = "running", "berjalan"
    DONE = "done", "selesai"
    PARTIAL = "partial", "sebagian"  # the crawl met one of its limits; what was seen is judged
    FAILED = "failed", "gagal"
    CANCELLED = "cancelled", "dibatalkan"


class ItemState(models.TextChoices):
    """As core.openness.finding.State, with words for the desk."""

    FOUND = "found", "ada"
    PARTLY = "partly", "sebagian"
    MISSING = "missing", "tidak ada"
    NOT_JUDGED = "not_judged", "belum dinilai"


class VerdictKind(models.TextChoices):
    CONFIRMED = "confirmed", "disahkan"
    OVERRULED = "overruled", "diubah"
    TAKEN_BACK = "taken_back", "pengesahan dibatalkan"


class FollowUpState(models.TextChoices):
    OPEN = "open", "terbuka"
    PROVED = "proved", "bukti diserahkan"
    CLOSED = "closed", "selesai"


class ClosedBy(models.TextChoices):
    RECHECK = "recheck", "pemeriksaan ulang"
    REASON = "reason", "keputusan orang"


class RecheckState(models.TextChoices):
    QUEUED = "queued", "menunggu"
    DONE = "done", "selesai"
    FAILED = "failed", "gagal"


class AppealState(models.TextChoices):
    FILED = "filed", "menunggu jawaban"
    GRANTED = "granted", "dikabulkan"
    REFUSED = "refused", "ditolak"


class ReminderKind(models.TextChoices):
    SOON = "soon", "tenggat tiga hari lagi"
    DUE = "due", "tenggat hari ini"
    LATE = "late", "lewat tenggat tujuh hari"


ACTIVE = (AuditState.QUEUED, AuditState.RUNNING)
JUDGED = (AuditState.DONE, AuditState.PARTIAL)
