"""What a check reports: findings, each with its severity and its place."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: `block` stops publication, `warn` wants a look, `advise` is style."""

    BLOCK = "block"
    WARN = "warn"
    ADVISE = "advise"

    @property
    def rank(self) -> int:
        """2 for block, 1 for warn, 0 for advise."""
        return {"block": 2, "warn": 1, "advise": 0}[self.value]


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `start`/`end` are character offsets in the text of `part`; both 0 where the part is missing.

    `message` and `suggestion` are Indonesian; `suggestion` is a replacement or a step, `clause` the rule or
    norm it rests on, `excerpt` the words found. `waivable` is False where nobody may set the rule aside. `fix` is the
    text that replaces the span just as it is, where a correction is that plain.
    """

    rule: str
    severity: Severity
    part: str
    start: int
    end: int
    message: str
    suggestion: str | None
    clause: str
    excerpt: str
    waivable: bool = True
    fix: str | None = None

    @property
    def blocks(self) -> bool:
        """Whether this finding alone keeps a story from publication."""
        return self.severity is Severity.BLOCK

    def to_json(self) -> dict[str, str | int | bool | None]:
        """A flat mapping with the field names of this class, severity as its word."""
        return {name: getattr(self, name) for name in self.__slots__} | {"severity": self.severity.value}
