"""The regions laid out as on a map, from west to east."""

from collections.abc import Iterable

from kentongan.apps.units.models import Unit

# Words of a province that say on which island it lies; the first that fits wins.
_ISLANDS = (
    ("Sumatera", ("Aceh", "Sumatera", "Riau", "Jambi", "Bengkulu", "Lampung", "Bangka")),
    ("Jawa", ("Jakarta", "Jawa", "Banten", "Yogyakarta")),
    ("Bali dan Nusa Tenggara", ("Bali", "Nusa Tenggara")),
    ("Kalimantan", ("Kalimantan",)),
    ("Sulawesi", ("Sulawesi", "Gorontalo")),
    ("Maluku dan Papua", ("Maluku", "Papua")),
)
_ELSEWHERE = "Lainnya"


def island_of(unit: Unit) -> str:
    """The group of islands that a regional office serves, by its name and province."""
    words = f"{unit.name} {unit.province}"
    return next((island for island, signs in _ISLANDS if any(sign in words for sign in signs)), _ELSEWHERE)


def by_island(units: Iterable[Unit]) -> list[tuple[str, list[Unit]]]:
    """The units in groups from west to east, each in the order given; empty groups are left out."""
    groups: dict[str, list[Unit]] = {island: [] for island, _ in _ISLANDS} | {_ELSEWHERE: []}
    for unit in units:
        groups[island_of(unit)].append(unit)
    return [(island, members) for island, members in groups.items() if members]
