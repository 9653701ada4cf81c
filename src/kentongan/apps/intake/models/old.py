"""Stories of earlier sites: the files they came in, and each story with what became of it."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.intake.enums import BatchKind, BatchState, OldState, OldTrouble
from kentongan.apps.newsroom.models import Story
from kentongan.apps.units.models import Unit

_USER = settings.AUTH_USER_MODEL
_PUBLIC = Q(state=OldState.PUBLIC)


class OldBatch(models.Model):
    """One file of old stories. `place` is the number of the last row that was read, so that reading can go on."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="old_batches")
    kind = models.CharField("jenis", max_length=10, choices=BatchKind.choices)
    name = models.CharField("nama berkas", max_length=120)
    site = models.CharField("laman asal", max_length=120)
    file = models.FileField("berkas", upload_to="intake-old/%Y/%m/", blank=True)
    sha256 = models.CharField(max_length=64)
    state = models.CharField("keadaan", max_length=8, choices=BatchState.choices, default=BatchState.READING)
    fault = models.CharField("kendala", max_length=300, blank=True)
    place = models.PositiveIntegerField("baris terakhir", default=0)
    sent_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    sent_at = models.DateTimeField("diunggah", auto_now_add=True)
    opened_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    opened_at = models.DateTimeField("dibuka untuk umum", null=True, blank=True)
    undone_at = models.DateTimeField("dibatalkan", null=True, blank=True)

    class Meta:
        verbose_name = "impor arsip"
        constraints = [
            models.CheckConstraint(
                condition=Q(opened_by__isnull=True) | ~Q(opened_by=F("sent_by")),
                name="archive_opened_by_a_second",
            ),
            models.UniqueConstraint(
                fields=["unit", "sha256"],
                condition=Q(state__in=[BatchState.READING, BatchState.READ]),
                name="one_file_once_a_unit",
            ),
        ]
        indexes = [models.Index(fields=["unit", "-id"], name="old_batch_of_unit")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_read(self) -> bool:
        return self.state == BatchState.READ


class OldStory(models.Model):
    """A story that an earlier site carried. It is no story of this newsroom: nobody here decided on it.

    `said_day` and `said_office` are the file's own words. `edited_by` changed it while it came in; whoever did cannot
    open it to the public.
    """

    batch = models.ForeignKey(OldBatch, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField("baris")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="old_stories")
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    mark = models.CharField(max_length=64)
    headline = models.CharField("judul", max_length=301, blank=True)
    body = models.TextField("naskah", blank=True)
    day = models.DateField("tanggal terbit", null=True, blank=True)
    ministry = models.CharField("kementerian saat itu", max_length=60, blank=True)
    said_day = models.CharField("tanggal di berkas", max_length=40, blank=True)
    said_office = models.CharField("satuan di berkas", max_length=160, blank=True)
    address = models.CharField("alamat asal", max_length=700, blank=True)
    pictures = models.PositiveSmallIntegerField("foto di laman asal", default=0)
    state = models.CharField("keadaan", max_length=9, choices=OldState.choices)
    trouble = models.CharField("kendala", max_length=10, choices=OldTrouble.choices, blank=True)
    findings = models.JSONField("yang dilindungi", default=list, blank=True)
    edited_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    opened_at = models.DateTimeField("dibuka", null=True, blank=True)
    story = models.ForeignKey(Story, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "berita lama"
        constraints = [
            models.UniqueConstraint(fields=["batch", "number"], name="one_row_once_a_file"),
            models.UniqueConstraint(
                fields=["unit", "mark"], condition=Q(state__in=OldState.standing()), name="one_old_story_once"
            ),
            models.CheckConstraint(
                condition=~_PUBLIC
                | Q(unit__isnull=False, day__isnull=False, opened_at__isnull=False, trouble="", findings=[])
                & ~Q(headline="")
                & ~Q(body=""),
                name="old_public_is_whole",
            ),
            models.CheckConstraint(
                condition=~Q(state=OldState.REMOVED) | Q(headline="", body="", address=""),
                name="old_removed_is_empty",
            ),
        ]
        indexes = [
            models.Index(fields=["batch", "state", "number"], name="old_story_of_batch"),
            models.Index(fields=["-day", "-id"], name="old_story_newest", condition=_PUBLIC),
            models.Index(fields=["unit", "-day", "-id"], name="old_story_of_unit", condition=_PUBLIC),
        ]

    def __str__(self) -> str:
        return self.headline or f"Baris {self.number}"
