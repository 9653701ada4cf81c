"""Mails to people outside, and the press lists that fill themselves."""

from django.conf import settings
from django.db import models

from kentongan.apps.channels.models import ChannelAccount, Recipient
from kentongan.apps.press.enums import LetterKind
from kentongan.apps.press.models.event import Guest
from kentongan.apps.press.models.reporter import ContactLink, Reporter
from kentongan.apps.press.models.room import RoomPass
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Letter(models.Model):
    """One mail to one outsider. The row comes first, `key` keeps it single, `mailed_at` is set before it leaves."""

    key = models.CharField(max_length=80, unique=True)
    kind = models.CharField("jenis", max_length=10, choices=LetterKind.choices)
    link = models.ForeignKey(ContactLink, models.CASCADE, null=True, related_name="letters")
    guest = models.ForeignKey(Guest, models.CASCADE, null=True, related_name="letters")
    room_pass = models.ForeignKey(RoomPass, models.CASCADE, null=True, related_name="letters")
    made_at = models.DateTimeField("dibuat", auto_now_add=True)
    mailed_at = models.DateTimeField("dikirim", null=True, blank=True)
    withheld = models.CharField("tidak dikirim karena", max_length=300, blank=True)

    class Meta:
        verbose_name = "surat keluar"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(withheld="") | models.Q(mailed_at=None), name="withheld_letters_stay"
            )
        ]


class PressList(Timestamped):
    """A rule that fills the mail list of a channel. It acts with the rights of `keeper`, asked anew at every run."""

    account = models.OneToOneField(ChannelAccount, models.CASCADE, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="press_lists")
    keeper = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    highest_tier = models.PositiveSmallIntegerField("tingkat media sampai", default=5)
    city = models.CharField("kota media", max_length=80, blank=True)
    province = models.CharField("provinsi media", max_length=60, blank=True)
    beat = models.CharField("bidang liputan", max_length=80, blank=True)
    only_verified = models.BooleanField("hanya yang terverifikasi", default=True)
    is_active = models.BooleanField("berjalan", default=True)
    synced_at = models.DateTimeField("disegarkan", null=True, blank=True)
    counts = models.JSONField("hasil terakhir", default=dict)
    trouble = models.CharField("kendala", max_length=300, blank=True)

    class Meta:
        verbose_name = "daftar hidup"

    def __str__(self) -> str:
        return self.account.label


class Member(models.Model):
    """A reporter whom the rule put on the list, and why one was taken off again."""

    press_list = models.ForeignKey(PressList, models.CASCADE, related_name="members")
    reporter = models.ForeignKey(Reporter, models.CASCADE, related_name="memberships")
    recipient = models.ForeignKey(Recipient, models.CASCADE, related_name="+")
    added_at = models.DateTimeField("masuk", auto_now_add=True)
    off_at = models.DateTimeField("keluar", null=True, blank=True)
    why_off = models.CharField("alasan keluar", max_length=200, blank=True)

    class Meta:
        verbose_name = "anggota daftar"
        constraints = [models.UniqueConstraint(fields=["press_list", "reporter"], name="one_member_once")]
