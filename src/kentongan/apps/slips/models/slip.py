"""A link that decides once."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.newsroom.models import Decision, Story, StoryVersion
from kentongan.apps.slips.enums import SlipState
from kentongan.apps.slips.gate.pin import TRIES_A_SLIP
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.records import Timestamped


class Slip(Timestamped):
    """One officer, one version of one story, one step. Only the hash of the link is kept.

    `role` is as whom they would decide when it was made: who holds another post by then has lost the slip. `seen` is
    the fingerprint of the page as it was last opened.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="slips")
    story = models.ForeignKey(Story, models.CASCADE, related_name="slips")
    version = models.ForeignKey(StoryVersion, models.CASCADE, related_name="+")
    step = models.CharField("tingkat", max_length=16, choices=Role.choices)
    role = models.CharField("sebagai", max_length=16, choices=Role.choices)
    token_hash = models.CharField(max_length=64, unique=True, null=True)
    expires_at = models.DateTimeField("berlaku sampai")
    mailed_at = models.DateTimeField("dikirim", null=True, blank=True)
    state = models.CharField("keadaan", max_length=10, choices=SlipState.choices, default=SlipState.OPEN)
    closed_at = models.DateTimeField("ditutup", null=True, blank=True)
    wrong_tries = models.PositiveSmallIntegerField("PIN salah", default=0)
    seen = models.CharField(max_length=64, blank=True)
    decision = models.OneToOneField(
        Decision, models.PROTECT, null=True, blank=True, related_name="by_slip", verbose_name="putusan"
    )

    class Meta:
        verbose_name = "lembar keputusan"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "story"],
                condition=Q(state=SlipState.OPEN),
                name="one_open_slip_a_person_and_story",
            ),
            models.CheckConstraint(
                condition=Q(state=SlipState.DECIDED, decision__isnull=False)
                | (~Q(state=SlipState.DECIDED) & Q(decision=None)),
                name="a_used_slip_names_its_decision",
            ),
            models.CheckConstraint(
                condition=Q(state=SlipState.OPEN, closed_at=None)
                | (~Q(state=SlipState.OPEN) & Q(closed_at__isnull=False)),
                name="an_open_slip_was_never_closed",
            ),
            models.CheckConstraint(condition=Q(wrong_tries__lte=TRIES_A_SLIP), name="slip_tries_end"),
        ]
        indexes = [
            models.Index(fields=["user", "-id"], name="slip_of_person"),
            models.Index(fields=["story"], name="slip_open", condition=Q(state=SlipState.OPEN)),
        ]
