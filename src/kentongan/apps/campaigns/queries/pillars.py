"""The pillars in force, for one office or for many at once."""

from collections.abc import Iterable

from django.db.models.functions import Length

from kentongan.apps.messagehouse.enums import HouseState
from kentongan.apps.messagehouse.models import Pillar
from kentongan.apps.units.models import Unit
from kentongan.core.campaign.matching import Line


def pillars_by_unit(units: Iterable[Unit]) -> dict[int, list[Pillar]]:
    """The pillars in force for each of these offices, as `pillars_for` gives them for one; one query for all."""
    asked = {unit.pk: unit.ancestor_ids for unit in units}
    nodes = {node for line in asked.values() for node in line}
    rows = (
        Pillar.objects.filter(house__state=HouseState.IN_FORCE, house__unit_id__in=nodes)
        .select_related("house")
        .order_by(Length("house__unit__path"), "order", "id")
    )
    by_node: dict[int, list[Pillar]] = {}
    for row in rows:
        by_node.setdefault(row.house.unit_id, []).append(row)
    return {
        unit: list({p.key: p for node in line for p in by_node.get(node, ())}.values())
        for unit, line in asked.items()
    }


def lines_of(pillars: Iterable[Pillar]) -> list[Line]:
    """Pillars as the matcher reads them."""
    return [Line(pillar.key, tuple(str(term) for term in pillar.terms)) for pillar in pillars]
