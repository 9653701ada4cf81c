"""What came in, piece by piece, until it is a draft or is gone."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.intake.enums import ArrivalState, HeldReason, Trouble
from kentongan.apps.intake.models.door import Door
from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.units.models import Unit

_USER = settings.AUTH_USER_MODEL
_UNSETTLED = (ArrivalState.GATHERING, ArrivalState.FILING)


class Arrival(models.Model):
    """One sending: a letter, or the messages that somebody sent in one go. `key` is the filing key of its draft."""

    door = models.ForeignKey(Door, models.PROTECT, related_name="arrivals")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="arrivals")
    user = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    handle = models.CharField("pengirim", max_length=254, blank=True)
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    album = models.CharField(max_length=40, blank=True)
    state = models.CharField(
        "keadaan", max_length=10, choices=ArrivalState.choices, default=ArrivalState.GATHERING
    )
    reason = models.CharField("alasan ditahan", max_length=10, choices=HeldReason.choices, blank=True)
    headline = models.CharField("judul", max_length=300, blank=True)
    body = models.TextField("naskah", blank=True)
    left_out = models.JSONField("tidak diambil", default=list, blank=True)
    received_at = models.DateTimeField("diterima")
    last_piece_at = models.DateTimeField("potongan terakhir")
    purge_on = models.DateField("dihapus pada", null=True, blank=True)
    story = models.ForeignKey(Story, models.SET_NULL, null=True, blank=True, related_name="+")
    settled_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField("diselesaikan", null=True, blank=True)

    class Meta:
        verbose_name = "kiriman"
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=ArrivalState.HELD) | (~Q(reason="") & Q(purge_on__isnull=False)),
                name="held_with_a_reason_and_an_end",
            ),
            models.CheckConstraint(
                condition=~Q(state=ArrivalState.PURGED) | Q(body="", headline="", handle=""),
                name="purged_holds_nothing",
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "state", "-id"], name="arrival_of_unit"),
            models.Index(fields=["-id"], name="arrival_newest"),
            models.Index(fields=["door", "handle"], name="arrival_open", condition=Q(state__in=_UNSETTLED)),
            models.Index(
                fields=["purge_on"], name="arrival_to_purge", condition=~Q(state=ArrivalState.PURGED)
            ),
        ]

    def __str__(self) -> str:
        return self.headline or f"Kiriman {self.pk}"

    @property
    def is_settleable(self) -> bool:
        return self.state in ArrivalState.settleable()


class Piece(models.Model):
    """One message as its carrier names it: whatever is carried to us twice is taken once."""

    door = models.ForeignKey(Door, models.CASCADE, related_name="+")
    external_id = models.CharField(max_length=200)
    arrival = models.ForeignKey(Arrival, models.SET_NULL, null=True, related_name="pieces")
    at = models.DateTimeField("waktu", auto_now_add=True)

    class Meta:
        verbose_name = "potongan"
        constraints = [models.UniqueConstraint(fields=["door", "external_id"], name="one_piece_once")]


class Enclosure(models.Model):
    """A picture that came along, as it came: never shown, gone once it is a photo of the draft or the term is over.

    `reference` fetches it from the messenger; `photo` is what the newsroom made of it.
    """

    arrival = models.ForeignKey(Arrival, models.CASCADE, related_name="enclosures")
    name = models.CharField("nama", max_length=80, blank=True)
    reference = models.CharField(max_length=200, blank=True)
    file = models.FileField("berkas", upload_to="intake/%Y/%m/", blank=True)
    size = models.PositiveIntegerField("ukuran", default=0)
    photo = models.ForeignKey(Photo, models.SET_NULL, null=True, blank=True, related_name="+")
    trouble = models.CharField("kendala", max_length=10, choices=Trouble.choices, blank=True)

    class Meta:
        verbose_name = "lampiran kiriman"
        ordering = ["id"]
