"""Findings of many files as text for people and as JSON for programs; for code hosts see sarif."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.reporting.located import Checked, Located

_LABELS = {Severity.BLOCK: "TAHAN", Severity.WARN: "PERIKSA", Severity.ADVISE: "SARAN"}
_COLOURS = {Severity.BLOCK: "\033[31m", Severity.WARN: "\033[33m", Severity.ADVISE: "\033[36m"}
_PLAIN = "\033[0m"


def as_json(results: Iterable[Checked]) -> list[dict[str, Any]]:
    """One flat list of findings; each also names its file, its line and column in it (from 1), and its waiver."""
    return [_row(result, located) for result in results for located in result.found]


class Tally:
    """What was found, counted while results pass by."""

    def __init__(self) -> None:
        self._files = 0
        self._weights: Counter[Severity] = Counter()
        self._waived: Counter[tuple[str, str]] = Counter()

    def count(self, result: Checked) -> Checked:
        """Counts `result` and hands it on."""
        self._files += 1
        for located in result.found:
            if located.waived is None:
                self._weights[located.finding.severity] += 1
            else:
                self._waived[located.finding.rule, located.waived] += 1
        return result

    @property
    def blocks(self) -> bool:
        """Whether anything blocks publication."""
        return self._weights[Severity.BLOCK] > 0

    def waivers(self) -> Iterator[str]:
        """A line for each rule that was set aside, with its reason and how often it would have spoken."""
        for (rule, reason), count in self._waived.items():
            yield f"Dikecualikan: {rule} ({reason}), {count} temuan."

    def summary(self) -> str:
        """One sentence: files, and findings by weight."""
        counts = ", ".join(f"{self._weights[severity]} {_LABELS[severity].lower()}" for severity in Severity)
        return f"{self._files} berkas diperiksa: {counts}."


def as_text(results: Iterable[Checked], *, colour: bool = False) -> str:
    """One block a file: place, weight, message, suggestion, rule; then what was waived, and how many of each weight."""
    tally = Tally()
    blocks = [block(result, colour=colour) for result in map(tally.count, results) if result.standing]
    return "\n\n".join([*blocks, *tally.waivers(), tally.summary()])


def block(result: Checked, *, colour: bool = False) -> str:
    """The file and its findings, a line each."""
    lines = (_line(located, colour) for located in result.found if located.waived is None)
    return "\n".join([result.file, *lines])


def _row(result: Checked, located: Located) -> dict[str, Any]:
    place = {"line": located.start.line, "column": located.start.column}
    told = {"fingerprint": located.fingerprint, "waived": located.waived}
    return {"file": result.file} | located.finding.to_json() | place | told


def _line(located: Located, colour: bool) -> str:
    finding = located.finding
    label = f"{_LABELS[finding.severity]:<7}"
    if colour:
        label = f"{_COLOURS[finding.severity]}{label}{_PLAIN}"
    advice = f"\n{'':>18}→ {finding.suggestion}" if finding.suggestion else ""
    place = f"{located.start.line}:{located.start.column}"
    return f"  {place:<7} {label} {finding.message} [{finding.rule}]{advice}"
