"""An account on a channel, and the readers behind it where the channel has such."""

from django.db import models
from django.db.models.functions import Lower

from kentongan.apps.channels.enums import RecipientStatus
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class ChannelAccount(Timestamped):
    """Where a unit sends: a press list by e-mail, a Telegram chat. It carries the stories of its unit and all below."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="channel_accounts")
    channel = models.CharField("saluran", max_length=20)
    label = models.CharField("nama", max_length=120)
    settings = models.JSONField("setelan", default=dict, blank=True)
    secret = models.TextField("kunci rahasia", blank=True, help_text="tersandi")
    is_active = models.BooleanField("aktif", default=True)
    trouble = models.TextField("kendala", blank=True)

    class Meta:
        verbose_name = "akun saluran"

    def __str__(self) -> str:
        return self.label


class Recipient(Timestamped):
    """One reader of a press list. `token` stands in unsubscribe links and return paths."""

    account = models.ForeignKey(ChannelAccount, models.CASCADE, related_name="recipients")
    name = models.CharField("nama", max_length=120, blank=True)
    address = models.EmailField("alamat")
    token = models.CharField(max_length=43, unique=True)
    status = models.CharField(
        "keadaan", max_length=12, choices=RecipientStatus.choices, default=RecipientStatus.ACTIVE
    )
    soft_bounces = models.PositiveSmallIntegerField("pantulan sementara", default=0)
    last_diagnostic = models.CharField("keterangan terakhir", max_length=300, blank=True)

    class Meta:
        verbose_name = "penerima"
        constraints = [models.UniqueConstraint("account", Lower("address"), name="one_address_once_per_list")]

    def __str__(self) -> str:
        return self.address
