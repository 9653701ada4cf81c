"""A crisis that is only practised."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.crisis.models import Case
from kentongan.apps.readiness.enums import DrillState
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Drill(Timestamped):
    """One exercise in a room of its own. `parts` keep the score as it was reckoned: title, points, most, why."""

    case = models.OneToOneField(Case, models.PROTECT, related_name="drill")
    scenario = models.CharField("skenario", max_length=40)
    version = models.CharField("versi skenario", max_length=12)
    led_by = models.ForeignKey(_USER, models.PROTECT, related_name="+", verbose_name="pemandu")
    started_at = models.DateTimeField("mulai")
    ends_at = models.DateTimeField("batas")
    ended_at = models.DateTimeField("selesai", null=True, blank=True)
    state = models.CharField("keadaan", max_length=10, choices=DrillState.choices, default=DrillState.RUNNING)
    points = models.DecimalField("nilai", max_digits=4, decimal_places=1, null=True, blank=True)
    parts = models.JSONField("rincian", default=list, blank=True)

    class Meta:
        verbose_name = "simulasi"
        indexes = [
            models.Index(fields=["-started_at", "-id"], name="drill_newest"),
            models.Index(fields=["ends_at"], name="drill_running", condition=Q(state=DrillState.RUNNING)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=DrillState.ENDED) | (Q(points__isnull=False) & Q(ended_at__isnull=False)),
                name="ended_drill_has_a_score",
            )
        ]

    def __str__(self) -> str:
        return self.scenario

    @property
    def is_running(self) -> bool:
        return self.state == DrillState.RUNNING


class Inject(models.Model):
    """Something that comes in during a drill. Its words are unseen before `due_at`."""

    drill = models.ForeignKey(Drill, models.CASCADE, related_name="injects")
    key = models.SlugField(max_length=40)
    voice = models.CharField("suara", max_length=10)
    text = models.TextField("isi")
    good = models.TextField("penanganan yang baik")
    due_at = models.DateTimeField("masuk")
    shown_at = models.DateTimeField("ditampilkan", null=True, blank=True)
    answer = models.TextField("penanganan", blank=True)
    answered_at = models.DateTimeField("ditangani", null=True, blank=True)
    answered_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "tekanan simulasi"
        ordering = ["due_at", "id"]
        indexes = [models.Index(fields=["due_at"], name="inject_waiting", condition=Q(shown_at=None))]
        constraints = [
            models.UniqueConstraint(fields=["drill", "key"], name="one_inject_once"),
            models.CheckConstraint(
                condition=Q(answered_at=None) | ~Q(answer=""), name="answered_inject_says_how"
            ),
        ]
