"""Length and parts of a statement."""

from collections.abc import Iterator

from kentongan.core.crisis.statement.composing import LONGEST, SHORTEST
from kentongan.core.crisis.statement.findings import finding
from kentongan.core.crisis.statement.given import Kind
from kentongan.core.crisis.statement.phrases import count_words
from kentongan.core.crisis.statement.tables import Slot, slots
from kentongan.core.standard.finding import Finding
from kentongan.core.text.sentences import sentences

# Words that later statements may have: an update may be short, a full statement long.
_LATER = {Kind.UPDATE: (20, 250), Kind.FULL: (80, 600), Kind.FINAL: (40, 600)}
# The parts that even a later statement needs; the last one promises nothing more.
_ALWAYS = {
    Kind.UPDATE: ("status", "next", "contact"),
    Kind.FULL: ("what", "status", "care", "actions", "contact"),
    Kind.FINAL: ("what", "actions", "contact"),
}


def slots_in(text: str) -> dict[str, bool]:
    """Which of the eight parts the text has, by their keys in their order; wherever they stand."""
    spans = [span.text for span in sentences(text)]
    return {one.key: any(one.is_in(span) for span in spans) for one in slots()}


def length_findings(text: str, kind: Kind) -> Iterator[Finding]:
    count = count_words(text)
    least, most = _LATER.get(kind, (SHORTEST, LONGEST))
    severity = "block" if kind == Kind.HOLDING else "warn"
    if count < least:
        said = f"Terlalu pendek: {count} kata, paling sedikit {least}."
        yield finding("length", severity, said, "Lengkapi bagian yang belum ada.")
    if count > most:
        said = f"Terlalu panjang: {count} kata, paling banyak {most}."
        yield finding("length", severity, said, "Pendekkan; rincian dapat menyusul pada pembaruan.")


def slot_findings(text: str, kind: Kind) -> Iterator[Finding]:
    found = slots_in(text)
    for one in slots():
        if not found[one.key] and _needs(kind, one):
            severity = "block" if kind == Kind.HOLDING else "warn"
            yield finding(f"slot_{one.key}", severity, f"Belum ada bagian: {one.title.lower()}.", one.advice)


def _needs(kind: Kind, one: Slot) -> bool:
    return kind == Kind.HOLDING or one.key in _ALWAYS[kind]
