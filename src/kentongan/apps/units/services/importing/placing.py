"""Whether the rows of a list fit into the tree: known superiors, no circles, no office beyond the actor's reach."""

from collections.abc import Iterable, Mapping

from kentongan.apps.units.models import Unit
from kentongan.apps.units.services.importing.wishes import Wish
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may

MAX_DEPTH = 10
UNKNOWN, MOVED_INTO_CIRCLE, CIRCLE, TOO_DEEP = range(4)


def refuse_misplaced(wishes: Iterable[Wish], known: Mapping[str, Unit], actor: Actor) -> None:
    """Adds a reason to every wish that cannot stand where it wants to; goes on until the rest fits together.

    A refused row leaves its office where it is, which may unseat other rows: hence the repetition.
    """
    by_id = {unit.pk: unit.key for unit in known.values()}
    today = {unit.key: by_id.get(unit.parent_id or 0, "") for unit in known.values()}
    paths = {unit.key: unit.path or "" for unit in known.values()}
    for wish in _good(wishes):
        if reason := _out_of_reach(wish, today, paths, actor):
            wish.reasons.append(reason)
    while refused := _unseated(_good(wishes), today):
        for wish, reason in refused:
            wish.reasons.append(reason)


def _good(wishes: Iterable[Wish]) -> list[Wish]:
    return [wish for wish in wishes if not wish.reasons]


def _out_of_reach(wish: Wish, today: Mapping[str, str], paths: Mapping[str, str], actor: Actor) -> str | None:
    """New offices under new ones are judged by the row of their superior, which must be good itself."""
    touched = [wish.key] if wish.key in paths else []
    if wish.parent != today.get(wish.key) and wish.parent in paths:
        touched.append(wish.parent)
    if not wish.parent and wish.key not in paths:
        return None if _holds_root(actor) else _beyond(wish.key)
    return next((_beyond(key) for key in touched if not may(actor, Permission.UNIT_MANAGE, paths[key])), None)


def _holds_root(actor: Actor) -> bool:
    """A new root may be planted by whoever manages a root."""
    return any(
        may(actor, Permission.UNIT_MANAGE, post.path) and post.path.count("/") == 2 for post in actor.posts
    )


def _beyond(key: str) -> str:
    return f"{key} di luar wilayah wewenang Anda"


def _unseated(wishes: list[Wish], today: Mapping[str, str]) -> list[tuple[Wish, str]]:
    """The rows to refuse next, of the plainest kind of fault only: the others may be cured by that."""
    above = {**today, **{wish.key: wish.parent for wish in wishes}}
    faults: dict[int, list[tuple[Wish, str]]] = {}
    for wish in wishes:
        if fault := _fault_above(wish, above):
            # In a circle the offices that exist already made the wrong move; new ones only followed.
            rank = fault[0] if fault[0] != CIRCLE or wish.key not in today else MOVED_INTO_CIRCLE
            faults.setdefault(rank, []).append((wish, fault[1]))
    return faults[min(faults)] if faults else []


def _fault_above(wish: Wish, above: Mapping[str, str]) -> tuple[int, str] | None:
    key = wish.key
    for _ in range(MAX_DEPTH):
        superior = above[key]
        if not superior:
            return None
        if superior == wish.key:
            return CIRCLE, "Induk: satuan ini akan berada di bawah dirinya sendiri"
        if superior not in above:
            where = "" if key == wish.key else f" (induk dari {key})"
            return (
                UNKNOWN,
                f"Induk: {superior}{where} tidak ada dalam pohon satuan maupun pada baris yang baik",
            )
        key = superior
    return TOO_DEEP, f"Induk: pohon akan lebih dalam dari {MAX_DEPTH} tingkat"
