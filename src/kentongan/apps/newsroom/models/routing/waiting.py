"""Whose turn a story is, and who has it in hand."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.newsroom.models.story import Story
from kentongan.foundation.accounts.roles import Role


class Turn(models.Model):
    """The step that a story waits at and its clock. `owner` is the role that is looked to now.

    An overdue turn passes to the next role up; where nobody is above, `alarm_at` is set until somebody acts.
    `step` is empty while an approved story waits to be published.
    """

    story = models.OneToOneField(Story, models.CASCADE, related_name="turn")
    step = models.CharField("menunggu", max_length=16, choices=Role.choices, blank=True)
    owner = models.CharField("kini pada", max_length=16, choices=Role.choices, blank=True)
    since = models.DateTimeField("sejak")
    minutes = models.PositiveIntegerField("batas, menit kerja")
    remind_at = models.DateTimeField("diingatkan", null=True, blank=True)
    due_at = models.DateTimeField("batas waktu")
    escalations = models.PositiveSmallIntegerField("dinaikkan", default=0)
    alarm_at = models.DateTimeField("tanpa pemutus sejak", null=True, blank=True)

    class Meta:
        verbose_name = "giliran"
        indexes = [
            models.Index(fields=["due_at"], name="turn_due"),
            models.Index(fields=["remind_at"], name="turn_remind", condition=Q(remind_at__isnull=False)),
        ]


class Claim(models.Model):
    """An officer has the story in hand for a while; others of the same tier leave it alone until then."""

    story = models.OneToOneField(Story, models.CASCADE, related_name="claim")
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField("diambil")
    until = models.DateTimeField("sampai")

    class Meta:
        verbose_name = "pegangan"
        constraints = [models.CheckConstraint(condition=Q(until__gt=F("at")), name="a_claim_ends")]
