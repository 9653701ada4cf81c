"""Findings into a score whose every point shows its evidence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kentongan.core.openness.finding import Evidence, Finding, State
from kentongan.core.openness.instrument.instrument import Band, Group, Indicator, Instrument

# With less than this share of the instrument judged, a score would promise more than is known.
LEAST_COVERAGE = 0.5


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One item: `points` earned of `possible`. Both are 0 for what was not judged; its share went to its group."""

    indicator: str
    item: str
    state: State
    possible: float
    points: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class IndicatorScore:
    """`judged` is the share of the indicator's weight that could be judged."""

    id: str
    title: str
    weight: float
    points: float
    judged: float


@dataclass(frozen=True, slots=True)
class Score:
    """`total` is 0 to 100 over what was judged; it and `band` are None when less than half of the weight was.

    `low` and `high` are the totals if everything not judged were missing or found; `coverage` is the judged share.
    """

    year: int
    total: float | None
    band: Band | None
    low: float
    high: float
    coverage: float
    indicators: tuple[IndicatorScore, ...]
    lines: tuple[ScoreLine, ...]


def score(findings: Iterable[Finding], instrument: Instrument) -> Score:
    """The score of an audit; an item without a finding counts as not judged."""
    by_item = {finding.item: finding for finding in findings}
    lines: list[ScoreLine] = []
    parts: list[IndicatorScore] = []
    known = 0.0
    for indicator in instrument.indicators:
        own = _lines(indicator, by_item)
        lines += own
        parts.append(_part(indicator, own, by_item))
        known += sum(_known(group, by_item) for group in indicator.groups)
    return _score(instrument, lines, parts, known)


def _score(instrument: Instrument, lines: list[ScoreLine], parts: list[IndicatorScore], low: float) -> Score:
    weight = sum(part.weight for part in parts)
    judged = sum(part.weight * part.judged for part in parts)
    reachable = sum(line.possible for line in lines)
    coverage = judged / weight
    is_enough = coverage >= LEAST_COVERAGE
    total = round(100 * sum(line.points for line in lines) / reachable, 2) if is_enough else None
    return Score(
        year=instrument.year,
        total=total,
        band=None if total is None else instrument.band_of(total),
        low=round(low, 2),
        high=round(low + weight - judged, 2),
        coverage=round(coverage, 4),
        indicators=tuple(parts),
        lines=tuple(lines),
    )


def _lines(indicator: Indicator, findings: Mapping[str, Finding]) -> list[ScoreLine]:
    """The groups of an indicator; one in which nothing was judged leaves its points to the others."""
    judged = [(group, _judged(group, findings)) for group in indicator.groups]
    reachable = sum(group.total for group, items in judged if items)
    lines: list[ScoreLine] = []
    for group, items in judged:
        share = group.total / reachable * indicator.weight / len(items) if items else 0.0
        lines += [_line(indicator.id, item, findings.get(item), share) for item in group.items]
    return lines


def _line(indicator: str, item: str, finding: Finding | None, share: float) -> ScoreLine:
    worth = finding.state.worth if finding else None
    if finding is None or worth is None:
        return ScoreLine(
            indicator, item, State.NOT_JUDGED, 0.0, 0.0, tuple(finding.evidence) if finding else ()
        )
    return ScoreLine(indicator, item, finding.state, share, share * worth, tuple(finding.evidence))


def _part(indicator: Indicator, lines: list[ScoreLine], findings: Mapping[str, Finding]) -> IndicatorScore:
    judged = sum(group.total * len(_judged(group, findings)) / len(group.items) for group in indicator.groups)
    points = sum(line.points for line in lines)
    return IndicatorScore(
        indicator.id, indicator.title_id, indicator.weight, points, judged / indicator.weight
    )


def _judged(group: Group, findings: Mapping[str, Finding]) -> list[str]:
    return [item for item in group.items if item in findings and findings[item].state.worth is not None]


def _known(group: Group, findings: Mapping[str, Finding]) -> float:
    return sum(
        (findings[item].state.worth or 0.0) * group.total / len(group.items)
        for item in _judged(group, findings)
    )
