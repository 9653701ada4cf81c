"""A recurring programme and its calls."""

from django.conf import settings
from django.db import models

from kentongan.apps.programmes.enums import Rhythm
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Programme(Timestamped):
    """What `unit` broadcasts again and again. `formats` holds words of `Format`."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="programmes", verbose_name="penyelenggara")
    key = models.SlugField("kunci", max_length=60, unique=True)
    title = models.CharField("nama program", max_length=120)
    rhythm = models.CharField("irama", max_length=12, choices=Rhythm.choices)
    about = models.TextField("keterangan", blank=True)
    formats = models.JSONField("bentuk", default=list)
    source = models.CharField("sumber", max_length=200, blank=True)
    made_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    ended_on = models.DateField("berakhir", null=True, blank=True)

    class Meta:
        verbose_name = "program"
        indexes = [models.Index(fields=["title", "id"], name="programme_by_title")]

    def __str__(self) -> str:
        return self.title


class Call(Timestamped):
    """Asks the offices below `scope` for contributions until `deadline`."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="calls", verbose_name="program")
    scope = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="ditujukan kepada")
    theme = models.CharField("tema", max_length=200)
    wanted = models.TextField("yang dicari")
    deadline = models.DateTimeField("tenggat")
    made_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    announced_at = models.DateTimeField("diumumkan", null=True, blank=True)
    reminded_at = models.DateTimeField("diingatkan", null=True, blank=True)
    closed_at = models.DateTimeField("ditutup", null=True, blank=True)

    class Meta:
        verbose_name = "panggilan"
        indexes = [
            models.Index(fields=["-deadline", "-id"], name="call_by_deadline"),
            models.Index(fields=["programme", "-deadline"], name="call_of_programme"),
        ]

    def __str__(self) -> str:
        return self.theme
