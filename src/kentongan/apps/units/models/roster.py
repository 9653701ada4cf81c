"""A list of offices that somebody uploaded, from its first reading to its application."""

from django.conf import settings
from django.db import models

from kentongan.foundation.records import Timestamped


class UnitImport(Timestamped):
    """The file as it came, and the plan that its uploader saw; applied once or never."""

    file_name = models.CharField("nama berkas", max_length=200)
    content = models.BinaryField("isi")
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    plan_digest = models.CharField(max_length=64)
    applied_at = models.DateTimeField("diterapkan", null=True, blank=True)
    outcome = models.JSONField("hasil", default=dict)

    class Meta:
        verbose_name = "impor satuan"
