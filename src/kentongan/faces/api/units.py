"""The tree of offices for programs."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Router, Schema

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, search_units, unit_by_key
from kentongan.faces.api.openly import openly
from kentongan.foundation.errors import KentonganError

router = Router(tags=["units"])


class UnitOut(Schema):
    """An office. `klass` is I, II, IIA, IIB, III or empty; `parent` the key of the office above."""

    key: str
    type: str
    kind: str
    klass: str
    name: str
    official_name: str
    aliases: list[str]
    city: str
    province: str
    time_zone: str
    parent: str | None
    active_from: date | None
    active_to: date | None


class UnitPage(Schema):
    """A page of offices by key; `next` is the `after` of the following page, null at the end."""

    items: list[UnitOut]
    next: str | None


class Filters(Schema):
    """What is asked for; nothing asks for every office of today."""

    q: str = Field("", max_length=100, description="Words of a name, another spelling, city or province.")
    type: UnitType | None = None
    region: str = Field("", max_length=80, description="Key of a regional office; it and all below it.")
    closed: bool = Field(False, description="Offices that no longer exist, too.")
    after: str = Field("", max_length=80, description="`next` of the page before.")
    limit: int = Field(200, ge=1, le=1_000)


@router.get("/units", response=UnitPage, summary="Offices")
def units(request: HttpRequest, response: HttpResponse, filters: Query[Filters]) -> UnitPage:
    """The offices by key. Three queries a page."""
    openly(response)
    found = Unit.objects.all() if filters.closed else public_units()
    if filters.q:
        found = search_units(filters.q, among=found)
    if filters.type:
        found = found.filter(type=filters.type)
    if filters.region:
        found = found.filter(path__startswith=_path_of(filters.region))
    found = found.filter(key__gt=filters.after) if filters.after else found
    rows = list(
        found.select_related("parent").prefetch_related("aliases").order_by("key")[: filters.limit + 1]
    )
    page = rows[: filters.limit]
    return UnitPage(items=[_unit(row) for row in page], next=page[-1].key if len(rows) > len(page) else None)


def _path_of(key: str) -> str:
    unit = unit_by_key(key)
    if unit is None:
        raise KentonganError(f"Tidak ada satuan dengan kunci “{key}”.", "invalid")
    return unit.path


def _unit(unit: Unit) -> UnitOut:
    plain = ("key", "type", "kind", "klass", "name", "official_name", "city", "province", "time_zone")
    return UnitOut(
        **{name: getattr(unit, name) for name in plain},
        aliases=sorted(alias.text for alias in unit.aliases.all()),
        parent=unit.parent.key if unit.parent else None,
        active_from=unit.active_from,
        active_to=unit.active_to,
    )
