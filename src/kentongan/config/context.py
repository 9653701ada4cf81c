"""What every page knows."""

from django.conf import settings
from django.http import HttpRequest


def house(request: HttpRequest) -> dict:
    """The public address, whether this is the demo nation, and the actor (read only when a template asks)."""
    return {"SITE_URL": settings.SITE_URL, "DEMO": settings.DEMO, "actor": getattr(request, "actor", None)}
