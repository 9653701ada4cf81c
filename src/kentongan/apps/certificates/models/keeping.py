"""What is needed to number and to sign."""

from django.db import models

from kentongan.foundation.records import Timestamped


class Counter(models.Model):
    """The last number of a series in a year. Locked while numbers are taken, so that none is skipped or doubled."""

    series = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField("tahun")
    last = models.PositiveIntegerField("terakhir", default=0)

    class Meta:
        verbose_name = "penomoran"
        constraints = [models.UniqueConstraint(fields=["series", "year"], name="one_counter_a_series")]


class SigningKey(Timestamped):
    """A key that signs badges. The private half is sealed with the installation's secret key.

    A retired key signs no more but stays published, so that badges of its time can be verified.
    """

    kid = models.CharField(max_length=43, unique=True)
    public = models.JSONField("kunci publik")
    private = models.TextField("kunci rahasia, tersegel")
    retired_at = models.DateTimeField("diganti", null=True, blank=True)

    class Meta:
        verbose_name = "kunci lencana"
        constraints = [
            models.UniqueConstraint(
                models.Value(1), condition=models.Q(retired_at=None), name="one_key_signs"
            )
        ]
