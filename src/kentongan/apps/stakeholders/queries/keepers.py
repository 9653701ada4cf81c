"""Who may be made responsible for a partner."""

from django.db.models import QuerySet
from django.utils import timezone

from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import GRANTS, Permission


def keepers_of(unit: Unit) -> QuerySet[User]:
    """Those who keep the partners of `unit` today, at it or above it; one query."""
    posts = appointments_on(timezone.localdate()).filter(
        unit_id__in=unit.ancestor_ids, role__in=GRANTS[Permission.PARTNER_WORK]
    )
    return User.objects.filter(pk__in=posts.values("user_id"), is_active=True).order_by("name", "id")
