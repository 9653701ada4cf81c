"""Words of attendance that are stored, with their labels."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Way(TextChoices):
    """How presence was marked."""

    SCAN = "scan", _("Pindai QR")
    LINK = "link", _("Tautan dan kode")
    LIST = "list", _("Daftar hadir")
    HAND = "hand", _("Dicatat panitia")


class ArrivalState(TextChoices):
    """Where somebody stands who came by link and is on no list."""

    WAITING = "waiting", _("Menunggu pemeriksaan")
    CONFIRMED = "confirmed", _("Diterima")
    REFUSED = "refused", _("Ditolak")


class ListState(TextChoices):
    """Where an uploaded list stands."""

    OPEN = "open", _("Sedang diperiksa")
    APPLIED = "applied", _("Diterapkan")
    UNDONE = "undone", _("Diurungkan")


class Choice(TextChoices):
    """What a row of a list becomes."""

    UNSURE = "unsure", _("Perlu dipilih")
    PARTICIPANT = "participant", _("Peserta")
    WALK_IN = "walk_in", _("Datang langsung")
    SHORT = "short", _("Kurang lama")
    DROP = "drop", _("Tidak dicatat")


class Stage(TextChoices):
    """When a person answers the questions."""

    BEFORE = "before", _("Sebelum kegiatan")
    AFTER = "after", _("Sesudah kegiatan")
