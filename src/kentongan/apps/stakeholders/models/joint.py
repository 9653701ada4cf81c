"""Stories that bear a partner's name beside ours."""

from django.db import models
from django.db.models import Q

from kentongan.apps.stakeholders.enums import JointState
from kentongan.apps.stakeholders.models.partner import Partner
from kentongan.foundation.records import Timestamped


class JointRelease(Timestamped):
    """A partner's agreement to a story. The story is told by its public number and title only.

    `approver` is somebody at the partner's and goes when the partner's consent does.
    """

    partner = models.ForeignKey(Partner, models.CASCADE, related_name="joints")
    story_number = models.PositiveBigIntegerField("nomor berita", null=True, blank=True)
    title = models.CharField("judul", max_length=200)
    approver = models.CharField("pemberi persetujuan", max_length=160, blank=True)
    logo_cleared = models.BooleanField("logo boleh dipakai", default=False)
    quotes_cleared = models.BooleanField("kutipan disetujui", default=False)
    state = models.CharField("keadaan", max_length=8, choices=JointState.choices, default=JointState.ASKED)
    due = models.DateField("tenggat jawaban")
    answered_on = models.DateField("dijawab", null=True, blank=True)
    notes = models.TextField("catatan", blank=True)

    class Meta:
        verbose_name = "siaran bersama"
        ordering = ["due", "id"]
        indexes = [
            models.Index(fields=["due", "id"], name="joint_waiting", condition=Q(state="asked")),
            models.Index(fields=["answered_on"], name="joint_agreed", condition=Q(state="agreed")),
            models.Index(fields=["partner", "-id"], name="joint_of_partner"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="agreed", answered_on__isnull=False)
                | Q(state="refused", answered_on__isnull=False)
                | Q(state__in=["asked", "dropped"]),
                name="joint_answer_has_day",
            )
        ]

    def __str__(self) -> str:
        return self.title
