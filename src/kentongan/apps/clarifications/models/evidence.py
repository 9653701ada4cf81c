"""What was captured, when, and its hash: rows that are only ever added."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.clarifications.enums import CaptureAim, CaptureKind
from kentongan.apps.clarifications.models.claim import Sighting
from kentongan.apps.clarifications.models.remedy import Remedy


class Capture(models.Model):
    """One look at one address, or a screenshot of it. A look that failed is kept, too, with its `problem`.

    `sha256` is that of the raw bytes in `file`, `text_sha256` that of the words read from them: the second tells
    whether a page changed in what it says. The database refuses every later change (migration 0002).
    """

    sighting = models.ForeignKey(Sighting, models.PROTECT, null=True, related_name="captures")
    remedy = models.ForeignKey(Remedy, models.PROTECT, null=True, related_name="captures")
    aim = models.CharField("membuktikan", max_length=7, choices=CaptureAim.choices)
    kind = models.CharField("jenis", max_length=10, choices=CaptureKind.choices)
    address = models.URLField("alamat diminta", max_length=700, blank=True)
    final_address = models.URLField("alamat jawaban", max_length=2000, blank=True)
    status = models.PositiveSmallIntegerField("kode jawaban", null=True)
    content_type = models.CharField("jenis isi", max_length=120, blank=True)
    size = models.PositiveIntegerField("ukuran", default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    text_sha256 = models.CharField(max_length=64, blank=True)
    title = models.CharField("judul", max_length=400, blank=True)
    text = models.TextField("isi terbaca", blank=True)
    file = models.FileField("berkas", upload_to="klarifikasi/bukti/%Y/%m/", blank=True)
    problem = models.CharField("kendala", max_length=300, blank=True)
    captured_at = models.DateTimeField("direkam")
    captured_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = "bukti"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sighting=None, remedy__isnull=False) | Q(sighting__isnull=False, remedy=None),
                name="a_capture_belongs_to_one_thing",
            ),
            models.CheckConstraint(condition=~Q(sha256="") | ~Q(problem=""), name="hashed_or_failed"),
        ]

    @property
    def is_sound(self) -> bool:
        """Whether there is something that proves something."""
        return bool(self.sha256)
