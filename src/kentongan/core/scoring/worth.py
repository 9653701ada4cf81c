"""What one thing is worth on its own: its length, its quality, how fast it came, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from kentongan.core.scoring.facts import NONE, ONE, Fact
from kentongan.core.scoring.scheme import Criterion

THOUSANDTH = Decimal("0.001")
_COSTS = {
    "returned": "dikembalikan {n} kali",
    "warnings": "{n} peringatan standar saat diajukan",
    "late": "lewat tenggat",
}
Factor = tuple[Decimal, str]


@dataclass(frozen=True, slots=True)
class Work:
    """A thing with its worth, 0 to 1 for a thing that is only counted, and the reasons in words."""

    fact: Fact
    worth: Decimal
    why: str


def work_of(fact: Fact, rule: Criterion) -> Work:
    """The thing alone: every factor of the criterion times its value."""
    factors = list(_factors(fact, rule))
    worth = fact.value
    for factor, _words in factors:
        worth *= factor
    told = "; ".join(words for factor, words in factors if factor != ONE)
    return Work(fact, worth.quantize(THOUSANDTH, ROUND_HALF_UP), told or "dihitung penuh")


def told(number: Decimal) -> str:
    """A number as it is written here: comma, no zeros at the end."""
    words = f"{number:.3f}".rstrip("0").rstrip(".")
    return words.replace(".", ",")


def _factors(fact: Fact, rule: Criterion) -> Iterator[Factor]:
    if rule.length and fact.words >= 0:
        yield _times(rule.length.share(Decimal(fact.words)), f"panjang naskah {fact.words} kata")
    if rule.cost:
        yield _quality(fact, rule)
    if rule.hours and "hours" in fact.signs:
        hours = fact.signs["hours"]
        yield _times(rule.hours.share(Decimal(hours)), f"terbit {hours} jam sesudah hari peristiwa")
    if rule.topics and fact.topic in rule.topics.keys and not fact.signs.get("own"):
        yield _times(rule.topics.share, "topik seremonial")
    if rule.decay is not None:
        outlets = fact.signs.get("outlets", 0)
        share = (ONE - rule.decay**outlets).quantize(THOUSANDTH, ROUND_HALF_UP)
        yield share, f"dimuat {outlets} media, bernilai {told(share)}"


def _quality(fact: Fact, rule: Criterion) -> Factor:
    spent = {sign: cost * fact.signs.get(sign, 0) for sign, cost in rule.cost.items()}
    share = max(rule.floor, ONE - sum(spent.values(), NONE))
    words = [_COSTS.get(sign, f"{sign} {{n}}").format(n=fact.signs[sign]) for sign in spent if spent[sign]]
    return _times(share, "mutu: " + ", ".join(words))


def _times(share: Decimal, words: str) -> Factor:
    share = share.quantize(THOUSANDTH, ROUND_HALF_UP)
    return share, f"{words}, kali {told(share)}"
