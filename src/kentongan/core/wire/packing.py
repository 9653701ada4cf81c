"""Between frozen dataclasses and JSON types."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Kind = TypeVar("Kind")


def packed(value: Any) -> Any:
    """Dataclasses become dicts, tuples lists, moments ISO 8601 with their offset."""
    if is_dataclass(value):
        return {field.name: packed(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return [packed(member) for member in value]
    return value


def unpacked(kind: type[Kind], stored: Mapping[str, Any]) -> Kind:
    """An instance of the dataclass `kind`; raises TypeError for a missing field, ValueError for a bad moment.

    Unknown keys are passed over: after a rolled-back upgrade an older version must still be able to send the
    correction of a story that the newer one had sent.
    """
    hints = _hints(kind)
    return kind(**{name: _member(hints[name], value) for name, value in stored.items() if name in hints})


def filled(members: Mapping[str, Any]) -> dict[str, Any]:
    """The members that say something: no empty text, empty list or zero goes over the wire."""
    return {name: value for name, value in members.items() if value}


def _member(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return tuple(_member(inner, member) for member in value)
    if hint is datetime or datetime in get_args(hint):
        return datetime.fromisoformat(value)
    if is_dataclass(hint):
        return unpacked(hint, value)
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
