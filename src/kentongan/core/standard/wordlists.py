"""Word lists that lie beside the rules: one entry a line, fields parted by a tab, `#` opens a comment."""

from pathlib import Path


def read_list(beside: str, name: str) -> tuple[str, ...]:
    """The entries of the list `name` in the folder of the file `beside` (give `__file__`)."""
    return tuple(fields[0] for fields in read_table(beside, name))


def read_pairs(beside: str, name: str) -> dict[str, str]:
    """Two fields a line: the word found -> its replacement."""
    return {fields[0]: fields[1] for fields in read_table(beside, name)}


def read_table(beside: str, name: str) -> list[list[str]]:
    """Every line as its list of fields."""
    lines = Path(beside).with_name(name).read_text(encoding="utf-8").splitlines()
    return [
        [field.strip() for field in line.split("\t")] for line in lines if line and not line.startswith("#")
    ]
