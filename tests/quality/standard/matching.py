"""What the standard says about a labelled document, held against its labels."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import sqrt

from tests.quality.standard.labelled import document_of, is_judged, parts_of, rows, span_of

from kentongan.core.standard.checker import check
from kentongan.core.standard.finding import Finding, Severity
from kentongan.core.standard.rulebook import RULES

_Z = 1.96


@dataclass
class Tally:
    """Labels, those of them found, false alarms, and what was missed and cried, by name."""

    labels: int = 0
    found: int = 0
    alarms: int = 0
    missed: list[tuple] = field(default_factory=list)
    cried: list[tuple] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        said = self.found + self.alarms
        return self.found / said if said else None

    @property
    def recall(self) -> float | None:
        return self.found / self.labels if self.labels else None

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.labels + other.labels,
            self.found + other.found,
            self.alarms + other.alarms,
            self.missed + other.missed,
            self.cried + other.cried,
        )


def interval(right: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share."""
    if not of:
        return 0.0, 1.0
    share, weight = right / of, _Z * _Z / of
    middle = (share + weight / 2) / (1 + weight)
    reach = _Z * sqrt(share * (1 - share) / of + weight / (4 * of)) / (1 + weight)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def tallies(documents: Iterable[dict] | None = None) -> dict[str, Tally]:
    """By rule, over these documents or all; labels of rules that are not in the rulebook are left out."""
    told = {rule.id: Tally() for rule in RULES}
    for row in rows() if documents is None else documents:
        for finding, right in _judged(row, told):
            if not right:
                told[finding.rule].alarms += 1
                told[finding.rule].cried.append(
                    (row["id"], finding.rule, finding.excerpt, finding.severity.value)
                )
    return told


def together(told: dict[str, Tally], *weights: Severity) -> Tally:
    """The rules of these weights as one; a false alarm counts with the weight it was told with."""
    weight_of = {rule.id: rule.severity for rule in RULES}
    whole = sum((tally for name, tally in told.items() if weight_of[name] in weights), Tally())
    words = {weight.value for weight in weights}
    whole.cried = [one for tally in told.values() for one in tally.cried if one[3] in words]
    whole.alarms = len(whole.cried)
    return whole


def counts() -> dict[str, int]:
    """Documents, those without a fault, words, and labels."""
    return {
        "documents": len(rows()),
        "clean": sum(not row["faults"] for row in rows()),
        "words": sum(len(text.split()) for row in rows() for text in parts_of(row).values()),
        "faults": sum(len(row["faults"]) for row in rows()),
    }


def _judged(row: dict, told: dict[str, Tally]) -> list[tuple[Finding, bool]]:
    """Findings that are no repetition, each with whether it is right; labels go into `told`.

    A finding is right where it meets a label of its rule: at the excerpt, or anywhere for a label without one.
    Several findings of one fault count once.
    """
    findings = [f for f in check(document_of(row)) if is_judged(row, f.rule)]
    open_labels = [(rule, part, span_of(row, [rule, text, part]), text) for rule, text, part in row["faults"]]
    met, judged = set(), []
    for finding in findings:
        label = next((one for one in open_labels if _meets(finding, one)), None)
        if label is None or label not in met:
            judged.append((finding, label is not None))
        met.add(label)
    for label in open_labels:
        rule = label[0]
        if rule not in told or not is_judged(row, rule):
            continue
        told[rule].labels += 1
        told[rule].found += label in met
        if label not in met:
            told[rule].missed.append((row["id"], rule, label[3]))
    return judged


def _meets(finding: Finding, label: tuple) -> bool:
    rule, part, span, _ = label
    if rule != finding.rule or part not in (None, finding.part):
        return False
    return span is None or (finding.start < span[1] and span[0] < max(finding.end, finding.start + 1))
