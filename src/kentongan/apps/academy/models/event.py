"""An event, its sessions, its invitations."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.academy.enums import EventState, EventType, Mode
from kentongan.apps.campaigns.models import Campaign
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class PlanLine(Timestamped):
    """A line of an office's yearly work plan that events carry out (RS-002)."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="plan_lines", verbose_name="satuan")
    year = models.PositiveSmallIntegerField("tahun")
    code = models.CharField("kode", max_length=40, blank=True)
    title = models.CharField("kegiatan rencana kerja", max_length=200)
    goal = models.CharField("sasaran", max_length=300, blank=True)

    class Meta:
        verbose_name = "rencana kerja"
        constraints = [models.UniqueConstraint(fields=["unit", "year", "title"], name="one_plan_line_a_year")]
        ordering = ["-year", "code", "title"]

    def __str__(self) -> str:
        return self.title


class Event(Timestamped):
    """What `unit` holds. Times are UTC; shown in the zone of the organising unit."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="events", verbose_name="penyelenggara")
    type = models.CharField("jenis", max_length=10, choices=EventType.choices)
    mode = models.CharField("cara", max_length=8, choices=Mode.choices)
    title = models.CharField("judul", max_length=200)
    theme = models.CharField("tema", max_length=200, blank=True)
    hashtag = models.CharField("tagar", max_length=60, blank=True)
    plan = models.ForeignKey(PlanLine, models.PROTECT, null=True, blank=True, related_name="events")
    campaign = models.ForeignKey(Campaign, models.PROTECT, null=True, blank=True, related_name="events")
    starts_at = models.DateTimeField("mulai")
    ends_at = models.DateTimeField("selesai")
    venue = models.CharField("tempat", max_length=200, blank=True)
    link = models.URLField("tautan virtual", max_length=500, blank=True)
    quota = models.PositiveIntegerField("kuota di tempat", null=True, blank=True)
    seats_per_unit = models.PositiveIntegerField("jatah satuan", null=True, blank=True)
    about = models.TextField("keterangan", blank=True)
    competences = models.JSONField("kompetensi", default=list, blank=True)  # keys, see Competence
    state = models.CharField("keadaan", max_length=10, choices=EventState.choices, default=EventState.DRAFT)
    made_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    ended_at = models.DateTimeField("ditutup", null=True, blank=True)
    opened_at = models.DateTimeField("dibuka", null=True, blank=True)
    cancelled_at = models.DateTimeField("dibatalkan", null=True, blank=True)
    cancel_reason = models.CharField("alasan batal", max_length=300, blank=True)
    revision = models.PositiveIntegerField("ubahan", default=0, help_text="SEQUENCE pada kalender")
    day_reminded_at = models.DateTimeField("pengingat sehari", null=True, blank=True)
    hour_reminded_at = models.DateTimeField("pengingat sejam", null=True, blank=True)

    class Meta:
        verbose_name = "kegiatan"
        indexes = [
            models.Index(fields=["-starts_at", "-id"], name="academy_newest"),
            models.Index(fields=["unit", "-starts_at"], name="academy_of_unit"),
            models.Index(fields=["starts_at"], name="academy_to_come", condition=Q(state="open")),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="event_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=~Q(state="cancelled") | (~Q(cancel_reason="") & Q(cancelled_at__isnull=False)),
                name="cancelled_events_say_why",
            ),
            models.CheckConstraint(
                condition=~Q(state="ended") | Q(ended_at__isnull=False), name="ended_events_know_when"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Competence(models.Model):
    """A thing that one can be trained in; the catalogue is data (RS-005)."""

    key = models.SlugField("kunci", max_length=40, unique=True)
    label = models.CharField("kompetensi", max_length=120)
    group = models.CharField("kelompok", max_length=60, blank=True)
    source = models.CharField("sumber", max_length=200, blank=True)
    valid_from = models.DateField("berlaku sejak", null=True, blank=True)
    valid_to = models.DateField("berlaku sampai", null=True, blank=True)
    is_active = models.BooleanField("berlaku", default=True)

    class Meta:
        verbose_name = "kompetensi"
        ordering = ["label"]

    def __str__(self) -> str:
        return self.label


class Session(models.Model):
    """A stretch of an event in which presence is marked. Every event has one at least."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="sessions")
    title = models.CharField("sesi", max_length=160)
    starts_at = models.DateTimeField("mulai")
    ends_at = models.DateTimeField("selesai")
    place = models.CharField("ruang", max_length=120, blank=True)

    class Meta:
        verbose_name = "sesi"
        ordering = ["starts_at", "id"]

    def __str__(self) -> str:
        return self.title


class Invitation(models.Model):
    """An office that is asked to come. Asked once, however often the scope is applied."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="invitations")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="event_invitations")
    invited_at = models.DateTimeField("diundang", auto_now_add=True)
    head_comes = models.BooleanField("kepala hadir", null=True)
    excuse = models.CharField("alasan tidak hadir", max_length=300, blank=True)
    answered_at = models.DateTimeField("dijawab", null=True, blank=True)
    invited_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "undangan kegiatan"
        constraints = [models.UniqueConstraint(fields=["event", "unit"], name="one_invitation_an_office")]
        indexes = [models.Index(fields=["unit", "-invited_at"], name="event_invitation_of_unit")]
