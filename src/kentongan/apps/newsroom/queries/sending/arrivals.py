"""Sendings that arrived: each seen by the one who sent it, by nobody else."""

from collections.abc import Sequence
from uuid import UUID

from kentongan.apps.newsroom.models import Arrival
from kentongan.foundation.accounts.actor import Actor


def arrival_of(actor: Actor, key: UUID) -> Arrival | None:
    """What became of a sending of `actor`; one query."""
    mine = Arrival.objects.filter(key=key, owner_id=actor.user_id)
    return mine.select_related("story__unit", "story__current").first()


def arrived_among(actor: Actor, keys: Sequence[UUID]) -> dict[UUID, int]:
    """Those of the sendings of `actor` that have arrived, each with its story; at most one query."""
    if not keys:
        return {}
    return dict(Arrival.objects.filter(key__in=keys, owner_id=actor.user_id).values_list("key", "story_id"))
