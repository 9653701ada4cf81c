"""What was said to the public of a case, word for word; and the same inside a drill."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import Operation, UpdateKind, Way
from kentongan.apps.statements.models.statement import StatementVersion

_USER = settings.AUTH_USER_MODEL
_TWO_OTHERS = (
    Q(way=Way.APPROVED, first_approver__isnull=False, second_approver__isnull=False)
    & ~Q(first_approver=F("second_approver"))
    & ~Q(first_approver=F("author"))
    & ~Q(second_approver=F("author"))
)


class Entry(models.Model):
    """One entry of a page: a copy of the words, so that nothing done later changes what was said."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField("nomor")
    kind = models.CharField("jenis", max_length=8, choices=UpdateKind.choices)
    version = models.ForeignKey(StatementVersion, models.PROTECT, null=True, blank=True, related_name="+")
    headline = models.CharField("judul", max_length=200)
    text = models.TextField("isi")
    next_update_at = models.DateTimeField("pembaruan berikutnya", null=True, blank=True)
    released_at = models.DateTimeField("terbit")
    released_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    author = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    first_approver = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    second_approver = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.headline} ({self.number})"


class PublicUpdate(Entry):
    """An entry of the public page. Written once and never changed: the database refuses it, and any of a drill.

    A correction or withdrawal is an entry of its own that `changes` the one it speaks of. `uri` and `wire_version`
    name the item that went to the channels; `audience` whom the officer chose to tell.
    """

    operation = models.CharField(
        "tindakan", max_length=8, choices=Operation.choices, default=Operation.PUBLISH
    )
    way = models.CharField("dasar", max_length=10, choices=Way.choices)
    changes = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="changed_by")
    reason = models.CharField("alasan untuk umum", max_length=300, blank=True)
    parts = models.JSONField("rincian peringatan", default=dict, blank=True)
    speaker = models.CharField("juru bicara", max_length=200, blank=True)
    contact = models.CharField("narahubung", max_length=200, blank=True)
    audience = models.JSONField("diberi tahu", default=list, blank=True)
    uri = models.CharField(max_length=200)
    wire_version = models.PositiveSmallIntegerField(default=1)
    is_drill = models.BooleanField("simulasi", default=False)

    class Meta:
        verbose_name = "terbitan kasus"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_public_update_a_number"),
            models.UniqueConstraint(fields=["uri", "wire_version"], name="one_update_a_wire_version"),
            models.CheckConstraint(condition=Q(is_drill=False), name="no_drill_in_public"),
            models.CheckConstraint(
                condition=Q(operation=Operation.WITHDRAW, way=Way.TAKEN_BACK)
                | Q(way=Way.TEMPLATE, kind=UpdateKind.HOLDING, operation=Operation.PUBLISH)
                | Q(way=Way.URGENT, kind=UpdateKind.WARNING, operation=Operation.PUBLISH)
                | (_TWO_OTHERS & ~Q(operation=Operation.WITHDRAW)),
                name="public_by_two_or_by_law",
            ),
            models.CheckConstraint(
                condition=Q(operation=Operation.PUBLISH, changes=None)
                | (~Q(operation=Operation.PUBLISH) & Q(changes__isnull=False) & ~Q(reason="")),
                name="public_change_says_why",
            ),
        ]
        indexes = [
            models.Index(fields=["-released_at", "-id"], name="update_newest"),
            models.Index(
                fields=["-released_at"], name="update_warnings", condition=Q(kind=UpdateKind.WARNING)
            ),
        ]


class DrillUpdate(Entry):
    """An entry of the page that a drill sees inside the desk. The database refuses any of a real case."""

    class Meta:
        verbose_name = "terbitan simulasi"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="one_drill_update_a_number"),
        ]
