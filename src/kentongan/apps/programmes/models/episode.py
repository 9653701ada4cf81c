"""An episode: its rundown, and where it went out."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.programmes.models.programme import Programme
from kentongan.apps.programmes.models.submission import Submission
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Episode(Timestamped):
    """One edition of a programme, planned to run `length` seconds."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="episodes", verbose_name="program")
    number = models.PositiveIntegerField("episode ke")
    title = models.CharField("judul episode", max_length=200)
    planned_at = models.DateTimeField("rencana tayang")
    length = models.PositiveIntegerField("durasi rencana (detik)")
    made_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "episode"
        constraints = [
            models.UniqueConstraint(fields=["programme", "number"], name="episode_numbers_run_once")
        ]
        indexes = [models.Index(fields=["programme", "-planned_at"], name="episode_of_programme")]

    def __str__(self) -> str:
        return self.title


class Segment(models.Model):
    """One line of a rundown. `place` counts from 1; a contribution stands in an episode once."""

    episode = models.ForeignKey(Episode, models.CASCADE, related_name="segments")
    place = models.PositiveIntegerField("urutan")
    title = models.CharField("segmen", max_length=200)
    seconds = models.PositiveIntegerField("durasi (detik)")
    submission = models.ForeignKey(Submission, models.PROTECT, null=True, blank=True, related_name="segments")
    note = models.CharField("catatan", max_length=300, blank=True)

    class Meta:
        verbose_name = "segmen"
        ordering = ["place", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["episode", "place"], name="one_segment_a_place", deferrable=models.Deferrable.DEFERRED
            ),
            models.UniqueConstraint(
                fields=["episode", "submission"],
                condition=~Q(submission=None),
                name="contribution_once_an_episode",
            ),
            models.CheckConstraint(condition=Q(seconds__gt=0), name="segment_lasts"),
        ]

    def __str__(self) -> str:
        return self.title


class Broadcast(models.Model):
    """An episode went out: when, where, and how many saw it, by whose count."""

    episode = models.ForeignKey(Episode, models.PROTECT, related_name="broadcasts")
    aired_at = models.DateTimeField("tayang")
    medium = models.CharField("saluran", max_length=120)
    link = models.URLField("tautan tayangan", max_length=500, blank=True)
    viewers = models.PositiveBigIntegerField("penonton", null=True, blank=True)
    viewers_source = models.CharField("sumber angka", max_length=160, blank=True)
    counted_on = models.DateField("dihitung pada", null=True, blank=True)
    noted_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    noted_at = models.DateTimeField("dicatat", auto_now_add=True)

    class Meta:
        verbose_name = "penayangan"
        ordering = ["-aired_at", "-id"]
        indexes = [
            models.Index(fields=["episode", "-aired_at"], name="broadcast_of_episode"),
            models.Index(fields=["aired_at"], name="broadcast_by_day"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["episode", "medium", "aired_at"], name="one_broadcast_noted_once"
            ),
            models.CheckConstraint(
                condition=Q(viewers=None) | (~Q(viewers_source="") & ~Q(counted_on=None)),
                name="viewers_have_a_source",
            ),
        ]
