"""Findings of a file with their places in it, small enough to keep of ten thousand files."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from types import MappingProxyType

from kentongan.core.standard.document import Document, Position
from kentongan.core.standard.finding import Finding


@dataclass(frozen=True, slots=True)
class Located:
    """A finding, its place in the file, its fingerprint there, and the reason where its rule was waived.

    `first`/`last` are character offsets in the file. `can_fix` tells whether `finding.fix` may replace what stands
    between them: not where signs inside were taken out before the check.
    """

    finding: Finding
    start: Position
    end: Position
    first: int
    last: int
    fingerprint: str
    can_fix: bool
    waived: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A file and what was found in it; `is_text` when its signs are those of the text that was checked."""

    file: str
    found: tuple[Located, ...]
    is_text: bool = True

    @property
    def standing(self) -> tuple[Finding, ...]:
        """The findings that no waiver sets aside."""
        return tuple(located.finding for located in self.found if located.waived is None)


@dataclass(slots=True)
class _Lines:
    """Where the lines of a text begin: read once, asked for every finding."""

    text: str
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [0]
        place = self.text.find("\n")
        while place >= 0:
            self._starts.append(place + 1)
            place = self.text.find("\n", place + 1)

    def position(self, place: int) -> Position:
        place = min(place, len(self.text))
        line = bisect_right(self._starts, place)
        return Position(line, place - self._starts[line - 1] + 1)


def located(
    file: str,
    document: Document,
    findings: Iterable[Finding],
    *,
    is_text: bool = True,
    waivers: Mapping[str, str] = MappingProxyType({}),
) -> Checked:
    """The findings of `document` as those of `file`; `waivers` are reasons by rule."""
    source = document.source if document.source is not None else document.body
    lines = _Lines(source)
    seen: Counter[str] = Counter()
    found = []
    for finding in findings:
        first, last = _stretch(document, finding)
        mark = _mark(finding)
        seen[mark] += 1
        is_whole = is_text and last - first == finding.end - finding.start
        found.append(
            Located(
                finding,
                lines.position(first),
                lines.position(last),
                first,
                last,
                f"{mark}:{seen[mark]}",
                is_whole and finding.fix is not None,
                waivers.get(finding.rule) if finding.waivable else None,
            )
        )
    return Checked(file, tuple(found), is_text)


def _stretch(document: Document, finding: Finding) -> tuple[int, int]:
    first = document.place_in_source(finding.part, finding.start)
    if finding.end <= finding.start:
        return first, first
    return first, document.place_in_source(finding.part, finding.end - 1) + 1


def _mark(finding: Finding) -> str:
    """The same for the same fault wherever it moves in the file: the rule and the words that were found."""
    words = finding.excerpt.casefold() or finding.message
    return sha256(f"{finding.rule}\0{words}".encode("utf-8", "replace")).hexdigest()[:16]
