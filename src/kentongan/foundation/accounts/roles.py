"""The roles of public relations, each held at a node of the unit tree (domain 2.7)."""

from django.db import models


class Role(models.TextChoices):
    """Stored word and label. The order is that of the tiers, lowest first."""

    CONTRIBUTOR = "contributor", "Kontributor"
    UNIT_COORD = "unit_coord", "Koordinator Humas UPT"
    UNIT_HEAD = "unit_head", "Kepala UPT"
    REGION_EDITOR = "region_editor", "Redaktur Kanwil"
    REGION_HEAD = "region_head", "Kepala Kanwil"
    CENTRAL_EDITOR = "central_editor", "Redaktur Pusat"
    CENTRAL_LEAD = "central_lead", "Ketua Humas Pusat"
    PPID = "ppid", "Petugas PPID"
    AUDITOR = "auditor", "Auditor"
    ADMIN = "admin", "Administrator"


class Acting(models.TextChoices):
    """In what capacity an office is held."""

    NO = "", "Definitif"
    PLT = "plt", "Plt. (pelaksana tugas)"
    PLH = "plh", "Plh. (pelaksana harian)"


# Who stands above whom in review: an officer of a higher tier may decide in place of a lower one, never the other way.
TIERS = (
    Role.CONTRIBUTOR,
    Role.UNIT_COORD,
    Role.UNIT_HEAD,
    Role.REGION_EDITOR,
    Role.REGION_HEAD,
    Role.CENTRAL_EDITOR,
    Role.CENTRAL_LEAD,
)


def tier(role: str) -> int:
    """The height of a role in review, -1 for roles that take no part in it."""
    return TIERS.index(Role(role)) if role in TIERS else -1
