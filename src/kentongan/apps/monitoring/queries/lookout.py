"""What articles are read with: the offices to look for, and the outlets of the registry."""

from collections.abc import Mapping
from functools import cache
from threading import Lock

from kentongan.apps.units.queries.gazetteer import offices_for_gazetteer, registry_stamp
from kentongan.core.analysis.naming.gazetteer import Gazetteer
from kentongan.core.registry.outlets import Outlet, by_domain, read_outlets

_lock = Lock()
_held: tuple[str, Gazetteer] | None = None


def gazetteer() -> Gazetteer:
    """The names of all offices, built anew when the tree has changed; one small query otherwise."""
    global _held  # noqa: PLW0603 - one automaton a process: it takes a moment to build and is read-only afterwards
    stamp = registry_stamp()
    with _lock:
        if _held is None or _held[0] != stamp:
            _held = (stamp, Gazetteer(offices_for_gazetteer()))
        return _held[1]


@cache
def known_outlets() -> Mapping[str, Outlet]:
    """The outlets of the registry by domain: which of them are our own, platforms or copies."""
    return by_domain(read_outlets())
