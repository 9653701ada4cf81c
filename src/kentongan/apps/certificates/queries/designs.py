"""Designs to choose from."""

from django.db.models import Q, QuerySet

from kentongan.apps.certificates.models import Design
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def designs_for(unit: Unit) -> QuerySet[Design]:
    """What an office may use: the house's designs, its own, and those of the offices above it."""
    above = Q(unit_id__in=unit.ancestor_ids)
    return Design.objects.filter(Q(unit=None) | above, is_active=True).order_by("-unit_id", "id")


def designs_visible_to(actor: Actor) -> QuerySet[Design]:
    """The designs of the house and of the branches where `actor` gives certificates."""
    own = within(Design.objects.all(), actor, Permission.CERTIFICATE_ISSUE).values("pk")
    rows = Design.objects.filter(Q(unit=None) | Q(pk__in=own), is_active=True)
    return rows.select_related("unit").order_by("unit_id", "id")
