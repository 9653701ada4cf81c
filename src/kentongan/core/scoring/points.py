"""From worth to points: measured against peers, cut into cents that sum exactly."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from kentongan.core.scoring.facts import NONE

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Office:
    """An office that takes part. `size` is how large its class is, 0 where that is not known."""

    unit: int
    type: str
    klass: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Peers:
    """With whom an office is compared: their words, how many have anything, and the middle one's worth."""

    words: str
    count: int
    middle: Decimal


def peer_key(office: Office, by: Sequence[str]) -> str:
    """The group of an office when compared `by` type, class or both."""
    parts = (("type" in by and office.type) or "", ("klass" in by and office.klass) or "")
    return " ".join(part for part in parts if part)


def middles(
    worths: Mapping[int, Decimal], offices: Sequence[Office], *, by: Sequence[str], smallest: int
) -> dict[int, Peers]:
    """For each office the peers that it is measured against: the narrowest group with enough who have anything.

    The middle is the lower median of those who have anything: an office's own further worth never lifts it above
    that office, so that more is never less.
    """
    ladder = [tuple(by), ("type",), ()] if "type" in by else [tuple(by), ()]
    groups = [_groups(worths, offices, rung) for rung in ladder]
    found = {}
    for office in offices:
        options = [
            (rung, known.get(peer_key(office, rung), [])) for rung, known in zip(ladder, groups, strict=True)
        ]
        rung, having = next((one for one in options if len(one[1]) >= smallest), options[-1])
        middle = having[(len(having) - 1) // 2] if having else NONE
        found[office.unit] = Peers(peer_key(office, rung) or "semua satuan", len(having), middle)
    return found


def against(worth: Decimal, middle: Decimal) -> Decimal:
    """The share of the weight that `worth` earns: half at the middle, always more for more, never all."""
    return worth / (worth + middle) if worth > 0 else NONE


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


def split(total: Decimal, worths: Sequence[Decimal]) -> list[Decimal]:
    """`total`, whole cents, in parts like `worths` that sum to it exactly; largest remainders get the last cents."""
    whole = sum(worths, NONE)
    if not whole or not total:
        return [NONE.quantize(CENT)] * len(worths)
    exact = [total * worth / whole for worth in worths]
    parts = [amount.quantize(CENT, "ROUND_DOWN") for amount in exact]
    left = int((total - sum(parts, NONE)) / CENT)
    by_rest = sorted(range(len(parts)), key=lambda n: (parts[n] - exact[n], n))
    for number in by_rest[:left]:
        parts[number] += CENT
    return parts


def _groups(
    worths: Mapping[int, Decimal], offices: Sequence[Office], by: Sequence[str]
) -> dict[str, list[Decimal]]:
    groups: dict[str, list[Decimal]] = {}
    for office in offices:
        if (worth := worths.get(office.unit, NONE)) > 0:
            groups.setdefault(peer_key(office, by), []).append(worth)
    return {key: sorted(values) for key, values in groups.items()}
