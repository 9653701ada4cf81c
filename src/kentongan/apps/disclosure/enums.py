"""Classes and states of what the registers hold."""

from django.db import models


class EntryClass(models.TextChoices):
    """The three classes of public information; what is exempted stands in a register of its own."""

    PERIODIC = "periodic", "Berkala"
    IMMEDIATE = "immediate", "Serta-merta"
    ANY_TIME = "any_time", "Setiap saat"


class EntryStatus(models.TextChoices):
    DRAFT = "draft", "draf"
    PUBLISHED = "published", "terbit"
    WITHDRAWN = "withdrawn", "ditarik"


class Form(models.TextChoices):
    """In what shape the office holds it."""

    SOFT = "soft", "salinan lunak (digital)"
    HARD = "hard", "cetak"
    BOTH = "both", "digital dan cetak"


class LinkState(models.TextChoices):
    UNKNOWN = "", "belum diperiksa"
    OK = "ok", "tautan hidup"
    BROKEN = "broken", "tautan rusak"


class Stage(models.IntegerChoices):
    """How far somebody was reminded of a day."""

    NONE = 0, "belum"
    SOON = 1, "menjelang"
    PAST = 2, "lewat"


class WeighingStatus(models.TextChoices):
    DRAFT = "draft", "draf"
    SUBMITTED = "submitted", "menunggu putusan"
    DECIDED = "decided", "diputus"


class Ruling(models.TextChoices):
    WHOLLY = "wholly", "dikecualikan seluruhnya"
    PARTLY = "partly", "dikecualikan sebagian"
    OPENED = "opened", "dibuka"


class ExemptionStatus(models.TextChoices):
    ACTIVE = "active", "berlaku"
    LAPSED = "lapsed", "jangka waktu habis"
    OPENED = "opened", "sudah dibuka"
    REPLACED = "replaced", "diganti hasil uji baru"


EXEMPTING = (Ruling.WHOLLY, Ruling.PARTLY)
