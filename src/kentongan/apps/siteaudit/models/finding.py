"""What was found about one item, what persons said of it, and what the unit objects."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.siteaudit.enums import AppealState, ItemState, VerdictKind
from kentongan.apps.siteaudit.models.audit import Audit
from kentongan.foundation.records import Timestamped


class Finding(Timestamped):
    """The machine's proposal (`state`) and the person's word (`person_state`) in two fields, neither overwritten by the
    other. A re-check appends a finding of the next `round`; the old one stays."""

    audit = models.ForeignKey(Audit, models.CASCADE, related_name="findings")
    item = models.CharField("butir", max_length=8)
    catalogue = models.CharField("katalog", max_length=2)
    place = models.PositiveSmallIntegerField("urutan")
    round = models.PositiveSmallIntegerField("putaran", default=1)
    is_current = models.BooleanField(default=True)
    state = models.CharField("usulan", max_length=10, choices=ItemState.choices)
    confidence = models.FloatField("keyakinan")
    reason = models.TextField("alasan")
    evidence = models.JSONField("bukti", default=list)
    parts = models.JSONField("bagian", default=list)
    person_state = models.CharField("putusan", max_length=10, choices=ItemState.choices, blank=True)
    person_reason = models.CharField("alasan putusan", max_length=600, blank=True)
    person_address = models.CharField("alamat bukti putusan", max_length=500, blank=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField("diputus", null=True, blank=True)

    class Meta:
        verbose_name = "temuan"
        constraints = [
            models.UniqueConstraint(fields=["audit", "item", "round"], name="one_finding_a_round"),
            models.UniqueConstraint(
                fields=["audit", "item"], condition=Q(is_current=True), name="one_current_finding"
            ),
            models.CheckConstraint(
                condition=Q(person_state="", decided_at=None)
                | (~Q(person_state="") & Q(decided_at__isnull=False)),
                name="a_word_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(person_state="") | Q(person_state=models.F("state")) | ~Q(person_reason=""),
                name="overruling_needs_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0) & Q(confidence__lte=1), name="confidence_is_a_share"
            ),
        ]
        indexes = [models.Index(fields=["audit", "place", "round"], name="findings_of_audit")]

    @property
    def effective(self) -> str:
        """The person's word where there is one, else the proposal."""
        return self.person_state or self.state

    @property
    def is_confirmed(self) -> bool:
        return bool(self.person_state)


class Verdict(models.Model):
    """One word of a person about one finding; rows are only added."""

    finding = models.ForeignKey(Finding, models.CASCADE, related_name="verdicts")
    kind = models.CharField("tindakan", max_length=10, choices=VerdictKind.choices)
    state = models.CharField("keadaan", max_length=10, choices=ItemState.choices, blank=True)
    reason = models.CharField("alasan", max_length=600, blank=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "putusan"
        ordering = ["id"]


class Appeal(Timestamped):
    """The unit objects to a finding; whoever confirms answers. Granted, the answer is the new word on the finding."""

    finding = models.ForeignKey(Finding, models.CASCADE, related_name="appeals")
    words = models.TextField("keberatan")
    address = models.CharField("alamat bukti", max_length=500, blank=True)
    state = models.CharField("keadaan", max_length=8, choices=AppealState.choices, default=AppealState.FILED)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    answer = models.TextField("jawaban", blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField("dijawab", null=True, blank=True)

    class Meta:
        verbose_name = "banding"
        constraints = [
            models.UniqueConstraint(
                fields=["finding"], condition=Q(state=AppealState.FILED), name="one_open_appeal"
            ),
            models.CheckConstraint(
                condition=Q(state=AppealState.FILED) | ~Q(answer=""), name="answered_appeals_have_words"
            ),
        ]
        indexes = [models.Index(fields=["state", "-id"], name="appeals_by_state")]
