"""The embargoed room: words before their time, for named eyes."""

from django.conf import settings
from django.db import models

from kentongan.apps.newsroom.models import Story
from kentongan.apps.press.models.reporter import Reporter
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Room(Timestamped):
    """A release under embargo: a story of the newsroom, or words of the desk with their own `embargo_until`."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="press_rooms")
    title = models.CharField("judul", max_length=200)
    story = models.ForeignKey(Story, models.PROTECT, null=True, blank=True, related_name="+")
    words = models.TextField("naskah", blank=True)
    embargo_until = models.DateTimeField("embargo sampai")
    terms = models.TextField("syarat")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    closed_at = models.DateTimeField("ditutup", null=True, blank=True)

    class Meta:
        verbose_name = "ruang embargo"
        indexes = [
            models.Index(fields=["unit", "-id"], name="room_of_unit"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(story=None) | models.Q(words=""), name="room_has_one_text"
            )
        ]

    def __str__(self) -> str:
        return self.title


class RoomFile(models.Model):
    """A picture in the room, cleaned when it came in; a watermark is laid over each copy that leaves.

    Faces were hidden in it for good: `faces` is how many, None where no model could look. Whoever brought it answers
    for the rest; one for which nobody does is shown to nobody.
    """

    room = models.ForeignKey(Room, models.CASCADE, related_name="files")
    file = models.FileField(upload_to="press/%Y/%m")
    caption = models.CharField("keterangan", max_length=200)
    size = models.PositiveIntegerField("ukuran")
    faces = models.PositiveSmallIntegerField("wajah dikaburkan", null=True)
    looked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="diperiksa oleh"
    )
    added_at = models.DateTimeField("ditambahkan", auto_now_add=True)

    class Meta:
        verbose_name = "berkas ruang"


class RoomPass(Timestamped):
    """One reporter's way in. It shows nothing before the terms were accepted and nothing after it was revoked."""

    room = models.ForeignKey(Room, models.CASCADE, related_name="passes")
    reporter = models.ForeignKey(Reporter, models.PROTECT, related_name="passes")
    seed = models.CharField(max_length=32)
    token_hash = models.CharField(max_length=64, unique=True)
    accepted_at = models.DateTimeField("syarat diterima", null=True, blank=True)
    revoked_at = models.DateTimeField("dicabut", null=True, blank=True)

    class Meta:
        verbose_name = "izin ruang"
        constraints = [models.UniqueConstraint(fields=["room", "reporter"], name="one_pass_a_reporter")]


class RoomVisit(models.Model):
    """What the holder of a pass did, and when."""

    room_pass = models.ForeignKey(RoomPass, models.CASCADE, related_name="log")
    at = models.DateTimeField("waktu", auto_now_add=True)
    what = models.CharField("tindakan", max_length=40)

    class Meta:
        verbose_name = "kunjungan ruang"
        ordering = ["-id"]
        indexes = [models.Index(fields=["room_pass", "-id"], name="room_visit_of_pass")]
