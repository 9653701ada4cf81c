"""Reading other people's JSON: what is not of the expected kind is absent."""

from typing import Any


def table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def rows(value: object, most: int = 100) -> list[dict[str, Any]]:
    return [row for row in value[:most] if isinstance(row, dict)] if isinstance(value, list) else []


def words(value: object, most: int) -> str:
    """Text, or a number as text; nothing longer than `most`. Halves of signs, which no file can hold, go."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63:
        value = str(value)
    if not isinstance(value, str) or len(value) > most or "\x00" in value:
        return ""
    return value.encode("utf-8", "ignore").decode("utf-8")


def count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**40 else 0
