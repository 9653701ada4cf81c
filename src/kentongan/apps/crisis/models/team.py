"""Who works on a case, and what is to be done by when."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.crisis.enums import Duty, TaskState
from kentongan.apps.crisis.models.case import Case

_USER = settings.AUTH_USER_MODEL


class Member(models.Model):
    """One person with one duty in the crisis team."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="members")
    user = models.ForeignKey(_USER, models.PROTECT, related_name="crisis_duties")
    duty = models.CharField("tugas", max_length=12, choices=Duty.choices)
    joined_at = models.DateTimeField("bergabung", auto_now_add=True)

    class Meta:
        verbose_name = "anggota tim"
        constraints = [
            models.UniqueConstraint(fields=["case", "user", "duty"], name="one_duty_once_a_member"),
            models.UniqueConstraint(
                fields=["case"], condition=Q(duty=Duty.SPOKESPERSON), name="one_spokesperson_a_case"
            ),
            models.UniqueConstraint(fields=["case"], condition=Q(duty=Duty.LEAD), name="one_lead_a_case"),
        ]


class Task(models.Model):
    """One step of the playbook. `escalate_at` is when the deputy is asked; null when nobody is left to ask.

    `offset` is the clock in minutes after T0; `asked` the role whose holder was asked last.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="tasks")
    key = models.SlugField("kunci", max_length=40)
    title = models.CharField("tugas", max_length=200)
    why = models.CharField("alasan", max_length=300, blank=True)
    duty = models.CharField("bagian", max_length=12, choices=Duty.choices)
    offset = models.PositiveIntegerField("menit sejak diketahui", default=0)
    is_blocking = models.BooleanField("wajib sebelum siaga diakhiri", default=False)
    owner = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    asked = models.CharField("peran yang diminta", max_length=16, blank=True)
    due_at = models.DateTimeField("batas")
    rule = models.CharField("jam krisis", max_length=60, blank=True)
    state = models.CharField("keadaan", max_length=8, choices=TaskState.choices, default=TaskState.OPEN)
    done_at = models.DateTimeField("selesai", null=True, blank=True)
    done_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.TextField("catatan", blank=True)
    escalated_to = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    escalations = models.PositiveSmallIntegerField("eskalasi", default=0)
    escalate_at = models.DateTimeField("eskalasi berikutnya", null=True, blank=True)

    class Meta:
        verbose_name = "tugas"
        ordering = ["due_at", "id"]
        indexes = [
            models.Index(fields=["case", "due_at"], name="task_open", condition=~Q(state=TaskState.DONE)),
            models.Index(
                fields=["escalate_at"],
                name="task_to_escalate",
                condition=~Q(state=TaskState.DONE) & Q(escalate_at__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["case", "key"], name="one_task_a_key"),
            models.CheckConstraint(
                condition=(Q(state=TaskState.DONE) & Q(done_at__isnull=False))
                | (~Q(state=TaskState.DONE) & Q(done_at=None)),
                name="task_done_says_when",
            ),
        ]

    def __str__(self) -> str:
        return self.title
