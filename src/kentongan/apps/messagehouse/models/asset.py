"""Things of the brand that are lent to every desk."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.messagehouse.enums import AssetKind
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Asset(Timestamped):
    """A logo, tagline, template, colour or background with the days in which it may be used, both included.

    `words` are texts by which its use is found in stories (taglines, names). Shipped rows have a `key` and no owner.
    """

    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="assets", verbose_name="pemilik", null=True, blank=True
    )
    key = models.SlugField("kunci", max_length=60, unique=True, null=True, blank=True)
    kind = models.CharField("jenis", max_length=8, choices=AssetKind.choices)
    title = models.CharField("nama", max_length=160)
    about = models.CharField("keterangan", max_length=500, blank=True)
    licence = models.CharField("lisensi atau izin", max_length=200)
    words = models.JSONField("kata penanda", default=list, blank=True)
    file = models.FileField("berkas", upload_to="brand/%Y/", blank=True)
    content_type = models.CharField(max_length=100, blank=True)
    size = models.PositiveIntegerField("ukuran", default=0)
    valid_from = models.DateField("berlaku sejak", null=True, blank=True)
    valid_until = models.DateField("berlaku sampai", null=True, blank=True)
    source = models.CharField("sumber", max_length=300, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    downloads = models.PositiveIntegerField("diunduh", default=0)

    class Meta:
        verbose_name = "aset"
        ordering = ["kind", "title", "id"]
        indexes = [models.Index(fields=["unit", "kind", "title"], name="asset_of_unit")]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_until=None) | Q(valid_from__lte=F("valid_until")),
                name="asset_days_run_forward",
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=False) | Q(key__isnull=False), name="asset_has_an_owner_or_a_key"
            ),
        ]

    def __str__(self) -> str:
        return self.title
