"""What was learned from a case."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.crisis.models import Case
from kentongan.apps.readiness.enums import ProposalState, ReviewState
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Review(Timestamped):
    """The after-action review of one case. `clocks` are measured from its timeline, the words are people's."""

    case = models.OneToOneField(Case, models.PROTECT, related_name="review")
    state = models.CharField("keadaan", max_length=8, choices=ReviewState.choices, default=ReviewState.DRAFT)
    clocks = models.JSONField("waktu yang terukur", default=list)
    went_well = models.TextField("Yang berjalan baik", blank=True)
    went_badly = models.TextField("Yang perlu diperbaiki", blank=True)
    causes = models.TextField("Sebabnya", blank=True)
    lessons = models.TextField("Pelajaran", blank=True)
    final_at = models.DateTimeField("disahkan", null=True, blank=True)
    final_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "evaluasi"
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=ReviewState.FINAL) | (Q(final_at__isnull=False) & ~Q(lessons="")),
                name="final_review_has_lessons",
            )
        ]

    @property
    def is_final(self) -> bool:
        return self.state == ReviewState.FINAL


class Action(Timestamped):
    """Something to mend after a case, with an owner and a day."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="actions")
    text = models.CharField("tindakan", max_length=300)
    owner = models.ForeignKey(_USER, models.PROTECT, related_name="+", verbose_name="penanggung jawab")
    due = models.DateField("batas")
    done_at = models.DateTimeField("selesai", null=True, blank=True)
    done_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    proof = models.CharField("bukti", max_length=500, blank=True)
    reminded_on = models.DateField("diingatkan", null=True, blank=True)

    class Meta:
        verbose_name = "tindakan"
        ordering = ["due", "id"]
        indexes = [
            models.Index(fields=["due"], name="action_open", condition=Q(done_at=None)),
            models.Index(fields=["owner", "due"], name="action_of_owner", condition=Q(done_at=None)),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(done_at=None) | ~Q(proof=""), name="done_action_has_proof")
        ]


class Proposal(Timestamped):
    """A change of a playbook that a case or drill taught; `task` is the key of its step, empty for a new one."""

    review = models.ForeignKey(Review, models.CASCADE, related_name="proposals")
    playbook = models.CharField("panduan", max_length=40)
    task = models.CharField("langkah", max_length=40, blank=True)
    change = models.TextField("perubahan")
    why = models.TextField("alasan")
    proposed_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    state = models.CharField(
        "keadaan", max_length=10, choices=ProposalState.choices, default=ProposalState.PROPOSED
    )
    decided_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField("diputuskan", null=True, blank=True)
    words = models.TextField("keterangan keputusan", blank=True)

    class Meta:
        verbose_name = "usul perubahan panduan"
        indexes = [
            models.Index(fields=["-id"], name="proposal_waiting", condition=Q(state=ProposalState.PROPOSED))
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ProposalState.PROPOSED) | (Q(decided_at__isnull=False) & ~Q(words="")),
                name="decided_proposal_says_why",
            )
        ]
