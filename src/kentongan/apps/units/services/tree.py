"""The tree itself: one lock, and paths that follow the parents."""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Value
from django.db.models.functions import Concat, Substr

from kentongan.apps.units.models import Unit

TREE_LOCK = 712030402


def lock_tree() -> None:
    """Lets one transaction at a time change the shape of the tree: two moves could close a circle otherwise."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TREE_LOCK])


def path_below(parent: Unit | None, unit: Unit) -> str:
    """Where `unit` belongs under `parent`; both have ids."""
    return f"{parent.path if parent else '/'}{unit.pk}/"


def rewrite_branch(old: str, new: str) -> int:
    """Gives the node at `old` and all below it paths that begin with `new`; one UPDATE. Returns how many moved."""
    moved = Concat(Value(new), Substr("path", len(old) + 1))
    return Unit.objects.filter(path__startswith=old).update(path=moved)


def settle_paths(units: Iterable[Unit]) -> None:
    """Makes the path of every unit follow its parent; superiors come first, parents carry their paths."""
    fresh = []
    for unit in units:
        wanted = path_below(unit.parent, unit)
        if unit.path is None:
            fresh.append(unit)
        elif unit.path != wanted:
            rewrite_branch(unit.path, wanted)
        unit.path = wanted
    Unit.objects.bulk_update(fresh, ["path"], batch_size=500)
