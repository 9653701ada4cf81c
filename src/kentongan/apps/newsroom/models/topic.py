"""What stories are about (domain 8.1)."""

from django.db import models


class Topic(models.Model):
    """A subject of coverage. A sensitive one asks for a longer review."""

    key = models.SlugField("kunci", max_length=40, unique=True)
    label = models.CharField("nama", max_length=80)
    group = models.CharField("kelompok", max_length=80, blank=True)
    is_sensitive = models.BooleanField("peka", default=False)
    place = models.PositiveSmallIntegerField("urutan", default=0)

    class Meta:
        verbose_name = "topik"
        ordering = ["place", "label"]

    def __str__(self) -> str:
        return self.label
