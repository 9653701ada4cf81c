"""Rules by which a branch routes its stories, and what a draft of them would have changed."""

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.newsroom.enums import Asked, BookState, FindingsAsked, TrialState
from kentongan.apps.newsroom.models.review import Route
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class RouteBook(Timestamped):
    """The rules of one branch in one version. The nearest book above a unit is asked first, then the next.

    A book that another took the place of is ended, and binds until the other's first day.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="route_books")
    name = models.CharField("nama", max_length=80)
    note = models.CharField("alasan", max_length=300, blank=True)
    state = models.CharField("keadaan", max_length=6, choices=BookState.choices, default=BookState.DRAFT)
    valid_from = models.DateField("mulai", null=True, blank=True)
    valid_to = models.DateField(
        "sampai", null=True, blank=True, help_text="hari pertama yang tidak tercakup lagi"
    )
    made_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    activated_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "buku jalur"
        constraints = [
            models.UniqueConstraint(
                fields=["unit"], condition=Q(state="active"), name="one_book_in_force_a_node"
            ),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")), name="a_book_runs_forward"
            ),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(valid_from__isnull=False),
                name="a_book_in_force_has_a_first_day",
            ),
        ]
        indexes = [
            models.Index(
                fields=["unit", "valid_from"], name="route_books_of_node", condition=~Q(state="draft")
            ),
            models.Index(fields=["state", "-updated_at"], name="route_books_listed"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_draft(self) -> bool:
        return self.state == BookState.DRAFT

    @property
    def last_day(self) -> date | None:
        """The last day on which it binds."""
        return self.valid_to - timedelta(days=1) if self.valid_to else None


class RouteRule(models.Model):
    """One line of a book, asked in order of `place`. Empty terms ask nothing; see gate/route.py for what they mean.

    `route` is made when the book comes into force and never changes after: stories point at it.
    """

    book = models.ForeignKey(RouteBook, models.CASCADE, related_name="rules")
    place = models.PositiveSmallIntegerField("urutan")
    label = models.CharField("nama", max_length=80)
    unit_types = models.JSONField("jenis satuan", default=list, blank=True)
    topics = models.JSONField("topik", default=list, blank=True)
    sensitive = models.CharField("topik peka", max_length=3, choices=Asked.choices, blank=True)
    national = models.CharField("laman nasional", max_length=3, choices=Asked.choices, blank=True)
    children = models.CharField("menyangkut anak", max_length=3, choices=Asked.choices, blank=True)
    findings = models.CharField("temuan standar", max_length=7, choices=FindingsAsked.choices, blank=True)
    steps = models.JSONField("tingkat")
    sample_percent = models.PositiveSmallIntegerField("contoh acak, persen", default=0)
    step_minutes = models.PositiveIntegerField("batas tiap tingkat, menit kerja", default=240)
    route = models.OneToOneField(Route, models.PROTECT, null=True, blank=True, related_name="rule")

    class Meta:
        verbose_name = "aturan jalur"
        ordering = ["place", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(sample_percent__lte=100), name="a_share_is_at_most_all"),
            models.CheckConstraint(condition=Q(step_minutes__gte=30), name="a_step_has_half_an_hour"),
            models.CheckConstraint(condition=~Q(steps=[]), name="a_rule_has_a_step"),
        ]

    def __str__(self) -> str:
        return self.label


class RouteTrial(models.Model):
    """A draft replayed over the stories of the past month, batch after batch.

    `stories` holds the keys of those to read, at most a thousand of the `of` that there are; `counts` sums of the
    batches (gate/replay.py says of what); `missed` names stories whose fault was found at a tier that the draft would
    have left out.
    """

    book = models.OneToOneField(RouteBook, models.CASCADE, related_name="trial")
    state = models.CharField("keadaan", max_length=7, choices=TrialState.choices, default=TrialState.RUNNING)
    since = models.DateField("sejak")
    stories = models.JSONField("berita", default=list)
    of = models.PositiveIntegerField("dari", default=0)
    done = models.PositiveIntegerField("sudah", default=0)
    counts = models.JSONField("hitungan", default=dict)
    missed = models.JSONField("terlewat", default=list)
    asked_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField("diminta", auto_now_add=True)

    class Meta:
        verbose_name = "ujian jalur"

    @property
    def total(self) -> int:
        return len(self.stories)

    @property
    def is_under_way(self) -> bool:
        return self.state == TrialState.RUNNING
