"""Belajar: what stands in the world behind the doors."""

from typing import TYPE_CHECKING

from tests.house.people import VISITORS

from kentongan.apps.learning.services.checking import answer_check, start_check

if TYPE_CHECKING:
    from tests.house.world import World

READ, BEGUN, DONE = "terms.prison_word", "dignity.oknum", "reason.facts"
_OUTSIDE = ("", "ppid", "admin")


def furnish(world: "World") -> None:
    """Everybody who may learn has begun one check and answered another."""
    for visitor in VISITORS:
        if visitor.role not in _OUTSIDE:
            actor = world.actor(visitor.name)
            start_check(actor=actor, key=BEGUN, seed=1)
            start_check(actor=actor, key=DONE, seed=1)
            answer_check(actor=actor, key=DONE, answers=[0, 0, 0, 0, 0])
