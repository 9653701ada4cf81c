"""What comes of an event at the offices: what they do with it, and what they publish of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.academy.enums import Follow
from kentongan.apps.academy.models.event import Event
from kentongan.apps.newsroom.models import Story
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class FollowUp(Timestamped):
    """What an office that came does with what it learnt (RS-006): task, who, due, evidence, cascade session."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="follow_ups")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="follow_ups")
    task = models.CharField("tugas", max_length=300)
    due_on = models.DateField("tenggat")
    state = models.CharField("keadaan", max_length=8, choices=Follow.choices, default=Follow.ASKED)
    asked_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    plan = models.CharField("yang akan dilakukan", max_length=300, blank=True)
    responsible = models.CharField("penanggung jawab", max_length=120, blank=True)
    cascade_on = models.DateField("sesi berbagi di satuan", null=True, blank=True)
    evidence = models.TextField("bukti", blank=True)
    story = models.ForeignKey(Story, models.PROTECT, null=True, blank=True, related_name="follow_ups")
    file = models.FileField("berkas bukti", upload_to="kegiatan/tindak-lanjut/%Y/%m/", blank=True)
    file_kind = models.CharField(max_length=5, blank=True)
    given_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    given_at = models.DateTimeField("dikirim", null=True, blank=True)
    reviewed_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    reviewed_at = models.DateTimeField("ditinjau", null=True, blank=True)
    review_note = models.CharField("catatan peninjau", max_length=300, blank=True)
    reminded_on = models.DateField("diingatkan", null=True, blank=True)

    class Meta:
        verbose_name = "tindak lanjut"
        indexes = [
            models.Index(fields=["unit", "due_on"], name="follow_up_of_unit"),
            models.Index(
                fields=["due_on"], name="follow_up_waiting", condition=Q(state__in=("asked", "returned"))
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["event", "unit"], name="one_follow_up_an_office"),
            models.CheckConstraint(
                condition=Q(state="asked") | Q(given_at__isnull=False, given_by__isnull=False),
                name="only_given_follow_ups_are_judged",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("accepted", "returned")) | Q(reviewed_by__isnull=False),
                name="judged_follow_ups_name_the_judge",
            ),
            models.CheckConstraint(
                condition=~Q(state="returned") | ~Q(review_note=""), name="returned_follow_ups_say_why"
            ),
        ]


class Coverage(models.Model):
    """The story of an office about an event (RS-080, RS-081): one a pair, however often it is asked for."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="coverage")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    story = models.OneToOneField(Story, models.CASCADE, related_name="event_coverage")
    made_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    made_at = models.DateTimeField("dibuat", auto_now_add=True)

    class Meta:
        verbose_name = "berita kegiatan"
        constraints = [models.UniqueConstraint(fields=["event", "unit"], name="one_story_an_office")]
        indexes = [models.Index(fields=["unit", "-made_at"], name="coverage_of_unit")]
