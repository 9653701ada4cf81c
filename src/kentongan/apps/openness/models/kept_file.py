"""Files that came with a request, and those that go out with an answer."""

from django.db import models
from django.db.models import Q

from kentongan.apps.openness.enums import FileKind
from kentongan.apps.openness.models.request import Request


class KeptFile(models.Model):
    """A file under a name of ours. What is no document is kept closed: nobody downloads it here."""

    request = models.ForeignKey(Request, models.CASCADE, related_name="files")
    kind = models.CharField("jenis", max_length=16, choices=FileKind.choices)
    file = models.FileField(upload_to="permohonan/", max_length=200)
    name = models.CharField("nama", max_length=120)
    type = models.CharField("jenis isi", max_length=100, blank=True)
    size = models.PositiveIntegerField("ukuran")
    sha256 = models.CharField(max_length=64)
    is_quarantined = models.BooleanField("ditahan", default=False)
    warning = models.CharField("peringatan", max_length=300, blank=True)
    created_at = models.DateTimeField("dibuat", auto_now_add=True)

    class Meta:
        verbose_name = "berkas"
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_quarantined=False) | Q(kind=FileKind.FROM_REQUESTER) & ~Q(warning=""),
                name="nothing_held_back_goes_out",
            ),
        ]

    def __str__(self) -> str:
        return self.name
