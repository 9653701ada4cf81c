"""What can be done on a channel, and how far a dispatch has come."""

from django.db import models


class Operation(models.TextChoices):
    SEND = "send", "kirim"
    CORRECT = "correct", "ralat"
    WITHDRAW = "withdraw", "tarik"


class DispatchStatus(models.TextChoices):
    QUEUED = "queued", "menunggu"
    ATTEMPTING = "attempting", "sedang dikirim"
    SENT = "sent", "terkirim"
    FAILED = "failed", "gagal, akan dicoba lagi"
    DEAD = "dead", "gagal"
    UNCERTAIN = "uncertain", "tidak pasti"
    SKIPPED = "skipped", "dilewati"


class RecipientStatus(models.TextChoices):
    ACTIVE = "active", "aktif"
    UNSUBSCRIBED = "unsubscribed", "berhenti berlangganan"
    BOUNCED = "bounced", "alamat menolak"
