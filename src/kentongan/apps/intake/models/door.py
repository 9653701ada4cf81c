"""A way in, and the people whose words may pass it."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Door(Timestamped):
    """A mailbox of one office, or a messenger's account that serves an office and all below it.

    `address` is the mail address, the name of the bot, or the id of the number. `secret` (the bot's token, the access
    token) and `app_secret` (what WhatsApp signs with) are sealed. `key` stands in the webhook's address.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="doors")
    kind = models.CharField("jenis", max_length=10, choices=DoorKind.choices)
    address = models.CharField("alamat", max_length=254)
    label = models.CharField("nama", max_length=120)
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    secret = models.TextField("kunci rahasia", blank=True, help_text="tersandi")
    app_secret = models.TextField("kunci tanda tangan", blank=True, help_text="tersandi")
    is_open = models.BooleanField("terbuka", default=True)
    connected_at = models.DateTimeField("terhubung", null=True, blank=True)

    class Meta:
        verbose_name = "pintu masuk"
        constraints = [
            models.UniqueConstraint(fields=["kind", "address"], name="one_door_an_address"),
            models.CheckConstraint(condition=Q(kind__in=DoorKind.values), name="door_kind_known"),
            models.CheckConstraint(
                condition=~Q(kind=DoorKind.WHATSAPP) | ~Q(app_secret=""), name="whatsapp_is_always_signed"
            ),
        ]
        indexes = [models.Index(fields=["unit", "kind", "id"], name="door_of_unit")]

    def __str__(self) -> str:
        return self.label


class Sender(Timestamped):
    """A mail address, chat or number that stands for one person, who writes for one office."""

    door = models.ForeignKey(Door, models.CASCADE, related_name="senders")
    handle = models.CharField("pengirim", max_length=254)
    user = models.ForeignKey(_USER, models.CASCADE, related_name="intake_handles")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    added_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "pengirim tepercaya"
        constraints = [models.UniqueConstraint(fields=["door", "handle"], name="one_person_behind_a_handle")]
        indexes = [models.Index(fields=["user", "id"], name="sender_of_user")]

    def __str__(self) -> str:
        return self.handle


class BindingCode(models.Model):
    """A one-time code that binds a chat to whoever asked for it; only its hash is kept."""

    user = models.ForeignKey(_USER, models.CASCADE, related_name="+")
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    code_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField("berlaku sampai")
    used_at = models.DateTimeField("dipakai", null=True, blank=True)

    class Meta:
        verbose_name = "kode penghubung"
        indexes = [models.Index(fields=["user"], name="binding_code_of_user")]
