"""The kinds of statements, how far one is, and on which way it may become public."""

from django.db import models


class StatementKind(models.TextChoices):
    HOLDING = "holding", "Pernyataan awal"
    UPDATE = "update", "Pembaruan"
    FULL = "full", "Pernyataan lengkap"
    FINAL = "final", "Pernyataan penutup"


class UpdateKind(models.TextChoices):
    """What stands on the public page of a case: the statements, and warnings of danger."""

    HOLDING = "holding", "Pernyataan awal"
    UPDATE = "update", "Pembaruan"
    FULL = "full", "Pernyataan lengkap"
    FINAL = "final", "Pernyataan penutup"
    WARNING = "warning", "Peringatan"


class StatementStatus(models.TextChoices):
    DRAFT = "draft", "konsep"
    ASKED = "asked", "menunggu persetujuan"
    RELEASED = "released", "terbit"


class Answer(models.TextChoices):
    APPROVE = "approve", "setuju"
    RETURN = "return", "dikembalikan"


class Operation(models.TextChoices):
    """What an entry of the public page does."""

    PUBLISH = "publish", "terbit"
    CORRECT = "correct", "ralat"
    WITHDRAW = "withdraw", "ditarik"


class Way(models.TextChoices):
    """On what grounds an entry became public."""

    APPROVED = "approved", "dua persetujuan"
    TEMPLATE = "template", "templat 60 menit"
    URGENT = "urgent", "serta-merta"
    TAKEN_BACK = "taken_back", "penarikan"


class Audience(models.TextChoices):
    """Who can be told beside the public page."""

    PRESS = "press", "Daftar pers"
    CHANNELS = "channels", "Kanal resmi"
    SUBSCRIBERS = "subscribers", "Pelanggan halaman ini"


class MailState(models.TextChoices):
    QUEUED = "queued", "menunggu"
    SENDING = "sending", "sedang dikirim"
    SENT = "sent", "terkirim"
    FAILED = "failed", "gagal"
