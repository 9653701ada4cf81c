"""The library: what was taught, kept once and used at many events."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.academy.enums import MaterialKind
from kentongan.apps.academy.models.event import Event
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Material(Timestamped):
    """A file or a link of an office. A newer version points at the one that it replaces."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="materials", verbose_name="pemilik")
    title = models.CharField("judul", max_length=200)
    about = models.CharField("keterangan", max_length=500, blank=True)
    kind = models.CharField("jenis", max_length=5, choices=MaterialKind.choices)
    file = models.FileField("berkas", upload_to="kegiatan/bahan/%Y/%m/", blank=True)
    link = models.URLField("tautan", max_length=500, blank=True)
    size = models.PositiveIntegerField("ukuran", default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    version = models.PositiveSmallIntegerField("versi", default=1)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "bahan"
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="material_newest"),
            models.Index(fields=["unit", "-created_at"], name="material_of_unit"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "sha256"], condition=~Q(sha256=""), name="one_material_a_file"
            ),
            models.CheckConstraint(
                condition=Q(kind="link", file="") & ~Q(link="")
                | ~Q(kind="link") & ~Q(file="") & Q(link="") & ~Q(sha256=""),
                name="material_is_file_or_link",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class MaterialUse(models.Model):
    """A material at an event."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="uses")
    material = models.ForeignKey(Material, models.CASCADE, related_name="uses")
    added_at = models.DateTimeField("dipakai", auto_now_add=True)

    class Meta:
        verbose_name = "bahan kegiatan"
        constraints = [models.UniqueConstraint(fields=["event", "material"], name="one_use_an_event")]
