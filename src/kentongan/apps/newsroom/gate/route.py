"""Which tiers a story passes."""

_OFFICES = {"region": "office", "directorate": "centre", "ministry": "centre"}


def route_key(*, unit_type: str, wants_national: bool, is_sensitive: bool) -> str:
    """The key of the route (core/registry/routes.csv) for a story of such a unit.

    The centre has its own route whatever is asked: nobody stands above it. Else the national page goes up to the
    central desk, a regional office has its own two tiers, and a sensitive topic of a unit is seen by the region.
    """
    office = _OFFICES.get(unit_type, "")
    if office == "centre":
        return office
    if wants_national:
        return "national"
    return office or ("region" if is_sensitive else "unit")
