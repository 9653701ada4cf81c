"""Reading the data files beside this code."""

import csv
from pathlib import Path

FOLDER = Path(__file__).parent


def rows_of(path: Path | str) -> list[dict[str, str]]:
    """The rows of a CSV file, by column name, with surrounding blanks removed."""
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        return [{name: (value or "").strip() for name, value in row.items()} for row in csv.DictReader(file)]


def split_list(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several values parted by semicolons."""
    return tuple(part for raw in cell.split(";") if (part := raw.strip()))
