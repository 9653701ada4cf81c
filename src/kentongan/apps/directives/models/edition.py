"""The staff edition: a bulletin that only staff read."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.academy.models import Event
from kentongan.apps.directives.enums import EditionKind, EditionState, ItemKind
from kentongan.apps.directives.models.directive import Directive
from kentongan.apps.newsroom.models import Story
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Edition(Timestamped):
    """One issue of `unit` for the staff below it; `since` and `until` are days, both included."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="editions", verbose_name="penerbit")
    kind = models.CharField("jenis", max_length=5, choices=EditionKind.choices)
    since = models.DateField("sejak")
    until = models.DateField("sampai")
    number = models.PositiveIntegerField("nomor", null=True, blank=True)
    title = models.CharField("judul", max_length=160)
    note = models.TextField("pengantar", blank=True)
    state = models.CharField(
        "keadaan", max_length=9, choices=EditionState.choices, default=EditionState.DRAFT
    )
    made_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    published_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    published_at = models.DateTimeField("terbit", null=True, blank=True)

    class Meta:
        verbose_name = "edisi staf"
        indexes = [models.Index(fields=["unit", "-created_at"], name="edition_of_unit")]
        constraints = [
            models.CheckConstraint(condition=Q(until__gte=F("since")), name="edition_has_days"),
            models.UniqueConstraint(fields=["unit", "number"], name="editions_numbered_once"),
            models.CheckConstraint(
                condition=Q(state=EditionState.DRAFT, number=None)
                | Q(state=EditionState.PUBLISHED, number__isnull=False, published_at__isnull=False),
                name="edition_published_is_numbered",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_draft(self) -> bool:
        return self.state == EditionState.DRAFT


class Item(models.Model):
    """One entry in its place. Points at what it tells of: whether that may still be shown is asked at each reading."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="items")
    kind = models.CharField("jenis", max_length=9, choices=ItemKind.choices)
    order = models.PositiveSmallIntegerField("urutan")
    story = models.ForeignKey(Story, models.PROTECT, null=True, blank=True, related_name="+")
    directive = models.ForeignKey(Directive, models.PROTECT, null=True, blank=True, related_name="+")
    event = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="+")
    words = models.CharField("kata", max_length=500, blank=True)
    is_dropped = models.BooleanField("dikeluarkan", default=False)

    class Meta:
        verbose_name = "isi edisi"
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "story"], name="one_story_an_edition"),
            models.UniqueConstraint(fields=["edition", "directive"], name="one_directive_an_edition"),
            models.UniqueConstraint(fields=["edition", "event"], name="one_event_an_edition"),
            models.CheckConstraint(
                condition=Q(kind=ItemKind.STORY, story__isnull=False)
                | Q(kind=ItemKind.DIRECTIVE, directive__isnull=False)
                | Q(kind=ItemKind.EVENT, event__isnull=False)
                | (Q(kind=ItemKind.THANKS) & ~Q(words="")),
                name="item_shows_what_it_says",
            ),
        ]


class DigestWish(models.Model):
    """Somebody who wants the editions by mail. No row: no mail."""

    user = models.OneToOneField(_USER, models.CASCADE, related_name="+")
    since = models.DateTimeField("sejak")


class EditionMail(models.Model):
    """One mail of one edition to one person; marked before it leaves."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="mails")
    user = models.ForeignKey(_USER, models.CASCADE, related_name="+")
    mailed_at = models.DateTimeField("dikirim", null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["edition", "user"], name="one_mail_an_edition")]
