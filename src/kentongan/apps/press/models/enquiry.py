"""Questions of the press and interviews given."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.monitoring.models import Article
from kentongan.apps.newsroom.models import Story
from kentongan.apps.press.enums import AskedBy, DeclineReason, EnquiryStatus, Priority
from kentongan.apps.press.models.line import LineVersion
from kentongan.apps.press.models.reporter import Reporter
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Dealing(Timestamped):
    """Who asked, and what it is about: shared by enquiries and interviews. A typed name stands for strangers."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="%(class)s_dealings")
    reporter = models.ForeignKey(
        Reporter, models.PROTECT, null=True, blank=True, related_name="%(class)s_dealings"
    )
    asker = models.CharField("nama penanya", max_length=120, blank=True)
    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, blank=True, related_name="+")
    outlet_name = models.CharField("media", max_length=120, blank=True)
    questions = models.TextField("pertanyaan")
    case_code = models.CharField("kode perkara", max_length=40, blank=True)
    story = models.ForeignKey(Story, models.SET_NULL, null=True, blank=True, related_name="+")
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    @property
    def who(self) -> str:
        return str(self.reporter) if self.reporter_id else self.asker

    @property
    def whose(self) -> str:
        """The name of the outlet."""
        return self.outlet.name if self.outlet_id else self.outlet_name


class Enquiry(Dealing):
    """A question with a deadline. `desk` is the unit that answers: the own one, or a higher one after passing up."""

    desk = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    asked_by = models.CharField("lewat", max_length=6, choices=AskedBy.choices, default=AskedBy.CHAT)
    priority = models.CharField(
        "kepentingan", max_length=8, choices=Priority.choices, default=Priority.NORMAL
    )
    status = models.CharField(
        "keadaan", max_length=10, choices=EnquiryStatus.choices, default=EnquiryStatus.OPEN
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    received_at = models.DateTimeField("diterima")
    deadline = models.DateTimeField("tenggat")
    reminded_at = models.DateTimeField("diingatkan", null=True, blank=True)
    escalated_at = models.DateTimeField("dinaikkan", null=True, blank=True)
    answer = models.TextField("jawaban", blank=True)
    spoken_by = models.CharField("pembicara", max_length=160, blank=True)
    lines = models.ManyToManyField(LineVersion, related_name="enquiries")
    decline_reason = models.CharField("alasan", max_length=8, choices=DeclineReason.choices, blank=True)
    settled_at = models.DateTimeField("selesai", null=True, blank=True)
    articles = models.ManyToManyField(Article, related_name="+")

    class Meta:
        verbose_name = "pertanyaan pers"
        indexes = [
            models.Index(fields=["status", "deadline"], name="enquiry_by_deadline"),
            models.Index(fields=["unit", "-received_at"], name="enquiry_of_unit"),
            models.Index(fields=["-settled_at"], name="enquiry_settled", condition=~Q(settled_at=None)),
            models.Index(fields=["reporter", "-received_at"], name="enquiry_of_reporter"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status="answered") | (~Q(answer="") & ~Q(spoken_by="") & ~Q(settled_at=None)),
                name="answered_enquiries_have_an_answer",
            ),
            models.CheckConstraint(
                condition=~Q(status="declined") | (~Q(decline_reason="") & ~Q(settled_at=None)),
                name="declined_enquiries_say_why",
            ),
        ]

    def __str__(self) -> str:
        return self.questions[:80]

    @property
    def is_waiting(self) -> bool:
        return self.status in EnquiryStatus.waiting()


class Interview(Dealing):
    """What was asked and said, noted right after the event (RS-076)."""

    enquiry = models.ForeignKey(Enquiry, models.SET_NULL, null=True, blank=True, related_name="interviews")
    held_at = models.DateTimeField("berlangsung")
    speaker = models.CharField("pembicara", max_length=160)
    answers = models.TextField("jawaban yang diberikan")
    promise = models.CharField("janji tindak lanjut", max_length=300, blank=True)
    promise_due = models.DateTimeField("tenggat janji", null=True, blank=True)
    promise_kept_at = models.DateTimeField("janji dipenuhi", null=True, blank=True)
    promise_told_at = models.DateTimeField("janji diingatkan", null=True, blank=True)
    articles = models.ManyToManyField(Article, related_name="+")

    class Meta:
        verbose_name = "wawancara"
        indexes = [
            models.Index(fields=["-held_at", "-id"], name="interview_newest"),
            models.Index(fields=["unit", "-held_at"], name="interview_of_unit"),
            models.Index(fields=["reporter", "-held_at"], name="interview_of_reporter"),
            models.Index(
                fields=["promise_due"],
                name="interview_promises",
                condition=~Q(promise_due=None) & Q(promise_kept_at=None),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(promise_due=None) | ~Q(promise=""), name="interview_due_needs_a_promise"
            )
        ]

    @property
    def is_promise_open(self) -> bool:
        return bool(self.promise) and self.promise_kept_at is None
