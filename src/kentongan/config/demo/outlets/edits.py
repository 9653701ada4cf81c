"""What editors do to a text: drop paragraphs, turn a headline round, put their own lead before it."""

from collections.abc import Sequence
from random import Random

from .incoming import HOUSE

QUOTE_MARK = "“"
SHORTEST = 4


def own_dateline(lead: str, outlet_name: str) -> str:
    """Our dateline replaced by the outlet's: `CILEGON, Kabar Peraga – ...`; a text without one is left alone."""
    match = HOUSE.match(lead)
    return f"{match['city'].upper()}, {outlet_name} – {lead[match.end() :]}" if match else lead


def without_dateline(lead: str) -> str:
    """The lead from its first word on."""
    return HOUSE.sub("", lead)


def turned_headline(headline: str, unit: str, *, teaser: str) -> str:
    """The headline with the office moved to its end, or with a teaser where it does not begin with the office."""
    rest = headline.removeprefix(unit).strip()
    if unit and rest and rest != headline:
        return f"{rest} di {unit}"
    return f"{headline}, {teaser}"


def with_fewer(paragraphs: Sequence[str], drop: int, dice: Random) -> list[str]:
    """The text without `drop` paragraphs; the lead stays, and so do at least SHORTEST paragraphs."""
    drop = max(0, min(drop, len(paragraphs) - SHORTEST))
    gone = set(dice.sample(range(1, len(paragraphs)), drop)) if drop else set()
    return [part for place, part in enumerate(paragraphs) if place not in gone]


def lead_and_quote(paragraphs: Sequence[str], dice: Random) -> list[str]:
    """The lead and one paragraph that quotes somebody (the second paragraph where nobody is quoted)."""
    quoting = [part for part in paragraphs[1:] if QUOTE_MARK in part] or list(paragraphs[1:2])
    return [paragraphs[0], *([dice.choice(quoting)] if quoting else [])]


def share_kept(paragraphs: Sequence[str], original: Sequence[str]) -> float:
    """The share of the original's words in paragraphs that stand unchanged in the edited text (0 to 1)."""
    kept = {without_dateline(part).split(" – ", 1)[-1] for part in paragraphs}
    words = [(len(part.split()), without_dateline(part) in kept) for part in original]
    return sum(count for count, is_kept in words if is_kept) / max(1, sum(count for count, _ in words))
