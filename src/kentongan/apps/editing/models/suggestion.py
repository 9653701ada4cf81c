"""Edits that somebody suggests and another takes or declines."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.editing.enums import Outcome
from kentongan.apps.editing.models.anchored import Anchored
from kentongan.apps.newsroom.models import StoryVersion

_USER = settings.AUTH_USER_MODEL


class Suggestion(Anchored):
    """Other words for a range; an empty `replacement` strikes it out. `taken` is the version that came of it."""

    replacement = models.TextField("gantinya", blank=True)
    why = models.CharField("alasan", max_length=300, blank=True)
    outcome = models.CharField("putusan", max_length=8, choices=Outcome.choices, default=Outcome.OPEN)
    settled_at = models.DateTimeField("diputus", null=True, blank=True)
    settled_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    taken = models.ForeignKey(StoryVersion, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "usul suntingan"
        indexes = [
            models.Index(fields=["story", "id"], name="suggestion_of_story"),
            models.Index(fields=["story"], name="suggestion_open", condition=Q(outcome="open")),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(excerpt="") & ~Q(replacement=F("excerpt")), name="suggestion_changes_something"
            ),
            models.CheckConstraint(
                condition=Q(outcome="open", settled_at=None, settled_by=None)
                | (~Q(outcome="open") & Q(settled_at__isnull=False, settled_by__isnull=False)),
                name="suggestion_is_settled_by_somebody",
            ),
        ]

    @property
    def is_open(self) -> bool:
        return self.outcome == Outcome.OPEN
