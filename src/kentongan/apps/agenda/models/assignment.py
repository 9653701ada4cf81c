"""Who covers an item."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.agenda.enums import AnswerState, Part
from kentongan.apps.agenda.models.item import Item
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Assignment(Timestamped):
    """One person in one part. `reminded_for` is the start that they were last reminded of: a new one asks anew."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="assignments")
    user = models.ForeignKey(_USER, models.PROTECT, related_name="agenda_assignments")
    part = models.CharField("tugas", max_length=12, choices=Part.choices)
    state = models.CharField("jawaban", max_length=8, choices=AnswerState.choices, default=AnswerState.ASKED)
    reason = models.CharField("alasan berhalangan", max_length=300, blank=True)
    asked_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    answered_at = models.DateTimeField("dijawab", null=True, blank=True)
    reminded_for = models.DateTimeField("diingatkan untuk", null=True, blank=True)

    class Meta:
        verbose_name = "penugasan"
        ordering = ["-part", "id"]
        indexes = [models.Index(fields=["user", "item"], name="agenda_duty_of_user")]
        constraints = [
            models.UniqueConstraint(fields=["item", "user", "part"], name="one_person_a_part"),
            models.CheckConstraint(
                condition=Q(state="declined") & ~Q(reason="") | ~Q(state="declined") & Q(reason=""),
                name="declined_assignments_say_why",
            ),
            models.CheckConstraint(
                condition=Q(state="asked", answered_at=None)
                | (~Q(state="asked") & Q(answered_at__isnull=False)),
                name="answered_assignments_know_when",
            ),
        ]
