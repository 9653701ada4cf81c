"""Who can be sent: people who may write for the office."""

from django.db.models import QuerySet
from django.utils import timezone

from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import GRANTS, Permission

MOST = 100


def candidates(unit: Unit) -> QuerySet[User]:
    """Active people with a post at the office or the one right above it that may file there, by name."""
    near = [unit.pk, *([unit.parent_id] if unit.parent_id else [])]
    posts = appointments_on(timezone.localdate()).filter(
        unit_id__in=near, role__in=GRANTS[Permission.STORY_FILE]
    )
    rows = User.objects.filter(pk__in=posts.values("user_id"), is_active=True)
    return rows.order_by("name", "pk")


def titles_of(unit: Unit) -> list[tuple[int, str]]:
    """The candidates as a list of choices, each with the post that they hold; one query, MOST lines."""
    near = [unit.pk, *([unit.parent_id] if unit.parent_id else [])]
    posts = appointments_on(timezone.localdate()).filter(
        unit_id__in=near, role__in=GRANTS[Permission.STORY_FILE], user__is_active=True
    )
    rows = posts.select_related("user", "unit").order_by("-unit__path", "user__name", "id")[:MOST]
    found: dict[int, str] = {}
    for row in rows:
        found.setdefault(row.user_id, _title(row))
    return list(found.items())


def _title(row: Appointment) -> str:
    return f"{row.user.name} ({row.get_role_display()}, {row.unit.name})"
