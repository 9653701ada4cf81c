"""What the type of a case must say and must never say, and denials that come too early."""

from collections.abc import Iterator

from kentongan.core.crisis.statement.findings import finding
from kentongan.core.crisis.statement.tables import demands
from kentongan.core.standard.finding import Finding
from kentongan.core.text.sentences import sentences

_DENIAL = "denial"


def unsaid(text: str, type_: str) -> Iterator[Finding]:
    """What the type must say and the text does not."""
    small = text.lower()
    for demand in demands("must", type_):
        if not demand.any.search(small):
            yield finding(f"must_{demand.key}", demand.severity, demand.message, demand.advice)


def missaid(text: str, type_: str, *, is_closed: bool = False) -> Iterator[Finding]:
    """What must never be said; a denial weighs less once the inquiry is closed."""
    for span in sentences(text):
        small = span.text.lower()
        for demand in demands("never", type_):
            if demand.unless and demand.unless.search(small):
                continue
            for match in demand.any.finditer(small):
                severity = "warn" if demand.key == _DENIAL and is_closed else demand.severity
                place = {"start": span.start + match.start(), "end": span.start + match.end()}
                yield finding(
                    f"never_{demand.key}", severity, demand.message, demand.advice, text=text, **place
                )
