"""The characters that every format, and every database, can carry."""

import re
from dataclasses import fields
from typing import Any

# XML 1.0, section 2.2: all but these. JSON in UTF-8 has no lone surrogates, PostgreSQL no NUL.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """`text` without the characters that XML 1.0, JSON or a database cannot carry."""
    return _ILLEGAL.sub("", text)


def keep_legal(record: Any) -> None:
    """Does so for every text of a dataclass that is just being made (call it in `__post_init__`)."""
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, str):
            object.__setattr__(record, field.name, legal(value))  # frozen, but not yet seen by anybody
        elif isinstance(value, tuple):
            kept = tuple(legal(member) if isinstance(member, str) else member for member in value)
            object.__setattr__(record, field.name, kept)
