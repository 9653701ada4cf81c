"""The sentences of a proof in one language."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from kentongan.core.clock.errors import ClockFault

_FILE = Path(__file__).with_name("wording.toml")


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def words_in(language: str) -> dict[str, Any]:
    """The sentences of "id" or "en"; raises ClockFault for another language."""
    tables = _tables()
    if language not in tables:
        raise ClockFault(f"Bahasa “{language[:20]}” belum ada; pilih id atau en.")
    return tables[language]
