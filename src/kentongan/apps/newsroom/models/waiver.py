"""A rule set aside for one story, by somebody who answers for it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.newsroom.models.story import Story, StoryVersion
from kentongan.apps.standards.models import PROTECTED_RULES

_USER = settings.AUTH_USER_MODEL


class Waiver(models.Model):
    """Sets one finding aside: `rule` at the words of `excerpt`, until a moment.

    Given on `version`, it goes with these words into later versions and ends where they are changed: `mark` knows
    the words again. `ended_at` is set when somebody takes it back.
    """

    story = models.ForeignKey(Story, models.CASCADE, related_name="waivers")
    version = models.ForeignKey(StoryVersion, models.PROTECT, related_name="+")
    rule = models.CharField("aturan", max_length=60)
    part = models.CharField("bagian", max_length=20)
    excerpt = models.CharField("kata-kata", max_length=100, blank=True)
    mark = models.CharField("tanda", max_length=16)
    reason = models.CharField("alasan", max_length=300)
    by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    at = models.DateTimeField("waktu")
    until = models.DateTimeField("berlaku sampai")
    ended_at = models.DateTimeField("diakhiri", null=True, blank=True)
    ended_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "pengecualian"
        constraints = [
            models.CheckConstraint(
                condition=~Q(rule__in=PROTECTED_RULES), name="protected_rules_are_never_waived"
            ),
            models.CheckConstraint(condition=Q(reason__regex=r"^.{10,}$"), name="a_waiver_has_a_reason"),
            models.CheckConstraint(condition=Q(until__gt=F("at")), name="a_waiver_ends"),
            models.UniqueConstraint(
                fields=["story", "mark"], condition=Q(ended_at=None), name="one_open_waiver_a_finding"
            ),
        ]
        indexes = [
            models.Index(fields=["story"], name="waiver_of_story"),
            models.Index(fields=["rule", "-at"], name="waiver_of_rule"),
        ]

    def __str__(self) -> str:
        return self.rule
