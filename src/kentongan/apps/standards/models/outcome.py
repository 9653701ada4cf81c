"""What became of findings: sums by day that stay, and the acts of persons for a year."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from kentongan.apps.standards.enums import Outcome
from kentongan.apps.units.models import Unit


class RuleTally(models.Model):
    """How often a rule was shown at an office on a day, and what followed. No text and no person."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    rule = models.CharField("aturan", max_length=60)
    day = models.DateField("hari")
    shown = models.PositiveIntegerField("ditunjukkan", default=0)
    accepted = models.PositiveIntegerField("diikuti", default=0)
    fixed = models.PositiveIntegerField("sekali ketuk", default=0, help_text="sebagian dari yang diikuti")
    rejected = models.PositiveIntegerField("ditolak", default=0)
    waived = models.PositiveIntegerField("dikecualikan", default=0)

    class Meta:
        verbose_name = "hitungan aturan"
        constraints = [
            models.UniqueConstraint(fields=["unit", "rule", "day"], name="one_tally_a_rule_and_day")
        ]
        indexes = [
            models.Index(
                fields=["day", "unit", "rule"],
                include=["shown", "accepted", "fixed", "rejected", "waived"],
                name="tally_by_day",
            )
        ]


class RuleOutcome(models.Model):
    """A finding that somebody fixed by one tap, rejected or waived; forgotten after a year.

    `story` is the plain id of the story (0 where it was not saved yet), `mark` a digest of the words found: the words
    themselves are not kept.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    rule = models.CharField("aturan", max_length=60)
    outcome = models.CharField("tindakan", max_length=8, choices=Outcome.choices)
    story = models.PositiveBigIntegerField("berita", default=0)
    mark = models.CharField("tanda", max_length=16)
    reason = models.CharField("alasan", max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField("waktu", default=timezone.now)

    class Meta:
        verbose_name = "tindakan atas temuan"
        constraints = [
            models.UniqueConstraint(
                fields=["story", "rule", "mark", "outcome"],
                condition=~Q(story=0),
                name="one_outcome_a_finding",
            ),
            models.CheckConstraint(
                condition=Q(outcome="fixed") | ~Q(reason=""), name="an_outcome_by_hand_has_a_reason"
            ),
        ]
        indexes = [
            models.Index(fields=["rule", "-at"], name="outcome_of_rule"),
            models.Index(fields=["at"], name="outcome_at"),
        ]
