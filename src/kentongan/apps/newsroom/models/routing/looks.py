"""A second look at what is public already."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.newsroom.enums import LookKind, LookOutcome
from kentongan.apps.newsroom.models.story import Story, StoryVersion
from kentongan.foundation.accounts.roles import Role

_USER = settings.AUTH_USER_MODEL


class Look(models.Model):
    """One look that is owed: a sample of a short route, or a story that went out ahead of its approvals.

    `step` is the tier that owes it, `owner` the one that is looked to now. `officer` is who looked, in the end.
    """

    story = models.ForeignKey(Story, models.CASCADE, related_name="looks")
    version = models.ForeignKey(StoryVersion, models.PROTECT, related_name="+")
    kind = models.CharField("sebab", max_length=7, choices=LookKind.choices)
    step = models.CharField("tingkat", max_length=16, choices=Role.choices)
    owner = models.CharField("kini pada", max_length=16, choices=Role.choices)
    asked_at = models.DateTimeField("diminta")
    minutes = models.PositiveIntegerField("batas, menit kerja")
    due_at = models.DateTimeField("batas waktu")
    escalations = models.PositiveSmallIntegerField("dinaikkan", default=0)
    forced_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField("alasan mendahului", max_length=300, blank=True)
    outcome = models.CharField("hasil", max_length=5, choices=LookOutcome.choices, blank=True)
    note = models.CharField("catatan", max_length=500, blank=True)
    officer = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField("ditinjau", null=True, blank=True)

    class Meta:
        verbose_name = "tinjauan kemudian"
        constraints = [
            models.UniqueConstraint(fields=["story"], condition=Q(outcome=""), name="one_open_look_a_story"),
            models.CheckConstraint(
                condition=Q(kind="sampled") | (Q(forced_by__isnull=False) & Q(reason__regex=r"^.{10,}$")),
                name="who_goes_ahead_says_why",
            ),
            models.CheckConstraint(
                condition=Q(outcome="", officer=None) | (~Q(outcome="") & Q(officer__isnull=False)),
                name="a_look_is_somebodys",
            ),
        ]
        indexes = [models.Index(fields=["due_at"], name="look_due", condition=Q(outcome=""))]

    @property
    def is_open(self) -> bool:
        return self.outcome == LookOutcome.OPEN
