"""Words of certificates that are stored, with their labels."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    """For what a certificate is given."""

    PARTICIPANT = "participant", _("Peserta kegiatan")
    AWARD = "award", _("Penghargaan")
    AGENT = "agent", _("Agen informasi dan publikasi")
    DRILL = "drill", _("Simulasi krisis")


class BatchState(TextChoices):
    """Where a batch stands."""

    RUNNING = "running", _("Sedang dibuat")
    DONE = "done", _("Selesai")


class Standing(TextChoices):
    """What the public check says of a code."""

    VALID = "valid", _("Berlaku")
    REVOKED = "revoked", _("Dicabut")
    REPLACED = "replaced", _("Diganti")
    UNKNOWN = "unknown", _("Tidak dikenal")
