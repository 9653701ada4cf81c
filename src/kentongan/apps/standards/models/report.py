"""What the standard found in one text."""

from django.db import models


class CheckReport(models.Model):
    """The findings on one text, as the engine gave them.

    `text_hash` says which text it was, `profile` by which settings it was read ("" by those of the nation alone).
    """

    text_hash = models.CharField(max_length=64)
    engine = models.CharField("mesin", max_length=20)
    profile = models.CharField("profil", max_length=16, blank=True, help_text="sidik setelan yang dipakai")
    findings = models.JSONField("temuan", default=list)
    blocking = models.PositiveIntegerField("menahan", default=0)
    warnings = models.PositiveIntegerField("peringatan", default=0)
    made_at = models.DateTimeField("diperiksa", auto_now_add=True)

    class Meta:
        verbose_name = "laporan pemeriksaan"
