"""The words for what the editing room keeps."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Doing(models.TextChoices):
    """What somebody who has a story open is there for."""

    READ = "read", _("membaca")
    EDIT = "edit", _("menyunting")
    REVIEW = "review", _("meninjau")


class Outcome(models.TextChoices):
    """What became of a suggested edit."""

    OPEN = "open", _("menunggu")
    TAKEN = "taken", _("diterima")
    DECLINED = "declined", _("ditolak")


class Sameness(models.TextChoices):
    """What an editor said of two stories that look like the same event."""

    OPEN = "open", _("belum dilihat")
    MERGED = "merged", _("digabung")
    APART = "apart", _("memang berbeda")


class Verdict(models.TextChoices):
    """What is decided on one story of a round."""

    APPROVE = "approve", _("setuju")
    RETURN = "return", _("kembalikan")
    SKIP = "skip", _("lewati")
