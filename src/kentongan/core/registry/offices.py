"""The offices of the service, read from the table beside this file or from one of the same form."""

from functools import cache
from pathlib import Path

from kentongan.core.registry.office import Office
from kentongan.core.registry.tables import FOLDER, rows_of, split_list


def read_offices(path: Path | str | None = None) -> tuple[Office, ...]:
    """Every office of `path` (default: the shipped registry), superiors first.

    Raises ValueError naming the row when a key repeats, a region is unknown, or a type or province has no entry
    in types.csv or provinces.csv.
    """
    return _read(Path(path) if path else FOLDER / "offices.csv")


@cache
def words_of_types() -> dict[tuple[str, str], dict[str, str]]:
    """Label, long name and head title by (type, kind)."""
    return {(row["type"], row["kind"]): row for row in rows_of(FOLDER / "types.csv")}


@cache
def time_zones() -> dict[str, str]:
    """IANA time zone by province."""
    return {row["province"]: row["time_zone"] for row in rows_of(FOLDER / "provinces.csv")}


@cache
def short_names_of_provinces() -> dict[str, tuple[str, ...]]:
    """Short and older names by province: "Jawa Timur" -> ("Jatim",)."""
    return {row["province"]: split_list(row["short_names"]) for row in rows_of(FOLDER / "provinces.csv")}


@cache
def _read(path: Path) -> tuple[Office, ...]:
    offices: dict[str, Office] = {}
    for number, row in enumerate(rows_of(path), start=2):
        office = _office(row, f"{path.name}, row {number}")
        if office.key in offices:
            raise ValueError(f"{path.name}, row {number}: key {office.key!r} stands twice")
        offices[office.key] = office
    for office in offices.values():
        if office.region and (office.region not in offices or offices[office.region].type != "region"):
            raise ValueError(f"{path.name}: region {office.region!r} of {office.key!r} is not in the table")
    return tuple(offices.values())


def _office(row: dict[str, str], where: str) -> Office:
    words = words_of_types().get((row["type"], row["kind"]))
    zone = time_zones().get(row["province"])
    if words is None:
        raise ValueError(f"{where}: type {row['type']!r} with kind {row['kind']!r} is not in types.csv")
    if zone is None:
        raise ValueError(f"{where}: province {row['province']!r} is not in provinces.csv")
    return Office(
        key=row["key"],
        type=row["type"],
        kind=row["kind"],
        klass=row["klass"],
        name=row["name"],
        official_name=row["official_name"],
        place=row["place"],
        aliases=split_list(row["aliases"]),
        city=row["city"],
        province=row["province"],
        region=row["region"] or None,
        time_zone=zone,
        label=words["label"],
        head_title=words["head_title"],
        source=row["source"],
    )
