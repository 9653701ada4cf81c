"""A text as the room shows it: what is new, what was cut, where findings and remarks stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kentongan.apps.editing.gate.parts import label_of, parts_of
from kentongan.apps.editing.queries.margin import Margin
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.queries.versions import word_diff
from kentongan.core.anchors.pieces import Piece, Span, pieces
from kentongan.core.standard.finding import Finding

_NEW, _CUT = "new", "cut"
_TONES = (("block", "stop"), ("warn", "warn"), ("advise", "mute"))
_READ_FIRST = ("headline", "body")
# Advice on a whole paragraph stands in the list: lines under half a page hide what matters.
_WIDE = 160


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of text under the same marks. `links` are remarks and suggestions that end here."""

    text: str
    is_new: bool = False
    is_cut: bool = False
    tone: str = ""
    is_talked_of: bool = False
    links: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the story: as it was, and as it is; `was` is empty without an original."""

    name: str
    was: tuple[Bit, ...]
    now: tuple[Bit, ...]

    @property
    def label(self) -> str:
        return label_of(self.name)

    @property
    def is_changed(self) -> bool:
        return any(bit.is_cut for bit in self.was) or any(bit.is_new for bit in self.now)


def shown_parts(
    now: Content, before: Content | None, findings: Iterable[Finding], margin: Margin
) -> tuple[list[Part], list[Part]]:
    """Headline and text, then the other parts that say anything; each with its marks."""
    old = parts_of(before) if before else {}
    numbers = numbers_of(margin)
    found = list(findings)
    parts = [
        _part(name, text, old.get(name) if before else None, found, margin, numbers)
        for name, text in parts_of(now).items()
        if text or old.get(name)
    ]
    return [one for one in parts if one.name in _READ_FIRST], [
        one for one in parts if one.name not in _READ_FIRST
    ]


def numbers_of(margin: Margin) -> dict[str, int]:
    """The numbers under which open remarks and suggestions are shown, in the order of the text."""
    return {one.key: number for number, one in enumerate((*margin.remarks, *margin.suggestions), 1)}


def _part(
    name: str,
    text: str,
    old: str | None,
    findings: list[Finding],
    margin: Margin,
    numbers: Mapping[str, int],
) -> Part:
    was, new = _compared(old, text)
    spans = [*new, *_of_findings(name, findings), *_of_margin(name, margin)]
    last = {span.key: span.end for span in spans}
    bits, at = [], 0
    for piece in pieces(text, spans):
        at += len(piece.text)
        ends = [key for key in piece.keys if last[key] == at and key in numbers]
        bits.append(_bit(piece, tuple((key, numbers[key]) for key in ends)))
    return Part(name, tuple(was), tuple(bits))


def _compared(old: str | None, new: str) -> tuple[list[Bit], list[Span]]:
    """The old text with what was cut, and the spans of the new one that are new."""
    if old is None:
        return [], []
    was, spans, at = [], [], 0
    for number, change in enumerate(word_diff(old, new)):
        if change.kind != _NEW:
            was.append(Bit(change.text, is_cut=change.kind == _CUT))
        if change.kind == _NEW:
            spans.append(Span(at, at + len(change.text), f"{_NEW}-{number}"))
        if change.kind != _CUT:
            at += len(change.text)
    return was, spans


def _of_findings(name: str, findings: Iterable[Finding]) -> list[Span]:
    return [
        Span(one.start, one.end, f"{one.severity.value}-{number}")
        for number, one in enumerate(findings)
        if one.part == name and (one.severity.rank or one.end - one.start <= _WIDE)
    ]


def _of_margin(name: str, margin: Margin) -> list[Span]:
    both = (*margin.remarks, *margin.suggestions)
    return [Span(*one.place, one.key) for one in both if one.row.part == name and one.place]


def _bit(piece: Piece, links: tuple[tuple[str, int], ...]) -> Bit:
    kinds = {key.partition("-")[0] for key in piece.keys}
    tone = next((tone for severity, tone in _TONES if severity in kinds), "")
    return Bit(
        piece.text,
        is_new=_NEW in kinds,
        tone=tone,
        is_talked_of=bool(kinds & {"catatan", "usul"}),
        links=links,
    )
