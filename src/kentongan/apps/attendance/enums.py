"""Words of attendance that are stored, with their labels."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Way(TextChoices):
    """How presence was marked."""

    SCAN = "scan", _("Pindai QR")
    LINK = "link", _("Tautan dan kode")
    LIST = "list", _("Daftar hadir")
