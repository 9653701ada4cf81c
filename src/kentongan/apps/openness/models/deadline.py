"""Deadlines of the law as rows, and every move with its reason."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.openness.enums import Owner
from kentongan.apps.openness.models.request import Request


class Deadline(models.Model):
    """What must happen until when. Event, rule and hours never change; `due` moves only with a DeadlineMove.

    A trigger of the database refuses a new `due` without its move (migration 0002). `moves` counts them. `proof` is
    the working as it was first found. `doubt` says why a re-dating left the row alone.
    """

    request = models.ForeignKey(Request, models.CASCADE, related_name="deadlines", db_index=False)
    owner = models.CharField("pihak", max_length=10, choices=Owner.choices)
    rule_key = models.CharField("aturan", max_length=40)
    rule_version = models.CharField("versi aturan", max_length=100)
    event_at = models.DateTimeField("kejadian", null=True, blank=True)
    event_on = models.DateField("tanggal kejadian", null=True, blank=True)
    zone = models.CharField("zona waktu", max_length=16)
    closes = models.TimeField("jam tutup", null=True, blank=True)
    shifts = models.BooleanField("T0 bergeser", default=True)
    due = models.DateField("jatuh tempo")
    due_at = models.DateTimeField("saat terakhir")
    extended_on = models.DateField("diperpanjang", null=True, blank=True)
    moves = models.PositiveSmallIntegerField("banyaknya perubahan", default=0)
    proof = models.TextField("hitungan")
    doubt = models.CharField("ragu", max_length=300, blank=True)
    met_at = models.DateTimeField("selesai", null=True, blank=True)
    reminded = models.PositiveSmallIntegerField("pengingat terakhir", default=0)

    class Meta:
        verbose_name = "tenggat"
        ordering = ["due_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(event_at=None, event_on__isnull=False) | Q(event_at__isnull=False, event_on=None),
                name="deadline_has_one_event",
            ),
            models.UniqueConstraint(fields=["request", "rule_key"], name="one_deadline_a_rule"),
        ]
        indexes = [
            models.Index(fields=["due_at", "id"], name="deadline_running", condition=Q(met_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.rule_key}: {self.due}"

    @property
    def event(self):
        """The moment, or the day where no hour is known."""
        return self.event_at or self.event_on


class DeadlineMove(models.Model):
    """One move of a deadline with the reason on record; rows are only added, the database sees to it."""

    deadline = models.ForeignKey(Deadline, models.CASCADE, related_name="history", db_index=False)
    number = models.PositiveSmallIntegerField("ke")
    old_due = models.DateField("semula")
    new_due = models.DateField("menjadi")
    is_extension = models.BooleanField("perpanjangan", default=False)
    because = models.TextField("alasan", max_length=2000)
    words = models.TextField("penjelasan")
    at = models.DateTimeField("waktu")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )

    class Meta:
        verbose_name = "perubahan tenggat"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["deadline", "number"], name="each_move_once"),
            models.CheckConstraint(condition=Q(because__regex=r"\S"), name="move_has_a_reason"),
            models.CheckConstraint(condition=~Q(old_due=models.F("new_due")), name="move_moves"),
        ]

    def __str__(self) -> str:
        return f"{self.old_due} → {self.new_due}"


class CountedBy(models.Model):
    """The calendar by which all running deadlines were last dated: one row."""

    holidays = models.JSONField("hari libur", default=list)
    years = models.JSONField("tahun", default=list)
    at = models.DateTimeField("waktu")

    class Meta:
        verbose_name = "kalender terakhir"
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="only_one_calendar")]
