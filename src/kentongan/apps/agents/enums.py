"""Words of agents that are stored, with their labels."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class AgentState(TextChoices):
    """Where a person stands in a seat."""

    PROPOSED = "proposed", _("Diusulkan")
    ACTIVE = "active", _("Bertugas")
    DECLINED = "declined", _("Tidak disetujui")
    HANDED = "handed", _("Digantikan")
    ENDED = "ended", _("Selesai bertugas")
