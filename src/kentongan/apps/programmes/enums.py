"""The words for programmes, what is sent in to them, and what is decided about it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Rhythm(models.TextChoices):
    DAILY = "daily", _("tiap hari")
    WEEKLY = "weekly", _("tiap pekan")
    FORTNIGHTLY = "fortnightly", _("dua pekan sekali")
    MONTHLY = "monthly", _("tiap bulan")
    IRREGULAR = "irregular", _("menurut panggilan")


class Format(models.TextChoices):
    """In what form a contribution comes."""

    VIDEO = "video", _("video")
    AUDIO = "audio", _("audio")
    PHOTO = "photo", _("foto")
    TEXT = "text", _("naskah")
    LIVE = "live", _("siaran langsung dari satuan")


class Stage(models.TextChoices):
    """Where a contribution stands."""

    SUBMITTED = "submitted", _("diterima redaksi")
    SHORTLISTED = "shortlisted", _("daftar pendek")
    ACCEPTED = "accepted", _("terpilih")
    RETURNED = "returned", _("perlu perbaikan")
    DECLINED = "declined", _("tidak dipilih")
    WITHDRAWN = "withdrawn", _("ditarik satuan")

    @classmethod
    def open(cls) -> tuple[str, ...]:
        """The desk of the programme has still to decide."""
        return (cls.SUBMITTED, cls.SHORTLISTED)


class Verdict(models.TextChoices):
    """What the desk of the programme can say; each leads to the stage of the same word."""

    SHORTLIST = Stage.SHORTLISTED.value, _("masukkan daftar pendek")
    ACCEPT = Stage.ACCEPTED.value, _("pilih")
    RETURN = Stage.RETURNED.value, _("minta perbaikan")
    DECLINE = Stage.DECLINED.value, _("tidak dipilih")

    @classmethod
    def needing_words(cls) -> tuple[str, ...]:
        """Nobody is sent back or turned down without a reason."""
        return (cls.RETURN, cls.DECLINE)
