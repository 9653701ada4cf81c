"""Words of profiles and of what became of findings."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProfileState(models.TextChoices):
    DRAFT = "draft", _("rancangan")
    ACTIVE = "active", _("berlaku")
    ENDED = "ended", _("diakhiri")


class Weight(models.TextChoices):
    """What a finding weighs, in the words of the core."""

    BLOCK = "block", _("menahan terbit")
    WARN = "warn", _("perlu diperiksa")
    ADVISE = "advise", _("saran")


class Outcome(models.TextChoices):
    """What a person did with a finding, by hand."""

    FIXED = "fixed", _("dibetulkan sekali ketuk")
    REJECTED = "rejected", _("bukan kesalahan")
    WAIVED = "waived", _("dikecualikan")


class PreviewState(models.TextChoices):
    WAITING = "waiting", _("menunggu")
    RUNNING = "running", _("berjalan")
    DONE = "done", _("selesai")
    STOPPED = "stopped", _("dihentikan")
