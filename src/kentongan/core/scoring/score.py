"""The scores of one category: lines that anybody can reckon again by hand, and that sum to the total."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kentongan.core.scoring.dampers import works_of
from kentongan.core.scoring.facts import NONE, ONE, Fact
from kentongan.core.scoring.points import CENT, Office, Peers, against, cents, middles, split
from kentongan.core.scoring.scheme import Category, Criterion, Scheme
from kentongan.core.scoring.worth import told

ByUnit = Mapping[int, Sequence[Fact]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a score. `raw` is what was counted or measured, `share` its part of `weight`."""

    criterion: str
    key: str
    what: str
    raw: Decimal
    share: Decimal
    weight: Decimal
    points: Decimal
    why: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """All lines of an office; the total is their sum, nothing else.

    `basis` tells for each criterion how its points were reckoned from what was counted.
    """

    unit: int
    peers: str
    lines: tuple[Line, ...]
    basis: Mapping[str, str]

    @property
    def total(self) -> Decimal:
        return sum((line.points for line in self.lines), NONE.quantize(CENT))


def scores(
    category: Category, scheme: Scheme, offices: Iterable[Office], facts: Iterable[Fact]
) -> list[Score]:
    """A score for each office, by number of the office. The order of offices and facts changes nothing."""
    taking_part = sorted(offices, key=lambda office: office.unit)
    known = {office.unit for office in taking_part}
    by_source: dict[str, dict[int, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in sorted(facts, key=lambda fact: (fact.unit, fact.source, fact.order)):
        if fact.unit in known:
            by_source[fact.source][fact.unit].append(fact)
    lines: dict[int, list[Line]] = {office.unit: [] for office in taking_part}
    basis: dict[int, dict[str, str]] = {office.unit: {} for office in taking_part}
    groups: dict[int, str] = {}
    for rule in category.criteria:
        found = _criterion(rule, scheme, taking_part, by_source[rule.source])
        for unit, part in found.items():
            lines[unit] += part.lines
            basis[unit][rule.key] = part.basis
            groups[unit] = part.peers or groups.get(unit, "")
    return [
        Score(unit, groups.get(unit, ""), tuple(_not_below_nothing(own)), basis[unit])
        for unit, own in lines.items()
    ]


@dataclass(frozen=True, slots=True)
class _Part:
    """What one criterion gives one office."""

    lines: list[Line]
    basis: str
    peers: str = ""


def _criterion(rule: Criterion, scheme: Scheme, offices: Sequence[Office], facts: ByUnit) -> dict[int, _Part]:
    if rule.kind == "count":
        return _counted(rule, scheme, offices, facts)
    part = {"measure": _measured, "minus": _taken_off, "judged": _judged}[rule.kind]
    return {unit: part(rule, own) for unit, own in facts.items()}


def _counted(rule: Criterion, scheme: Scheme, offices: Sequence[Office], facts: ByUnit) -> dict[int, _Part]:
    works = {unit: works_of(own, rule) for unit, own in facts.items()}
    worths = {unit: sum((work.worth for work in own), NONE) for unit, own in works.items()}
    peers = middles(worths, offices, by=scheme.peers, smallest=scheme.smallest)
    found = {}
    for unit, own in works.items():
        share = against(worths[unit], peers[unit].middle)
        parts = split(cents(rule.weight * share), [work.worth for work in own])
        lines = [
            _line(rule, work.fact, work.worth, share, part, work.why)
            for work, part in zip(own, parts, strict=True)
        ]
        found[unit] = _Part(lines, _against_words(worths[unit], peers[unit], rule), peers[unit].words)
    return found


def _against_words(worth: Decimal, peers: Peers, rule: Criterion) -> str:
    if not worth:
        return "Jumlah 0: belum ada butir yang menambah nilai di sini"
    return (
        f"Jumlah {told(worth)}; satuan tengah dari {peers.count} ({peers.words}) {told(peers.middle)}; "
        f"{told(worth)} dibagi ({told(worth)} tambah {told(peers.middle)}) dari bobot {told(rule.weight)}"
    )


def _measured(rule: Criterion, facts: Sequence[Fact]) -> _Part:
    scale, count = rule.scale, Decimal(len(facts))
    mean = sum((fact.value for fact in facts), NONE) / count
    share = scale.share(mean)
    parts = split(cents(rule.weight * share), [ONE] * len(facts))
    basis = (
        f"Rata-rata {told(mean)} dari {len(facts)}; {told(scale.none)} bernilai nol, "
        f"{told(scale.full)} bernilai penuh, dari bobot {told(rule.weight)}"
    )
    pairs = zip(facts, parts, strict=True)
    return _Part([_line(rule, fact, fact.value, share, part, "") for fact, part in pairs], basis)


def _taken_off(rule: Criterion, facts: Sequence[Fact]) -> _Part:
    off = [cents(rule.off.get(fact.topic, rule.off.get("", NONE))) for fact in facts]
    lines = [
        _line(rule, fact, fact.value, ONE, -amount, f"dikurangi {told(amount)}")
        for fact, amount in zip(facts, off, strict=True)
    ]
    return _Part(lines, "Hanya pelanggaran yang dipastikan sekretariat, dengan alasan")


def _judged(rule: Criterion, facts: Sequence[Fact]) -> _Part:
    """A line a quality; `topic` of a fact names the quality, `value` is the jury's median."""
    medians = {fact.topic: fact for fact in facts}
    each = rule.weight / len(rule.qualities)
    lines = [_judged_line(rule, medians[key], title, each) for key, title in rule.qualities if key in medians]
    words = f"Median lembar juri; {len(rule.qualities)} mutu, masing-masing paling banyak {told(each)}"
    return _Part(lines, words)


def _judged_line(rule: Criterion, fact: Fact, title: str, each: Decimal) -> Line:
    share = min(max((fact.value - ONE) / (rule.top - ONE), NONE), ONE)
    jurors, spread = fact.signs.get("sheets", 0), fact.signs.get("spread", 0)
    why = f"median {told(fact.value)} dari {jurors} juri, selisih terjauh {spread}, skala 1 sampai {rule.top}"
    return Line(
        criterion=rule.key, key=fact.key, what=title, raw=fact.value, share=share, weight=each,
        points=cents(each * share), why=why,
    )  # fmt: skip


def _line(rule: Criterion, fact: Fact, raw: Decimal, share: Decimal, points: Decimal, why: str) -> Line:
    return Line(
        criterion=rule.key, key=fact.key, what=fact.title, raw=raw, share=share, weight=rule.weight,
        points=points, why=why, link=fact.link,
    )  # fmt: skip


def _not_below_nothing(lines: list[Line]) -> list[Line]:
    total = sum((line.points for line in lines), NONE)
    if total >= 0:
        return lines
    what, why = "Batas bawah", "Nilai tidak turun di bawah nol"
    bottom = Line(
        criterion="", key="nol", what=what, raw=NONE, share=NONE, weight=NONE, points=-total, why=why
    )
    return [*lines, bottom]
