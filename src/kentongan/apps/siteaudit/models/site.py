"""The website of an office."""

from django.db import models

from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Site(Timestamped):
    """An address that may be audited. `host` is its key in small letters; `reason` says why it is no .go.id address.

    `latest` is the newest audit that was judged, `running` the newest of all: a list needs no look into the audits.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="sites")
    address = models.CharField("alamat", max_length=300)
    host = models.CharField("host", max_length=120)
    reason = models.CharField("alasan alamat bukan .go.id", max_length=300, blank=True)
    is_active = models.BooleanField("diaudit", default=True)
    latest = models.ForeignKey("siteaudit.Audit", models.SET_NULL, null=True, blank=True, related_name="+")
    running = models.ForeignKey("siteaudit.Audit", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "situs"
        constraints = [
            models.UniqueConstraint(fields=["address"], name="one_site_once"),
            models.CheckConstraint(
                condition=models.Q(host__endswith=".go.id") | ~models.Q(reason=""),
                name="other_addresses_have_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.address
