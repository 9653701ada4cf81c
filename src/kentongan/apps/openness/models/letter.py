"""Mail to requesters: the row stands before anything is sent."""

from django.db import models
from django.db.models import Q

from kentongan.apps.openness.enums import LetterKind
from kentongan.apps.openness.models.request import Request


class Letter(models.Model):
    """One mail, once: `key` names what it tells. Its words are made when it leaves, from what the tables say then."""

    request = models.ForeignKey(Request, models.CASCADE, related_name="letters", db_index=False)
    kind = models.CharField("surat", max_length=12, choices=LetterKind.choices)
    key = models.CharField(max_length=80)
    created_at = models.DateTimeField("dibuat")
    sent_at = models.DateTimeField("dikirim", null=True, blank=True)

    class Meta:
        verbose_name = "surat kepada pemohon"
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["key"], name="one_letter_a_key")]
        indexes = [
            models.Index(fields=["kind", "id"], name="letter_waiting", condition=Q(sent_at=None)),
            models.Index(fields=["request", "id"], name="letter_of_request"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
