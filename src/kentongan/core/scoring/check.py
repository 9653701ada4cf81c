"""What a scheme would do, tried on the facts of an earlier year, before it may begin."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kentongan.core.scoring.facts import Fact
from kentongan.core.scoring.points import Office
from kentongan.core.scoring.scheme import FULL, Category, Criterion, Ramp, Scheme
from kentongan.core.scoring.score import scores
from kentongan.core.scoring.size import correlation

STOP, WARN, FINE = "stop", "warn", "fine"
_FEWEST = 10
# Sources that exist only once people have worked in the year itself.
LATER = ("jury", "breaches")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One remark. `level`: stop (the year cannot begin), warn (only with a written reason), fine."""

    level: str
    code: str
    category: str
    criterion: str
    words: str


def check(
    scheme: Scheme, offices: Sequence[Office], facts: Iterable[Fact], *, known: Collection[str]
) -> list[Finding]:
    """All remarks, those that stop first. `facts` are of an earlier year, `known` the sources that can be read."""
    facts = list(facts)
    counted: dict[str, int] = {}
    for fact in facts:
        counted[fact.source] = counted.get(fact.source, 0) + 1
    found = [*_period(scheme)]
    for category in scheme.categories:
        broken = [*_weights(category), *_sources(category, known), *_zeros(category)]
        found += broken
        found += _empty(category, counted, known)
        if not any(row.level == STOP for row in broken):
            found += _size(category, scheme, offices, facts)
    return sorted(found, key=lambda row: (STOP, WARN, FINE).index(row.level))


def _period(scheme: Scheme) -> Iterator[Finding]:
    if scheme.since >= scheme.until:
        yield _finding(
            STOP, "period", None, None, f"Masa penilaian {scheme.since} sampai {scheme.until} terbalik."
        )


def _weights(category: Category) -> Iterator[Finding]:
    if category.weight != FULL:
        words = f"Bobot kriteria berjumlah {category.weight}, seharusnya {FULL}."
        yield _finding(STOP, "weights", category, None, words)
    for rule in category.criteria:
        if rule.weight < 0 or (rule.kind != "minus" and not rule.weight):
            yield _finding(STOP, "weight", category, rule, f"Bobotnya {rule.weight}; harus lebih dari nol.")
        if any(amount < 0 for amount in (*rule.off.values(), *rule.cost.values(), rule.floor)):
            yield _finding(STOP, "sign", category, rule, "Pengurang ditulis tanpa tanda minus.")
    if category.judged and not category.nominees:
        yield _finding(STOP, "nominees", category, None, "Ada bagian juri, tetapi jumlah nominasi nol.")


def _sources(category: Category, known: Collection[str]) -> Iterator[Finding]:
    for rule in category.criteria:
        if rule.source not in known:
            words = f"Sumber “{rule.source}” tidak dikenal. Yang ada: {', '.join(sorted(known))}."
            yield _finding(STOP, "source", category, rule, words)


def _zeros(category: Category) -> Iterator[Finding]:
    for rule in category.criteria:
        ramps: tuple[tuple[str, Ramp | None], ...] = (
            ("panjang", rule.length), ("jam", rule.hours), ("skala", rule.scale),
        )  # fmt: skip
        for name, ramp in ramps:
            if ramp and ramp.none == ramp.full:
                words = f"Membagi dengan nol: {name} bernilai nol dan penuh di angka yang sama ({ramp.full})."
                yield _finding(STOP, "zero", category, rule, words)
        if rule.decay is not None and not 0 < rule.decay < 1:
            words = f"Penyusutan {rule.decay} harus di antara 0 dan 1."
            yield _finding(STOP, "decay", category, rule, words)


def _empty(category: Category, counted: dict[str, int], known: Collection[str]) -> Iterator[Finding]:
    for rule in category.criteria:
        if rule.source not in known or rule.source.partition(".")[0] in LATER:
            continue
        if number := counted.get(rule.source, 0):
            yield _finding(FINE, "filled", category, rule, f"{number} fakta pada masa uji.")
        else:
            words = "0 fakta pada masa uji: tidak seorang pun dapat memperoleh nilai di sini."
            yield _finding(WARN, "empty", category, rule, words)


def _size(
    category: Category, scheme: Scheme, offices: Sequence[Office], facts: Sequence[Fact]
) -> Iterator[Finding]:
    sizes = {office.unit: office.size for office in offices if office.size}
    found = {row.unit: row.total for row in scores(category, scheme, offices, facts) if row.unit in sizes}
    having = sum(total > 0 for total in found.values())
    if having < _FEWEST or len(set(sizes.values())) < 2:
        words = f"Hubungan nilai dengan ukuran belum dapat diuji: {having} satuan bernilai, perlu {_FEWEST}."
        yield _finding(FINE, "size_unknown", category, None, words)
        return
    units = sorted(found)
    strength = correlation([found[unit] for unit in units], [Decimal(sizes[unit]) for unit in units])
    above = strength > scheme.size_bound
    words = (
        f"Hubungan nilai dengan ukuran satuan {strength:.2f} pada {len(units)} satuan; batasnya {scheme.size_bound}."
        + (" Skema ini terutama memenangkan satuan besar." if above else "")
    )
    yield _finding(STOP if above else FINE, "size", category, None, words)


def _finding(level: str, code: str, category: Category | None, rule: Criterion | None, words: str) -> Finding:
    return Finding(
        level=level, code=code, category=category.title if category else "",
        criterion=rule.title if rule else "", words=words,
    )  # fmt: skip
