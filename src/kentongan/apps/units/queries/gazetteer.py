"""The units as the offices that `core.analysis` looks for in text."""

from django.db.models import Count, DecimalField, F, Func, Sum

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.core.registry.office import Office
from kentongan.core.registry.offices import words_of_types


def registry_stamp() -> str:
    """Changes whenever any unit or alias does; one small query, for caches of what the next function returns.

    A sum and not the newest moment: of two transactions the one that began first may commit last.
    """
    # Django's own Extract rounds to seconds.
    moment = Func(
        F("updated_at"), template="EXTRACT(EPOCH FROM %(expressions)s)", output_field=DecimalField()
    )
    seen = Unit.objects.aggregate(rows=Count("id"), moments=Sum(moment))
    return f"{seen['rows']}-{seen['moments']}"


def offices_for_gazetteer() -> tuple[Office, ...]:
    """Every office, closed ones included, superiors first; two queries."""
    units = list(Unit.objects.prefetch_related("aliases").order_by("path"))
    keys = {unit.pk: unit.key for unit in units if unit.type == UnitType.REGION}
    return tuple(_office(unit, keys) for unit in units)


def _office(unit: Unit, regions: dict[int, str]) -> Office:
    words = words_of_types().get((unit.type, unit.kind)) or words_of_types().get((unit.type, "")) or {}
    label = words.get("label", "")
    above = (regions[pk] for pk in unit.ancestor_ids[:-1] if pk in regions)
    spoken = tuple(alias.text for alias in unit.aliases.all())
    if unit.type == UnitType.OTHER:
        # No grammar for a type that the core does not know: its names are looked for as they stand.
        spoken = (unit.name, unit.official_name, *spoken)
    return Office(
        key=unit.key,
        type=unit.type,
        kind=unit.kind,
        klass=unit.klass,
        name=unit.name,
        official_name=unit.official_name,
        place=unit.place or _place_in(unit, label),
        aliases=spoken,
        city=unit.city,
        province=unit.province,
        region=next(above, None),
        time_zone=unit.time_zone,
        label=label or unit.get_type_display(),
        head_title=words.get("head_title", ""),
        source=unit.source,
    )


def _place_in(unit: Unit, label: str) -> str:
    """What is left of a name without its type and class: "Lapas Kelas IIA Cilegon" -> "Cilegon"."""
    if unit.type in (UnitType.MINISTRY, UnitType.DIRECTORATE, UnitType.OTHER):
        return ""
    rest = unit.name.removeprefix(label).strip()
    if unit.type == UnitType.REGION:
        rest = rest.removeprefix("Ditjenpas").strip()
    return rest.removeprefix(f"Kelas {unit.klass}").strip() if unit.klass else rest
