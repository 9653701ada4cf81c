"""An office, and what it was called and whom it stood under at what time."""

from django.db import models
from django.db.models import Q

from kentongan.apps.units.enums import TimeZone, UnitType
from kentongan.foundation.records import Timestamped


class Unit(Timestamped):
    """An office in the tree. `path` holds the ids from the root down, such as `/1/2/37/`; scopes are prefixes of it."""

    key = models.SlugField("kunci", max_length=80, unique=True)
    type = models.CharField("jenis", max_length=12, choices=UnitType.choices)
    kind = models.CharField("kekhususan", max_length=12, blank=True)
    klass = models.CharField("kelas", max_length=4, blank=True)
    place = models.CharField("tempat pada nama", max_length=80, blank=True)
    name = models.CharField("nama", max_length=120)
    official_name = models.CharField("nama resmi", max_length=200)
    city = models.CharField("kabupaten/kota", max_length=80, blank=True)
    province = models.CharField("provinsi", max_length=60, blank=True)
    time_zone = models.CharField("zona waktu", max_length=16, choices=TimeZone.choices, default=TimeZone.WIB)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    path = models.CharField(max_length=120, unique=True, null=True)
    active_from = models.DateField("aktif sejak", null=True, blank=True)
    active_to = models.DateField("aktif sampai", null=True, blank=True, help_text="hari terakhir")
    source = models.CharField("sumber", max_length=200, blank=True)
    is_local = models.BooleanField(
        "dikelola sendiri", default=False, help_text="Pemuatan ulang registri tidak menimpanya."
    )

    class Meta:
        verbose_name = "satuan"
        indexes = [
            models.Index(fields=["path"], name="unit_path", opclasses=["varchar_pattern_ops"]),
            models.Index(fields=["parent", "type", "name"], name="unit_below"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def ancestor_ids(self) -> list[int]:
        """Ids from the root down to this unit itself."""
        return [int(part) for part in (self.path or "").strip("/").split("/") if part]


class UnitAlias(models.Model):
    """Another way to write a unit: spellings of the press, nicknames in credits."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="aliases")
    text = models.CharField("sebutan", max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "text"], name="one_alias_once")]

    def __str__(self) -> str:
        return self.text


class UnitName(models.Model):
    """What a unit was called in a stretch of time. Old releases keep the name of their day."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="names")
    name = models.CharField("nama", max_length=120)
    official_name = models.CharField("nama resmi", max_length=200)
    valid_from = models.DateField("sejak", null=True, blank=True)
    valid_to = models.DateField("sampai", null=True, blank=True)


class Affiliation(models.Model):
    """Under whom a unit stood in a stretch of time (Kemenkumham until October 2024, Kemenimipas after)."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="affiliations")
    parent = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    valid_from = models.DateField("sejak", null=True, blank=True)
    valid_to = models.DateField("sampai", null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_to=None) | Q(valid_from__lte=models.F("valid_to")),
                name="affiliation_runs_forward",
            )
        ]
