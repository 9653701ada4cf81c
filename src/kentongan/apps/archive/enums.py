"""How a speaker's approval reached us."""

from django.db import models


class ApprovalWay(models.TextChoices):
    FORM = "form", "Formulir meja"
    LETTER = "letter", "Surat atau surel"
    CHAT = "chat", "Pesan singkat"
    RECORDING = "recording", "Rekaman"
    SPOKEN = "spoken", "Lisan di depan saksi"
