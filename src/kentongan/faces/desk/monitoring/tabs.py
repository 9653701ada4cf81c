"""The tabs of the radar, cut to what the reader may open."""

from django.http import HttpRequest

from kentongan.apps.monitoring.policies import may_open_sources


def tabs(request: HttpRequest, here: str) -> dict[str, object]:
    """What the tabs need: where the reader is, and whether sources are theirs to see."""
    return {"here": here, "opens_sources": may_open_sources(request.actor)}
