"""What the team knows, does not know and denies."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.crisis.enums import FactSlot, FactStatus
from kentongan.apps.crisis.models.case import Case


class Fact(models.Model):
    """One sentence with its source. Never rewritten: a newer one replaces it and `superseded_by` points there."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="facts")
    slot = models.CharField("pertanyaan", max_length=12, choices=FactSlot.choices)
    status = models.CharField("keadaan", max_length=8, choices=FactStatus.choices, default=FactStatus.UNKNOWN)
    text = models.CharField("isi", max_length=600)
    source = models.CharField("sumber", max_length=200, blank=True)
    source_at = models.DateTimeField("waktu sumber", null=True, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField("dicatat", auto_now_add=True)
    superseded_by = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="supersedes"
    )

    class Meta:
        verbose_name = "fakta"
        ordering = ["id"]
        indexes = [
            models.Index(fields=["case", "slot"], name="fact_current", condition=Q(superseded_by=None))
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status=FactStatus.KNOWN) | ~Q(source=""), name="known_fact_names_source"
            )
        ]

    def __str__(self) -> str:
        return self.text
