"""The accounts that the demo nation shows on its login page."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.utils import timezone

from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.roles import Role

register = template.Library()

DEMO_DOMAIN = "@peraga.test"
_ORDER = {role: place for place, role in enumerate(Role)}


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """One account that may be tried; the password is the same for all."""

    email: str
    name: str
    role: str
    unit: str
    password: str


@register.simple_tag
def demo_accounts() -> list[DemoAccount]:
    """The accounts below DEMO_DOMAIN by role; one query. Never anything where this is not the demo nation."""
    password = getattr(settings, "DEMO_PASSWORD", "")
    if not settings.DEMO or not password:
        return []
    held = (
        appointments_on(timezone.localdate())
        .filter(user__email__endswith=DEMO_DOMAIN, user__is_active=True)
        .select_related("user", "unit")
        .order_by("id")[:40]
    )
    rows = sorted(held, key=lambda row: _ORDER[Role(row.role)])
    return [
        DemoAccount(row.user.email, row.user.name, Role(row.role).label, row.unit.name, password)
        for row in rows
    ]
