"""A medium that writes about us."""

from django.db import models

from kentongan.foundation.records import Timestamped


class Outlet(Timestamped):
    """A newspaper, portal or station. `tier` runs from 1 (national) to 5 (scrapers) and is a judgement."""

    domain = models.CharField("domain", max_length=120, unique=True)
    name = models.CharField("nama", max_length=120)
    city = models.CharField("kota", max_length=80, blank=True)
    province = models.CharField("provinsi", max_length=60, blank=True)
    tier = models.PositiveSmallIntegerField("tingkat", default=3)
    source = models.CharField("sumber", max_length=200, blank=True)

    class Meta:
        verbose_name = "media"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
