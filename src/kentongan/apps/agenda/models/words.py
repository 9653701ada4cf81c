"""What an item and a routine say alike."""

from django.db import models

from kentongan.apps.agenda.enums import ItemKind, Visibility
from kentongan.foundation.records import Timestamped


class Words(Timestamped):
    """What, where, who, for whose eyes, and whether it is to be covered."""

    kind = models.CharField("jenis", max_length=10, choices=ItemKind.choices, default=ItemKind.ACTIVITY)
    title = models.CharField("acara", max_length=200)
    venue = models.CharField("tempat", max_length=200, blank=True)
    who = models.CharField("siapa yang hadir", max_length=200, blank=True)
    about = models.TextField("catatan untuk petugas", blank=True)
    visibility = models.CharField(
        "terlihat oleh", max_length=8, choices=Visibility.choices, default=Visibility.BRANCH
    )
    wants_coverage = models.BooleanField("perlu diliput", default=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title
