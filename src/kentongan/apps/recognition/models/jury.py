"""Who judges what, and the sheets they fill in."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.recognition.models.year import AwardYear
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Panel(Timestamped):
    """The jury's work in one category: until when, and whether it is done."""

    year = models.ForeignKey(AwardYear, models.CASCADE, related_name="panels")
    category = models.CharField("kategori", max_length=40)
    due = models.DateTimeField("batas")
    reminded_at = models.DateTimeField("diingatkan", null=True, blank=True)
    closed_at = models.DateTimeField("ditutup", null=True, blank=True)

    class Meta:
        verbose_name = "panel juri"
        constraints = [models.UniqueConstraint(fields=["year", "category"], name="one_panel_a_category")]
        indexes = [models.Index(fields=["due"], name="panel_open", condition=Q(closed_at=None))]

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class Juror(Timestamped):
    """A person appointed to a panel."""

    panel = models.ForeignKey(Panel, models.CASCADE, related_name="jurors")
    user = models.ForeignKey(_USER, models.PROTECT, related_name="juries")

    class Meta:
        verbose_name = "juri"
        constraints = [models.UniqueConstraint(fields=["panel", "user"], name="one_seat_a_juror")]


class Entry(models.Model):
    """A nominee before the jury: a number in place of the name, and words in which nothing gives it away.

    `number` is drawn by lot, `text` is what the jury reads.
    """

    panel = models.ForeignKey(Panel, models.CASCADE, related_name="entries")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField("nomor")
    text = models.TextField("berkas")

    class Meta:
        verbose_name = "nominasi"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["panel", "number"], name="one_entry_a_number"),
            models.UniqueConstraint(fields=["panel", "unit"], name="one_entry_a_unit"),
        ]


class Conflict(Timestamped):
    """A juror's own word that somebody else should judge an entry."""

    juror = models.ForeignKey(Juror, models.CASCADE, related_name="conflicts")
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="conflicts")
    reason = models.CharField("alasan", max_length=300)

    class Meta:
        verbose_name = "benturan kepentingan"
        constraints = [
            models.UniqueConstraint(fields=["juror", "entry"], name="one_conflict_an_entry"),
            models.CheckConstraint(condition=~Q(reason=""), name="conflict_says_why"),
        ]


class Sheet(Timestamped):
    """A juror's marks for an entry, by quality. Others see them once the panel is closed."""

    juror = models.ForeignKey(Juror, models.CASCADE, related_name="sheets")
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="sheets")
    marks = models.JSONField("nilai", default=dict)
    comment = models.TextField("catatan", blank=True)

    class Meta:
        verbose_name = "lembar nilai"
        constraints = [models.UniqueConstraint(fields=["juror", "entry"], name="one_sheet_an_entry")]
