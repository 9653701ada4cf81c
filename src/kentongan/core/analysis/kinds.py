"""What kind of document this is: our text, a part of it, a story of the outlet's own, or a passing mention.

With the release at hand the overlap decides. Without it the marks that releases carry do: house byline, credits,
the institution's own voice.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kentongan.core.analysis.article import Page
from kentongan.core.analysis.mentions import UnitMention
from kentongan.core.analysis.outlets import OutletFound
from kentongan.core.analysis.overlap.signs import LIKELY, SURE, weigh

REPRINT = "reprint"
PARTIAL_REPRINT = "partial_reprint"
INDEPENDENT = "independent"
MENTION = "mention"
UNRELATED = "unrelated"

_OPENING = 260
_CLOSING = 420
_SUBJECT_COUNT = 3
_SUBJECT_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class KindFound:
    """The kind, and in Indonesian what it rests on."""

    kind: str
    evidence: tuple[str, ...]


def release_signs(page: Page, outlet: OutletFound | None) -> tuple[float, tuple[str, ...]]:
    """How much the text looks like a release of the service (0.9 and more: surely), and the marks found."""
    weight, names = weigh(
        {
            "all": page.text,
            "opening": page.text[:_OPENING],
            "title_and_opening": f"{page.title}\n{page.text[:_OPENING]}",
            "closing": page.text[-_CLOSING:].rstrip(),
            "header": "\n".join((*page.header, page.author)),
        }
    )
    if outlet and outlet.known and outlet.known.nature == "own":
        return weight + 1.0, ("terbit di situs dinas sendiri", *names)
    return weight, names


def is_subject(unit: UnitMention) -> bool:
    """Whether the story is about the office and does not merely name it."""
    return (unit.in_lead or unit.count >= _SUBJECT_COUNT) and unit.confidence >= _SUBJECT_CONFIDENCE


def kind_without_release(
    page: Page, units: Iterable[UnitMention], outlet: OutletFound | None, *, compared: bool = False
) -> KindFound:
    """The kind of a text that matches no known release.

    `compared`: releases were at hand and none matched, so only the surest marks make it a reprint of an unknown one.
    """
    units = tuple(units)
    if not units:
        return KindFound(UNRELATED, ("tidak menyebut satuan kerja",))
    if not any(is_subject(unit) for unit in units):
        return KindFound(MENTION, ("satuan kerja hanya disebut",))
    weight, names = release_signs(page, outlet)
    if weight >= SURE:
        return KindFound(REPRINT, names)
    if weight >= LIKELY and not compared:
        return KindFound(PARTIAL_REPRINT, names)
    return KindFound(INDEPENDENT, ("satuan kerja menjadi pokok berita", *names))
