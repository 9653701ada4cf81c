"""What the registry says of an office, as the columns and the history of a unit."""

from collections.abc import Iterator
from datetime import date

from kentongan.core.registry.office import Office
from kentongan.core.registry.parents import Validity, read_validity

# What the registry decides about a unit, besides its parent.
COLUMNS = (
    "type", "kind", "klass", "place", "name", "official_name", "city", "province", "time_zone", "active_from",
    "active_to", "source",
)  # fmt: skip

Stretch = tuple[date | None, date | None]


def columns_of(office: Office) -> dict[str, object]:
    """The columns of COLUMNS for `office`."""
    same = ("type", "kind", "klass", "place", "name", "official_name", "city", "province", "time_zone")
    begins, ends = lifetime_of(office)
    return {name: getattr(office, name) for name in same} | {
        "active_from": begins,
        "active_to": ends,
        "source": office.source[:200],
    }


def lifetime_of(office: Office) -> Stretch:
    """First and last day of the office as far as they are known; None means open."""
    lines = list(lines_of(office))
    begins = [line.valid_from for line in lines]
    ends = [line.valid_to for line in lines]
    return (
        None if not lines or None in begins else min(begins),  # type: ignore[type-var]
        None if not lines or None in ends else max(ends),  # type: ignore[type-var]
    )


def names_of(office: Office) -> set[tuple[str, str, date | None, date | None]]:
    """Short and official name with the days between which they held."""
    return {
        (
            line.name.format(place=office.place),
            line.official_name.format(place=office.place),
            line.valid_from,
            line.valid_to,
        )
        for line in lines_of(office)
        if line.name
    }


def affiliations_of(office: Office) -> set[tuple[str, date | None, date | None]]:
    """Key of the superior with the days between which it was; nothing for an office that never changed it."""
    return {(line.parent, line.valid_from, line.valid_to) for line in lines_of(office) if line.parent}


def lines_of(office: Office) -> Iterator[Validity]:
    """The lines of validity.csv that speak of the office, on whatever day."""
    scopes = (f"{office.type}:{office.key}", f"{office.type}:*")
    return (line for line in read_validity() if line.scope in scopes)


def superior_on(office: Office, day: date) -> str | None:
    """Key of the office above on `day`: its region, or whom validity.csv names."""
    if office.region:
        return office.region
    return next((line.parent for line in lines_of(office) if line.parent and line.holds(office, day)), None)
