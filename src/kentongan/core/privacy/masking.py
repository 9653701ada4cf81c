"""One text in, the same text without personal data out, and what was taken."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kentongan.core.privacy.addresses import address_spans
from kentongan.core.privacy.kinds import PLACEHOLDERS, Kind, Span
from kentongan.core.privacy.names import name_spans
from kentongan.core.privacy.numbers import number_spans

_MASKED = re.compile("|".join(re.escape(words) for words in PLACEHOLDERS.values()))
_ORDER = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Masked:
    """`text` can be kept; `spans` are offsets in what was given."""

    text: str
    spans: tuple[Span, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many of each kind were taken out."""
        return dict(Counter(span.kind.value for span in self.spans))


def mask(text: str) -> Masked:
    """`text` with a word in the place of every personal datum found. Masking twice changes nothing more.

    It looks again at what remains between the masks until nothing more is found.
    """
    spans: list[Span] = []
    pieces = list(_between(0, len(text), [Span(*m.span(), Kind.NAME) for m in _MASKED.finditer(text)]))
    while pieces:
        start, end = pieces.pop()
        found = _settled(Span(start + s.start, start + s.end, s.kind) for s in _all_spans(text[start:end]))
        spans += found
        if found:
            pieces += _between(start, end, found)
    spans.sort()
    return Masked(_written(text, spans), tuple(spans))


def _all_spans(piece: str) -> Iterator[Span]:
    yield from number_spans(piece)
    yield from address_spans(piece)
    yield from name_spans(piece)


def _settled(spans: Iterator[Span]) -> list[Span]:
    """Overlapping finds made one, under the kind that begins first (of the surer kind where they begin together)."""
    settled: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, _ORDER[span.kind], -span.end)):
        if settled and span.start < settled[-1].end:
            last = settled[-1]
            settled[-1] = Span(last.start, max(last.end, span.end), last.kind)
        elif span.end > span.start:
            settled.append(span)
    return settled


def _between(start: int, end: int, spans: list[Span]) -> Iterator[tuple[int, int]]:
    at = start
    for span in spans:
        if at < span.start:
            yield at, span.start
        at = span.end
    if at < end:
        yield at, end


def _written(text: str, spans: list[Span]) -> str:
    parts, at = [], 0
    for span in spans:
        parts += [text[at : span.start], PLACEHOLDERS[span.kind]]
        at = span.end
    return "".join([*parts, text[at:]])
