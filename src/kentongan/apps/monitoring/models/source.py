"""Where we look, how often, and how it went."""

from django.db import models

from kentongan.apps.monitoring.enums import SourceKind
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Source(Timestamped):
    """An address that is read again and again. `leased_until` keeps two workers from reading it at once.

    `keeper` is the office that looks after it; one without a keeper belongs to the centre.
    """

    outlet = models.ForeignKey(Outlet, models.PROTECT, related_name="sources")
    keeper = models.ForeignKey(Unit, models.SET_NULL, null=True, blank=True, related_name="sources")
    kind = models.CharField("jenis", max_length=8, choices=SourceKind.choices)
    url = models.URLField("alamat", max_length=500, unique=True)
    host = models.CharField(max_length=120)
    is_active = models.BooleanField("aktif", default=True)
    every_minutes = models.PositiveIntegerField("tiap (menit)", default=15)
    next_at = models.DateTimeField("berikutnya", db_index=True)
    leased_until = models.DateTimeField(null=True)
    etag = models.CharField(max_length=200, blank=True)
    last_modified = models.CharField(max_length=80, blank=True)
    last_ok_at = models.DateTimeField("berhasil", null=True)
    last_new_at = models.DateTimeField("artikel baru terakhir", null=True)
    failures = models.PositiveIntegerField("gagal beruntun", default=0)
    problem = models.CharField("kendala", max_length=300, blank=True)

    class Meta:
        verbose_name = "sumber"

    def __str__(self) -> str:
        return self.url
