"""Places in the three tables: nation, peers, region."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kentongan.apps.units.models import Unit
from kentongan.core.scoring.ranking import ranks
from kentongan.core.scoring.score import Score

_REGION_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Places:
    """Where an office stands in a category."""

    nation: int
    peers: int
    region: int


def places_of(scores: Iterable[tuple[str, Score]]) -> dict[tuple[str, int], Places]:
    """Places by category and office; one query."""
    scores = list(scores)
    regions = _regions()
    nation = _ranked(scores, lambda score: "")
    peers = _ranked(scores, lambda score: score.peers)
    region = _ranked(scores, lambda score: regions.get(score.unit, ""))
    return {key: Places(nation[key], peers[key], region[key]) for key in nation}


def _ranked(scores: list[tuple[str, Score]], group) -> dict[tuple[str, int], int]:
    totals: dict[tuple[str, str], dict] = defaultdict(dict)
    for category, score in scores:
        totals[category, group(score)][score.unit] = score.total
    return {
        (category, unit): place
        for (category, _group), own in totals.items()
        for unit, place in ranks(own).items()
    }


def _regions() -> dict[int, str]:
    """The part of each office's path that ends with its region."""
    return {
        unit: "/".join((path or "").split("/")[: _REGION_DEPTH + 1])
        for unit, path in Unit.objects.values_list("pk", "path")
    }
